import { countingConditions, endlessConditions } from '../../catalog/typescript/limits.js';
import { at, functionAt, nodeAt, type Place } from './place.js';
import { settledConstant } from './switches.js';
import { apiOf, argumentOf, definitionsOf } from './values.js';

/** A number, or infinity for every way of saying that there is no limit; undefined where neither is known. */
export function limitOf(value: Place): number | undefined {
  const constant = settledConstant(value);
  if (constant === null) return Number.POSITIVE_INFINITY;
  if (typeof constant === 'number') return constant;
  const api = apiOf(value);
  const isInfinite =
    api === ':Infinity' || api === ':Number.POSITIVE_INFINITY' || /^:Number\.MAX_(?:SAFE_INTEGER|VALUE)$/.test(api ?? '');
  return isInfinite ? Number.POSITIVE_INFINITY : undefined;
}

/** How many steps a `stopWhen` lets pass: the lowest of a list, as any of its conditions ends the loop. */
export function stepsOf(value: Place, depth = 0): number | undefined {
  const made = definitionsOf(value);
  const [place] = made;
  if (!place || made.length > 1 || depth > 4) return undefined;
  const node = nodeAt(place);
  if (node.kind === 'array') {
    const steps = node.items.map((id) => stepsOf(at(place.file, id), depth + 1));
    return steps.length === 0 || steps.includes(undefined) ? undefined : Math.min(...(steps as number[]));
  }
  if (node.kind === 'function') {
    const { returns } = functionAt(place.file, node.fn);
    const isNever = returns.length > 0 && returns.every((id) => settledConstant(at(place.file, id)) === false);
    return isNever ? Number.POSITIVE_INFINITY : undefined;
  }
  if (node.kind !== 'call') return undefined;
  const api = apiOf(at(place.file, node.callee)) ?? '';
  if (endlessConditions.test(`${api}()`)) return Number.POSITIVE_INFINITY;
  const count = argumentOf(place, 0);
  return countingConditions.test(api) && count ? limitOf(count) : undefined;
}
