import { upperBound } from '../../catalog/typescript/model-settings.js';
import { isSame } from './guards.js';
import { at, nodeAt, type Place, textAt } from './place.js';
import { schemaAt } from './schema.js';
import type { Flow } from './trace.js';
import { definitionsOf } from './values.js';

/** Whether a value stands on a side of `<` or `>`, itself or turned into a number. */
function isOperand(side: Place, value: Place): boolean {
  const node = nodeAt(side);
  return isSame(side, value) || (node.kind === 'call' && node.args.some((id) => isSame(at(side.file, id), value)));
}

/** Whether the program compares a number, somewhere on its way, with a bound, or a schema on the way sets one. */
export function isBounded({ steps, schemas }: Flow): boolean {
  const isChecked = schemas.some(({ schema, path }) => {
    const parts = schemaAt(schema, path).flatMap((part) => definitionsOf(part));
    // A schema that is not in view gets the benefit of the doubt.
    return parts.length === 0 || parts.some((part) => upperBound.test(textAt(part)));
  });
  if (isChecked) return true;
  return steps.some((step) => {
    const { kind } = nodeAt(step);
    if (kind !== 'ref' && kind !== 'member') return false;
    return step.file.facts.flow.nodes.some(
      (node) =>
        node.kind === 'operation' &&
        /^[<>]=?$/.test(node.operator) &&
        node.of.some((side) => isOperand(at(step.file, side), step)),
    );
  });
}
