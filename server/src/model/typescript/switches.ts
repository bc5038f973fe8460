import type { Property } from '../../facts/typescript/ir.js';
import type { Range } from '../../text/range.js';
import type { TypeScriptFile } from './file.js';
import { at, type NodeOf, nodeAt, type Place } from './place.js';
import { apiOf, definitionsOf } from './values.js';

/** A call or construction whose way through a package or a global is known. */
export interface ApiCall {
  readonly call: Place;
  readonly node: NodeOf<'call'>;
  readonly api: string;
}

/** Every call of a file that `apiOf` can name, in source order. */
export function apiCallsOf(file: TypeScriptFile): readonly ApiCall[] {
  return file.memo<readonly ApiCall[]>('api calls', -1, [], () =>
    file.facts.flow.calls.flatMap((id) => {
      const call = at(file, id);
      const node = nodeAt(call);
      const api = node.kind === 'call' ? apiOf(at(file, node.callee)) : undefined;
      // What `require` gives is the default export when it is called itself.
      return node.kind === 'call' && api ? [{ call, node, api: api.replace(/:\*$/, ':default') }] : [];
    }),
  );
}

/** A property of an object literal, as it is written. */
export interface WrittenProperty {
  readonly object: Place;
  readonly prop: Property;
  readonly value: Place;
}

/** Where a property path below a value is written: `providerOptions.openai.store` through names, spreads and nested literals. */
export function writtenAt(value: Place, path: readonly string[]): WrittenProperty[] {
  const [head, ...rest] = path;
  if (head === undefined) return [];
  return definitionsOf(value).flatMap((object): WrittenProperty[] => {
    const node = nodeAt(object);
    if (node.kind !== 'object') return [];
    return node.props.flatMap((prop): WrittenProperty[] => {
      const inner = at(object.file, prop.value);
      if (prop.form === 'spread') return writtenAt(inner, path);
      if (prop.name !== head) return [];
      return rest.length > 0 ? writtenAt(inner, rest) : [{ object, prop, value: inner }];
    });
  });
}

/** Whether nothing is mixed into a value's object that could hold further properties. */
export function isWholeLiteral(value: Place): boolean {
  const made = definitionsOf(value);
  return (
    made.length > 0 &&
    made.every((place) => {
      const node = nodeAt(place);
      return (
        node.kind === 'object' &&
        node.props.every((prop) =>
          prop.form === 'spread' ? isWholeLiteral(at(place.file, prop.value)) : prop.form !== 'computed',
        )
      );
    })
  );
}

/** Whether code runs only where a test of the program comes out one way: below an `if`, or in a branch of `?:`. */
export function isConditional(file: TypeScriptFile, { start, end }: Range): boolean {
  const { conditions, nodes } = file.facts.flow;
  if (conditions.some(({ thenRange }) => thenRange.start <= start && end <= thenRange.end)) return true;
  return nodes.some(
    (node) =>
      node.kind === 'choice' &&
      node.test !== undefined &&
      node.test !== node.of[0] &&
      node.of.some((id) => {
        const branch = nodes[id];
        return branch !== undefined && branch.start <= start && end <= branch.end;
      }),
  );
}

/**
 * The constant that a value is where nobody says otherwise: of a name or literal its one value, of `a ?? true` the last
 * operand. Undefined where a test chooses or the value is not in view.
 */
export function settledConstant(place: Place | undefined, depth = 0): string | number | boolean | null | undefined {
  if (!place || depth > 8) return undefined;
  const node = nodeAt(place);
  if (node.kind === 'string' || node.kind === 'literal') return node.value;
  if (node.kind === 'choice') {
    const last = node.of.at(-1);
    return node.of.length > 1 && node.test === node.of[0] && last !== undefined
      ? settledConstant(at(place.file, last), depth + 1)
      : undefined;
  }
  const made = definitionsOf(place);
  const [first] = made;
  return made.length === 1 && first && (first.file !== place.file || first.id !== place.id)
    ? settledConstant(first, depth + 1)
    : undefined;
}

/** The source text of a value, the quotes of a string included. */
export function sourceRange(place: Place): Range {
  const { start, end, kind } = nodeAt(place);
  const { text } = place.file;
  const isQuoted = kind === 'string' && /['"`]/.test(text[end] ?? '') && text[start - 1] === text[end];
  return isQuoted ? { start: start - 1, end: end + 1 } : { start, end };
}
