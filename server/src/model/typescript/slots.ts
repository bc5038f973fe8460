import { at, functionAt, nodeAt, type Place } from './place.js';
import { apiOf, argumentOf, definitionsOf, functionsOf, propertiesOf } from './values.js';

/** Calls that make bytes of a text. */
const encodesText = /^(?::Buffer\.from|buffer:Buffer\.from|:TextEncoder\(\)\.encode)$/;

/** What a part of a slot's path other than a property's name stands for. */
function partsOf(place: Place, name: string, depth = 0): Place[] {
  if (depth > 4) return [];
  if (name === '()') return functionsOf(place).flatMap(({ file, fn }) => functionAt(file, fn).returns.map((id) => at(file, id)));
  return definitionsOf(place).flatMap((made): Place[] => {
    const node = nodeAt(made);
    if (name === '[]' && node.kind === 'array') return node.items.map((id) => at(made.file, id));
    if (node.kind !== 'call') return [];
    const callee = at(made.file, node.callee);
    const called = nodeAt(callee);
    if (name === '[]') {
      const perElement = called.kind === 'member' && called.name === 'map' ? argumentOf(made, 0) : undefined;
      return perElement ? partsOf(perElement, '()', depth + 1) : [];
    }
    const argument = argumentOf(made, 0);
    const api = apiOf(callee) ?? '';
    if (argument && api === ':JSON.stringify') return [argument];
    return argument && encodesText.test(api) ? partsOf(argument, name, depth + 1) : [];
  });
}

/**
 * Reads `0.config.systemInstruction`: an argument's index, then property names. Between them, `[]` stands for the elements
 * of a list, `()` for what a function returns, and `{}` for the object that a JSON text was made of.
 */
export function slotsOf(call: Place, path: string): Place[] {
  const [index, ...names] = path.split('.') as [string, ...string[]];
  const node = nodeAt(call);
  if (node.kind !== 'call') return [];
  const position = index === 'last' ? node.args.length - 1 : Number(index);
  let places = [argumentOf(call, position)].filter((place) => place !== undefined);
  for (const name of names)
    places = places.flatMap((place) => (/^[[({]/.test(name) ? partsOf(place, name) : propertiesOf(place, name)));
  return places;
}

/** The constant string that a value is, through names; undefined when it is built or unknown. */
export function stringOf(place: Place | undefined): string | undefined {
  if (!place) return undefined;
  for (const definition of definitionsOf(place)) {
    const node = nodeAt(definition);
    if (node.kind === 'string') return node.value;
  }
  return undefined;
}

/** The constant that a value is: string, number, boolean or null. */
export function constantOf(place: Place | undefined): string | number | boolean | null | undefined {
  if (!place) return undefined;
  const [definition] = definitionsOf(place);
  const node = definition && nodeAt(definition);
  return node?.kind === 'string' || node?.kind === 'literal' ? node.value : undefined;
}
