import { answerContent } from '../../catalog/typescript/logs.js';
import { gatesOf } from './gates.js';
import { isSame } from './guards.js';
import { at, nodeAt, type Place } from './place.js';

const emptyValues: ReadonlySet<unknown> = new Set([null, undefined, '', 0, false]);

/** Whether an expression is the part of a value in which an answer's text stands: `response.choices[0].message`. */
function isTextOf(part: Place, value: Place, depth = 0): boolean {
  const names: string[] = [];
  let place = part;
  for (let steps = 0; steps < 12; steps += 1) {
    const node = nodeAt(place);
    if (steps > 0 && isSame(place, value)) return names.some((name) => answerContent.test(name));
    if (node.kind === 'member') {
      names.push(node.name);
      place = at(place.file, node.of);
    } else if (node.kind === 'index') place = at(place.file, node.of);
    else if (node.kind === 'call') place = at(place.file, node.callee);
    else if (node.kind === 'choice' && node.of[0] !== undefined) place = at(place.file, node.of[0]);
    else if (node.kind === 'ref' && steps === 0 && depth < 3) {
      const values = place.file.facts.flow.bindings[node.binding]?.values ?? [];
      return values.length > 0 && values.every((id) => isTextOf(at(place.file, id), value, depth + 1));
    } else return false;
  }
  return false;
}

/** Whether a test that came out one way says that the text in a value is missing. */
function saysMissing(test: Place, holds: boolean, value: Place, depth = 0): boolean {
  const node = nodeAt(test);
  const ask = (id: number, outcome: boolean): boolean => saysMissing(at(test.file, id), outcome, value, depth + 1);
  if (depth > 8) return false;
  if (node.kind === 'operation') {
    const [left, right] = node.of;
    if (left === undefined) return false;
    if (node.operator === '!') return ask(left, !holds);
    const other = right === undefined ? undefined : nodeAt(at(test.file, right));
    const isEmpty =
      other !== undefined &&
      ((other.kind === 'literal' && emptyValues.has(other.value)) ||
        (other.kind === 'string' && other.value === '') ||
        (other.kind === 'global' && other.name === 'undefined'));
    const outcome = /^===?$/.test(node.operator) ? holds : /^!==?$/.test(node.operator) ? !holds : undefined;
    return isEmpty && outcome === true && isTextOf(at(test.file, left), value);
  }
  if (node.kind === 'choice' && node.test !== undefined) {
    const [first, second] = node.of;
    const isOr = second !== undefined && node.test === first;
    const other = isOr ? second : node.of.length === 1 ? first : undefined;
    if (other === undefined) return false;
    const [left, right] = [ask(node.test, holds), ask(other, holds)];
    return isOr === holds ? left && right : left || right;
  }
  return !holds && isTextOf(test, value);
}

/** Whether a place is reached only where an answer holds no text: behind `if (!response.choices?.[0]?.message)`. */
export const isWithoutText = (value: Place, reached: Place): boolean =>
  gatesOf(reached).some(({ test, holds }) => saysMissing(test, holds, value));
