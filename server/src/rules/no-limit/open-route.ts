import { routeMethods } from '../../catalog/typescript/requests.js';
import type { FunctionId } from '../../facts/typescript/ir.js';
import { entrancesOf } from '../../model/typescript/entrances.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { at, functionAt, nodeAt, type Place } from '../../model/typescript/place.js';
import type { Range } from '../../text/range.js';

/** The name of a function as its declaration or the constant that holds it writes it. */
export function namedAt(file: TypeScriptFile, fn: FunctionId): Range | undefined {
  const { name, start: first, bodyStart, decorators } = functionAt(file, fn);
  if (!name) return undefined;
  const start = Math.max(first, ...(decorators ?? []).map((id) => nodeAt(at(file, id)).end));
  const inside = file.text.indexOf(name, start);
  if (
    inside >= 0 &&
    inside + name.length <= bodyStart &&
    /^\s*(?:(?:export|default|public|static|override|async|function\b[\s*]*)\s*)*$/.test(file.text.slice(start, inside))
  )
    return { start: inside, end: inside + name.length };
  const before = file.text.slice(Math.max(0, start - name.length - 60), start);
  const offset = start - before.length + before.lastIndexOf(name);
  return before.includes(name) ? { start: offset, end: offset + name.length } : undefined;
}

/** The method by which a route with an inline handler is registered. */
function verbAt(file: TypeScriptFile, call: Place): Range | undefined {
  const node = nodeAt(call);
  const callee = node.kind === 'call' && call.file === file ? nodeAt(at(file, node.callee)) : undefined;
  if (callee?.kind === 'member') return { start: callee.nameStart, end: callee.nameStart + callee.name.length };
  return callee && { start: callee.start, end: callee.end };
}

/** The head of a function: all that stands before its body. */
export const headOf = (file: TypeScriptFile, fn: FunctionId): Range => {
  const { start, bodyStart } = functionAt(file, fn);
  return { start, end: Math.max(bodyStart, start + 1) };
};

/** The name of what a call's result is given to: `ask` of `router({ ask: procedure.mutation(…) })`. */
function keyOfCall({ file, id }: Place): string {
  const binding = file.facts.flow.bindings.find(({ values }) => values.includes(id));
  if (binding) return binding.name;
  for (const node of file.facts.flow.nodes)
    if (node.kind === 'object') for (const prop of node.props) if (prop.value === id) return prop.name;
  return '';
}

/** How a person calls a route: `POST /api/chat` by its file, `/ask` by its registration, or the handler's own name. */
function nameOf(own: string, path: string, call: Place | undefined): string {
  if (!path.startsWith('/')) return own || path || (call ? keyOfCall(call) : '');
  return !call && routeMethods.has(own) ? `${own} ${path}` : path;
}

/** Where a handler is told of, what it is called, and how open it is. */
export interface Open {
  readonly range: Range;
  readonly name: string;
  readonly level: 'open' | 'perhaps';
}

/** Where a handler is told of, and how open it is; undefined where something guards every way in. */
export function openAt(file: TypeScriptFile, fn: FunctionId): Open | undefined {
  for (const { level, call, path, wrapped } of entrancesOf({ file, fn }, 'use')) {
    if (level === 'guarded') continue;
    // `export const POST = timed(async (req) => …)` has its name from what the wrapper is given to.
    const given = wrapped && file.facts.flow.bindings.find(({ values }) => values.includes(wrapped.id));
    const own = namedAt(file, fn) ?? (given && { start: given.start, end: given.end });
    // A handler without a name that nothing in view serves is not shown to be one.
    if (!own && !call) continue;
    const name = nameOf(functionAt(file, fn).name || (given?.name ?? ''), path, call);
    return { range: own ?? (call && verbAt(file, call)) ?? headOf(file, fn), name, level };
  }
  return undefined;
}
