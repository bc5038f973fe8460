import type { Range } from '../../text/range.js';
import type { TypeScriptFile } from './file.js';
import { nodeAt } from './place.js';
import { trace } from './trace.js';

/** Spans of the literals of this file that become part of what its model calls and tool descriptions say to a model. */
export function promptLiterals(file: TypeScriptFile): readonly Range[] {
  const ranges: Range[] = [];
  const places = [
    ...file.entities.modelCalls.flatMap((call) => call.parts.map((part) => part.place)),
    ...file.roles.tools.flatMap((tool) => tool.description),
  ];
  for (const place of places)
    for (const literal of trace(place).literals) if (literal.file === file) ranges.push(nodeAt(literal));
  return ranges;
}
