import { certificateSwitches } from '../../catalog/typescript/endpoints.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { idsOf } from '../../model/typescript/kinds.js';
import { at, type NodeOf, nodeAt } from '../../model/typescript/place.js';
import { stringOf } from '../../model/typescript/slots.js';
import { settledConstant, sourceRange } from '../../model/typescript/switches.js';
import { apiOf, propertiesOf } from '../../model/typescript/values.js';
import type { Range } from '../../text/range.js';
import { isLoopbackHost } from '../mcp-config/hosts.js';
import type { FixEdit } from '../rule.js';

export interface Unchecked {
  readonly range: Range;
  readonly text: string;
  readonly edit: FixEdit | undefined;
  /** The switch holds for the whole program. */
  readonly isEverywhere: boolean;
}

const variable = 'NODE_TLS_REJECT_UNAUTHORIZED';

/** Where a file switches the check of a server's certificate off for good: an option, a property, the environment variable. */
export function* uncheckedCertificates(file: TypeScriptFile): Iterable<Unchecked> {
  const { flow } = file.facts;
  const textAt = ({ start, end }: Range): string => file.text.slice(start, end).replace(/\s+/g, ' ').slice(0, 80);
  for (const id of idsOf(file.facts, 'object')) {
    const node = flow.nodes[id] as NodeOf<'object'>;
    for (const prop of node.props) {
      const off = Object.hasOwn(certificateSwitches, prop.name) ? certificateSwitches[prop.name] : undefined;
      const value = at(file, prop.value);
      if (off === undefined || prop.form !== 'plain' || settledConstant(value) !== off) continue;
      const hosts = ['host', 'hostname', 'servername', 'server'].flatMap((name) =>
        propertiesOf(at(file, id), name).map(stringOf),
      );
      if (hosts.some((host) => host !== undefined && isLoopbackHost(host.toLowerCase()))) continue;
      // Of `given ?? true` only the last operand is ours to change.
      const written = nodeAt(value);
      const last = written.kind === 'choice' ? at(file, written.of.at(-1) ?? prop.value) : value;
      const edit = { path: file.path, ...sourceRange(last), newText: String(!off) };
      yield { range: { start: prop.start, end: prop.end }, text: textAt(prop), edit, isEverywhere: false };
    }
  }
  for (const assignment of flow.assignments) {
    const value = settledConstant(at(file, assignment.value));
    const isEverywhere =
      assignment.name === variable && String(value) === '0' && apiOf(at(file, assignment.target)) === ':process.env';
    const off = Object.hasOwn(certificateSwitches, assignment.name) ? certificateSwitches[assignment.name] : undefined;
    if (!isEverywhere && (off === undefined || value !== off)) continue;
    const valueRange = sourceRange(at(file, assignment.value));
    const range = { start: assignment.start, end: valueRange.end };
    const edit = isEverywhere ? undefined : { path: file.path, ...valueRange, newText: String(!off) };
    yield { range, text: textAt(range), edit, isEverywhere };
  }
}
