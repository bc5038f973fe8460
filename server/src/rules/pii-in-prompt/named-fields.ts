import { identifyingField } from '../../catalog/typescript/persons.js';
import { textOf } from '../../model/typescript/evidence.js';
import { at, nodeAt, type Place } from '../../model/typescript/place.js';
import type { Fix } from '../rule.js';

/** Fields that the file itself reads of a record, which the model may need as well. */
function readFields(record: Place): string[] {
  const node = nodeAt(record);
  if (node.kind !== 'ref') return [];
  const { nodes } = record.file.facts.flow;
  const names = nodes.flatMap((entry) => {
    const of = entry.kind === 'member' ? nodes[entry.of] : undefined;
    return entry.kind === 'member' && of?.kind === 'ref' && of.binding === node.binding ? [entry.name] : [];
  });
  return [...new Set(names)]
    .filter((name) => !/id$|pass|token|secret|hash|^to[A-Z]/i.test(name) && !identifyingField.test(name))
    .slice(0, 5);
}

/** `JSON.stringify(user)` with the list of fields that it is to write. */
export function namedFieldsFix(whole: Place | undefined, serializer: Place | undefined): Fix | undefined {
  const node = serializer && nodeAt(serializer);
  if (
    !whole ||
    node?.kind !== 'call' ||
    node.args[0] !== whole.id ||
    !/^JSON\.stringify\(/.test(textOf(serializer as Place, 400))
  )
    return undefined;
  const fields = readFields(whole);
  const list = `[${(fields.length > 0 ? fields : ['id']).map((name) => `'${name}'`).join(', ')}]`;
  const { path } = whole.file;
  const replacer = node.args[1] === undefined ? undefined : nodeAt(at(whole.file, node.args[1]));
  const { end } = nodeAt(whole);
  const edit = replacer
    ? { path, start: replacer.start, end: replacer.end, newText: list }
    : { path, start: end, end, newText: `, ${list}` };
  return { title: `Write only named fields: ${list}`, applicability: 'suggestion', edits: [edit] };
}
