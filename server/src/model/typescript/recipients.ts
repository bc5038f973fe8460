import { matcherOf } from '../../catalog/table.js';
import { processorHosts, type ThirdPartyRow, thirdPartyRows } from '../../catalog/typescript/third-parties.js';
import type { Range } from '../../text/range.js';
import { addressesOf, unknownPart, urlsOf } from './address.js';
import type { TypeScriptFile } from './file.js';
import { at, nodeAt, type Place } from './place.js';
import { slotsOf, stringOf } from './slots.js';
import { apiCallsOf } from './switches.js';

const thirdPartyRowsOf = matcherOf(thirdPartyRows);
/** Somebody outside to whom code of a file sends content. */
export interface Recipient {
  readonly name: string;
  readonly also: readonly string[];
  readonly kind: ThirdPartyRow['kind'];
  /** The construction, or the call where there is none. */
  readonly call: Place;
  readonly range: Range;
}

const hostOf = (url: string): string | undefined => /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase();

interface Named {
  readonly name: string;
  readonly also?: readonly string[];
}

/** Who answers at the addresses in some slots: somebody known, nobody outside that is known, or the package's own default. */
function namedByAddress(call: Place, slots: readonly string[]): Named | 'default' | 'unknown' {
  const values = slots.flatMap((slot) => slotsOf(call, slot));
  if (values.length === 0) return 'default';
  const hosts = values
    .flatMap((value) => urlsOf(value))
    .map(({ text }) => (text.includes(unknownPart) ? hostOf(text.replaceAll(unknownPart, 'x')) : hostOf(text)));
  const found = processorHosts.find(({ host }) => hosts.some((name) => name !== undefined && host.test(name)));
  return found ?? 'unknown';
}

/** Everybody outside to whom a file sends content, one entry for each and place. */
export function* recipientsOf(file: TypeScriptFile): Iterable<Recipient> {
  for (const { call, node, api } of apiCallsOf(file)) {
    const row = thirdPartyRowsOf(api)[0];
    const range = { start: node.start, end: nodeAt(at(file, node.callee)).end };
    if (row) {
      const named = row.address ? namedByAddress(call, row.address) : 'default';
      if (named === 'unknown') continue;
      const { name, also = [] } = named === 'default' ? row : named;
      yield { name, also, kind: row.kind, call, range };
    } else if (
      /^ai:(?:generateText|streamText|generateObject|streamObject|embed|embedMany|ToolLoopAgent|Experimental_Agent)$/.test(api)
    ) {
      // A model that is named by text alone goes through the vendor's gateway.
      const model = slotsOf(call, '0.model').find((place) => stringOf(place) !== undefined);
      if (model && nodeAt(model).kind !== 'call')
        yield { name: 'Vercel AI Gateway', also: ['Vercel'], kind: 'model provider', call, range };
    }
  }
  for (const { call, node, title, value } of addressesOf(file)) {
    if (title !== 'request') continue;
    const hosts = urlsOf(value).map(({ text }) => hostOf(text));
    const found = processorHosts.find(({ host }) => hosts.some((name) => name !== undefined && host.test(name)));
    if (found)
      yield {
        name: found.name,
        also: found.also ?? [],
        kind: 'model provider',
        call,
        range: { start: node.start, end: nodeAt(at(file, node.callee)).end },
      };
  }
}
