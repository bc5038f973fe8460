import type { Binding } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import type { Identity } from '../../model/typescript/identity.js';
import { at, calleeName, nodeAt, type Place } from '../../model/typescript/place.js';
import { trace } from '../../model/typescript/trace.js';

/** What an id is of: a person, or people together. */
type Sort = 'person' | 'group';
const group = /tenant|org|team|company|workspace/i;
const sortOf = (name: string): Sort => (group.test(name) ? 'group' : 'person');

const isIdName = /^(?:user|tenant|org|account|customer|owner|member)_?id$|^uid$|^sub$/i;
const isPerson = /^(?:user|currentUser|viewer|principal|member|account)$/;

/** The names that a binding has below a value: `['data', 'user']` for `const { data: { user } } = …`. */
function pathBelow(file: TypeScriptFile, binding: Binding, root: number): string[] | undefined {
  for (const value of binding.values) {
    const names: string[] = [];
    let node = nodeAt(at(file, value));
    let id = value;
    while (node.kind === 'member') {
      names.unshift(node.name);
      id = node.of;
      node = nodeAt(at(file, id));
    }
    if (id === root) return names;
  }
  return undefined;
}

/** Whether code leaves where a name is not set, so that it is there from then on. */
function isCertain(file: TypeScriptFile, name: string, offset: number): boolean {
  return file.facts.flow.conditions.some((condition) => {
    const { start, end } = nodeAt(at(file, condition.test));
    return (
      condition.exits &&
      condition.thenRange.end <= offset &&
      offset <= condition.blockEnd &&
      new RegExp(`!\\s*${name}\\b|\\b${name}\\b\\s*===?\\s*(?:null|undefined)`).test(file.text.slice(start, end))
    );
  });
}

/** Whether a record may have such a part: where code of the project makes it, what is made there says so. */
function mayHave(record: Place, path: readonly string[]): boolean {
  const { flows, literals, isComplete } = trace(record, path);
  return !isComplete || flows.length + literals.length > 0;
}

/** How a record that says who asks is asked for an id of that sort; undefined where its shape tells of none. */
function idOf(name: string, sort: Sort, typeText: string, has: (path: readonly string[]) => boolean): string | undefined {
  if (isIdName.test(name)) return sortOf(name) === sort ? name : undefined;
  if (sort === 'group') return undefined;
  if (isPerson.test(name) && typeText.includes('{') && !/\bid\b/.test(typeText)) return undefined;
  const paths = isPerson.test(name) ? [['id']] : name === 'session' ? [['user', 'id'], ['userId']] : [];
  const path = paths.find(has);
  return path && [name, ...path].join('.');
}

/** The type of a parameter as it is written. */
const typeBehind = ({ text }: TypeScriptFile, binding: Binding): string =>
  /^\??\s*:\s*(\{[^}]*\}|[\w.[\]<>]+)/.exec(text.slice(binding.end, binding.end + 300))?.[1] ?? '';

/**
 * An expression for the verified caller's id that serves instead of an argument of the model's, at a place of the code.
 * Undefined where the code does not have such an id at hand, or it may be missing there.
 */
export function callerId({ place, text }: Identity, argument: string, use: Place): string | undefined {
  const { file } = place;
  if (use.file !== file || /role|admin|email|name|phone/i.test(argument)) return undefined;
  const { bindings } = file.facts.flow;
  const offset = nodeAt(use).start;
  const made = nodeAt(place);
  const sort = sortOf(argument);
  if (made.kind !== 'call') {
    const own = bindings.find((binding) => binding.name === text && binding.values.includes(place.id));
    return own?.kind === 'parameter' ? idOf(text, sort, typeBehind(file, own), (path) => mayHave(place, path)) : undefined;
  }
  const isSure = /^(?:require|assert|ensure|must)/i.test(calleeName(place));
  for (const binding of bindings) {
    const path = binding.name ? pathBelow(file, binding, place.id) : undefined;
    if (!path || !(isSure || isCertain(file, binding.name, offset) || isCertain(file, `${binding.name}\\?\\.user`, offset)))
      continue;
    // The id itself, where a function gives out no more than that.
    const found =
      path.length === 0 && isSure && isIdName.test(binding.name)
        ? binding.name
        : idOf(binding.name, sort, '', (below) => mayHave(place, [...path, ...below]));
    if (found && (sortOf(found) === sort || !isIdName.test(found))) return found;
  }
  return undefined;
}

/** The same, if its name stands for the caller there; `ignored` is a name that the fix takes away. */
export function callerAt(identity: Identity, argument: string, use: Place, ignored: Binding | undefined): string | undefined {
  const expression = callerId(identity, argument, use);
  const name = expression?.split('.')[0];
  const { bindings, functions } = use.file.facts.flow;
  const own = bindings.filter((binding) => binding.name === name && binding !== ignored);
  const { start, end } = nodeAt(use);
  const around = functions.filter((fn) => fn.start <= start && end <= fn.end);
  const visible = own.filter(
    (binding) =>
      around.some((fn) => fn.start <= binding.start && binding.end <= fn.end) ||
      !functions.some((fn) => fn.start <= binding.start && binding.end <= fn.end),
  );
  return visible.length === 1 ? expression : undefined;
}
