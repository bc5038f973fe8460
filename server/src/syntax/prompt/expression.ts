import type { Range } from '../../text/range.js';

/** A child of the grammar's `expression` node. */
export interface Part extends Range {
  readonly type: string;
}

/** A path that puts its value into the prompt. */
export interface PathUse {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
}

/** Objects of the language itself: `JSON.stringify(user)` shows the user, not JSON. */
const globals = new Set(['JSON', 'Object', 'Array', 'String', 'Number', 'Math', 'Date', 'Boolean', 'Intl', 'Promise', 'console']);
/** Positions in a loop, which hold nothing of anybody. */
const counters = new Set(['loop', 'forloop', 'tablerowloop', '@index', '@key', '@first', '@last']);
const rawFilters = new Set(['safe', 'raw']);

/** `../`, `./`, `.` and `$.` only say where the name is looked up; `$` marks a variable. */
const prefix = /^(?:(?:\.\.?\/)+|\$?\.)?\$?(?:this\.(?=[^.]))?/;

function pathUse(text: string, { start, end }: Range): PathUse | undefined {
  const written = text.slice(start, end);
  const skipped = prefix.exec(written)?.[0].length ?? 0;
  const name = written
    .slice(skipped)
    .replace(/\?\./g, '.')
    .replace(/\[[ \t]*(?:"([^"]*)"|'([^']*)'|(-?\d+))[ \t]*\]/g, (_all, double, single, index) => `.${double ?? single ?? index}`)
    .replace(/\.+$/, '');
  const root = /^[^.]*/.exec(name)?.[0] ?? '';
  if (root === '' || counters.has(root)) return undefined;
  return { name, nameStart: start + skipped, nameEnd: end };
}

const isOperand = (part: Part | undefined): boolean =>
  part !== undefined &&
  (part.type === 'path' ||
    part.type === 'callee' ||
    part.type === 'string' ||
    part.type === 'number' ||
    part.type === 'constant' ||
    part.type === 'argument' ||
    part.type === '(');

/** Whether the path at `index` is a name of something else than a value: a helper, a test, a key, a condition. */
function isNoValue(text: string, parts: readonly Part[], index: number): boolean {
  const part = parts[index] as Part;
  const before = parts[index - 1];
  const after = parts[index + 1];
  const at = (other: Part | undefined): string => (other ? text.slice(other.start, other.end) : '');
  if (text[part.start] === '.' && before && before.end === part.start && (before.type === ')' || before.type === ']'))
    return true; // f(x).y
  if (before?.type === '(' && parts[index - 2]?.type !== 'callee' && isOperand(after)) return true; // (helper x)
  if (at(before) === 'is' || (at(before) === 'not' && at(parts[index - 2]) === 'is')) return true; // x is defined
  if (after?.type === ':' && (before?.type === 'brace' || before?.type === ',')) return true; // {key: x}
  return at(after) === '?'; // condition ? x : y
}

/** The paths whose values an interpolation writes. `onlyFirst` for forms such as `{x!r}` and `${input:topic}`. */
export function pathsOf(text: string, parts: readonly Part[], onlyFirst: boolean): PathUse[] {
  const paths: PathUse[] = [];
  const callees: Part[] = [];
  let inCondition = false;
  parts.forEach((part, index) => {
    if (part.type === 'keyword') {
      const keyword = text.slice(part.start, part.end);
      if (keyword === 'if') inCondition = true;
      if (keyword === 'else') inCondition = false;
    }
    if (inCondition || (onlyFirst && paths.length > 0)) return;
    if (part.type === 'callee') callees.push(part);
    if (part.type !== 'path' || isNoValue(text, parts, index)) return;
    const use = pathUse(text, part);
    if (use) paths.push(use);
  });
  if (paths.length > 0) return paths;
  // Nothing but calls: `user.name.trim()` shows user.name, `history()` what it returns.
  for (const callee of callees) {
    const dot = text.lastIndexOf('.', callee.end - 1);
    const receiver =
      dot > callee.start ? pathUse(text, { start: callee.start, end: text[dot - 1] === '?' ? dot - 1 : dot }) : undefined;
    const use = receiver ?? pathUse(text, callee);
    if (use && !globals.has(use.name)) return [use];
  }
  return [];
}

/** Whether a filter switches escaping off: `{{ x | safe }}`. */
export const hasRawFilter = (text: string, parts: readonly Part[]): boolean =>
  parts.some((part) => part.type === 'filter' && rawFilters.has(text.slice(part.start + 1, part.end).trim()));
