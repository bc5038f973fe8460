import { matcherOf } from '../../catalog/table.js';
import { personalTable } from '../../catalog/typescript/data.js';
import { requestBodies } from '../../catalog/typescript/http-model-calls.js';
import {
  bypassingExtension,
  changingMethods,
  identityUses,
  privilegedClientRows,
  privilegedHeaders,
} from '../../catalog/typescript/privileged-clients.js';
import type { TypeScriptFile } from './file.js';
import { at, type NodeOf, nodeAt, type Place, textAt } from './place.js';
import { maySayWhoAsks } from './scoping.js';
import { slotsOf, stringOf } from './slots.js';
import { apiCallsOf } from './switches.js';
import { trace } from './trace.js';
import { apiOf, definitionsOf } from './values.js';

const privilegedClientRowsOf = matcherOf(privilegedClientRows);
const requestBodiesOf = matcherOf(requestBodies);
/** A client with rights that no user has, where it is made. */
interface Client {
  readonly made: Place;
  readonly with: string;
  readonly passes: string;
}

/** A use of such a client: the whole chain of calls. */
export interface PrivilegedUse extends Client {
  /** The client, as the code that uses it writes it. */
  readonly client: Place;
  readonly call: Place;
  /** Rows of persons, writes, and what is not told. */
  readonly isWeighty: boolean;
  /** A value in the chain may stand for the caller. */
  readonly isTied: boolean;
}

/** Whether a value, or a name through which it comes, says that the right is an administrator's. */
function tells(value: Place, key: RegExp): boolean {
  if (key.test(stringOf(value) ?? '')) return true;
  const found = trace(value);
  if (found.literals.some((literal) => key.test(stringOf(literal) ?? ''))) return true;
  return found.flows.some(
    (flow) => key.test(flow.path.join('.')) || flow.steps.some((step) => textAt(step).length < 200 && key.test(textAt(step))),
  );
}

function readClient(made: Place): Client | undefined {
  const node = nodeAt(made);
  if (node.kind !== 'call') return undefined;
  const callee = nodeAt(at(made.file, node.callee));
  if (
    callee.kind === 'member' &&
    callee.name === '$extends' &&
    node.args.some((id) => bypassingExtension.test(textAt(at(made.file, id))))
  )
    return { made, with: 'an extension that leaves the caller’s role', passes: 'row-level security' };
  const api = apiOf(at(made.file, node.callee)) ?? '';
  for (const row of privilegedClientRowsOf(api)) {
    const values = (row.slots ?? []).flatMap((slot) => slotsOf(made, slot));
    const { key } = row;
    if (!row.slots || (key ? values.some((value) => tells(value, key)) : values.length > 0))
      return { made, with: row.with, passes: row.passes };
  }
  return undefined;
}

const clientOf = (made: Place): Client | undefined =>
  made.file.memo<Client | undefined>('privileged client', made.id, undefined, () => readClient(made));

/** The calls of a chain down to what it starts from: `supabase` of `supabase.from('orders').select('*')`. */
function chainOf(call: Place): { root: Place; names: string[]; calls: Place[] } {
  const names: string[] = [];
  const calls: Place[] = [];
  let current = call;
  for (let depth = 0; depth < 40; depth += 1) {
    const node = nodeAt(current);
    if (node.kind === 'call' && !clientOf(current)) {
      calls.push(current);
      names.push('()');
      current = at(current.file, node.callee);
    } else if (node.kind === 'member' && nodeAt(at(current.file, node.of)).kind !== 'this') {
      names.push(node.name);
      current = at(current.file, node.of);
    } else break;
  }
  return { root: current, names: names.reverse(), calls };
}

/** The outermost calls of chains, and awaited values as they are. */
function outermost(file: TypeScriptFile): Place[] {
  const inner = new Set<number>();
  for (const id of file.facts.flow.calls) {
    let current = at(file, (nodeAt(at(file, id)) as NodeOf<'call'>).callee);
    for (let node = nodeAt(current); node.kind === 'member'; node = nodeAt(current)) current = at(file, node.of);
    inner.add(current.id);
  }
  return file.facts.flow.calls.filter((id) => !inner.has(id)).map((id) => at(file, id));
}

const isTied = (calls: readonly Place[]): boolean =>
  calls.some((call) =>
    (nodeAt(call) as NodeOf<'call'>).args.some((id) =>
      trace(at(call.file, id)).flows.some((flow) => flow.kind !== 'request' && flow.kind !== 'retrieved' && maySayWhoAsks(flow)),
    ),
  );

/** Every use of a privileged client in a file. */
export function* privilegedUsesOf(file: TypeScriptFile): Iterable<PrivilegedUse> {
  for (const call of outermost(file)) {
    const { root, names, calls } = chainOf(call);
    const made = calls.length > 0 ? definitionsOf(root).find((place) => clientOf(place)) : undefined;
    const client = made && clientOf(made);
    if (!client || identityUses.test(names.join('.').replaceAll('.()', '()'))) continue;
    const from = calls.findLast((entry) => /\.(?:from|collection|table)$/.test(`.${nameOfCall(entry)}`));
    const table = from ? stringOf(slotsOf(from, '0')[0]) : undefined;
    const changes = names.some((name) => changingMethods.has(name));
    yield {
      ...client,
      client: root,
      call,
      isWeighty: changes || table === undefined || personalTable.test(table),
      isTied: isTied(calls),
    };
  }
  for (const { call, api } of apiCallsOf(file)) {
    const request = requestBodiesOf(api)[0];
    const headers = request ? slotsOf(call, '1.headers') : [];
    for (const header of headers)
      for (const object of definitionsOf(header)) {
        const node = nodeAt(object);
        const row =
          node.kind === 'object'
            ? privilegedHeaders.find(({ name }) => node.props.some((prop) => name.test(prop.name)))
            : undefined;
        if (row)
          yield {
            made: object,
            with: row.with,
            passes: row.passes,
            client: at(file, (nodeAt(call) as NodeOf<'call'>).callee),
            call,
            isWeighty: true,
            isTied: isTied([call]),
          };
      }
  }
}

const nameOfCall = (call: Place): string => {
  const callee = nodeAt(at(call.file, (nodeAt(call) as NodeOf<'call'>).callee));
  return callee.kind === 'member' ? callee.name : '';
};
