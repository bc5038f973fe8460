import { publicEnvPrefixes } from '../../catalog/mcp.js';
import { entriesOf, type StructuredNode } from '../../syntax/structured/node.js';
import type { EnvEntryFact } from '../structured.js';
import { valueKindOf } from './values.js';

/** The entries of a .env file. */
export function envEntriesOf(root: StructuredNode | undefined): EnvEntryFact[] {
  return entriesOf(root).flatMap(({ key, keyRange, value, start, end }) => {
    if (value.kind !== 'scalar') return [];
    return [
      {
        name: key,
        nameRange: keyRange,
        valueRange: value.content,
        hasValue: value.text !== '',
        value: valueKindOf(value.text),
        publicPrefix: publicEnvPrefixes.find((prefix) => key.startsWith(prefix)),
        start,
        end,
      },
    ];
  });
}
