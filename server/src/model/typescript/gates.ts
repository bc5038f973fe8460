import { contains, type Range } from '../../text/range.js';
import type { TypeScriptFile } from './file.js';
import { nodesOf } from './kinds.js';
import { at, type NodeOf, nodeAt, type Place } from './place.js';

/** A test and how it came out where some code runs. */
export interface Gate {
  readonly test: Place;
  readonly holds: boolean;
}

/** A stretch of code that runs only where a test came out one way. */
export interface Gated extends Gate {
  readonly range: Range;
}

type Choice = NodeOf<'choice'>;
const isAnd = (node: Choice): boolean => node.of.length === 1;
const isOr = (node: Choice): boolean => node.of.length === 2 && node.test === node.of[0];

/** What a file runs only where a test came out one way: branches, clauses, what stands after an early exit, `?:`, `&&`, `||`. */
export const gatedIn = (file: TypeScriptFile): readonly Gated[] =>
  file.memo<readonly Gated[]>('gated', 0, [], () => {
    const found: Gated[] = [];
    const add = (test: number, holds: boolean, range: Range | undefined): void => {
      if (range && range.start < range.end) found.push({ test: at(file, test), holds, range });
    };
    const { conditions, nodes } = file.facts.flow;
    for (const { test, thenRange, exits, elseRange, elseExits, blockEnd } of conditions) {
      const after = { start: (elseRange ?? thenRange).end, end: blockEnd };
      add(test, true, thenRange);
      add(test, false, elseRange);
      if (exits) add(test, false, after);
      if (elseExits) add(test, true, after);
    }
    for (const node of nodesOf(file.facts, 'choice')) {
      if (node.test === undefined) continue;
      const [first, second] = node.of.map((id) => nodes[id]);
      if (isAnd(node)) add(node.test, true, first);
      else if (isOr(node)) add(node.test, false, second);
      else {
        add(node.test, true, first);
        add(node.test, false, second);
      }
    }
    return found;
  });

/** The tests under which a place runs, in its own file. */
export const gatesOf = (place: Place): Gate[] => {
  const range = nodeAt(place);
  return gatedIn(place.file).filter((gated) => contains(gated.range, range));
};

/** A gate's single tests with their outcomes, through `!`, `&&`, `||` and names that stand for a test. */
export function atomsOf(gate: Gate, depth = 0): Gate[] {
  const { file } = gate.test;
  const node = nodeAt(gate.test);
  const go = (id: number, holds: boolean): Gate[] => atomsOf({ test: at(file, id), holds }, depth + 1);
  if (depth > 12) return [gate];
  if (node.kind === 'operation' && node.operator === '!' && node.of[0] !== undefined) return go(node.of[0], !gate.holds);
  if (node.kind === 'choice' && node.test !== undefined) {
    const [first, second] = node.of as [number, number | undefined];
    if (isAnd(node) && gate.holds) return [...go(node.test, true), ...go(first, true)];
    if (isOr(node) && !gate.holds && second !== undefined) return [...go(first, false), ...go(second, false)];
  }
  if (node.kind === 'ref') {
    const values = file.facts.flow.bindings[node.binding]?.values ?? [];
    const [value] = values;
    const kind = values.length === 1 && value !== undefined ? nodeAt(at(file, value)).kind : undefined;
    if (value !== undefined && (kind === 'operation' || kind === 'choice')) return go(value, gate.holds);
  }
  return [gate];
}
