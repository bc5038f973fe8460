import type { FunctionId } from '../../facts/typescript/ir.js';
import type { Sink } from './entities.js';
import type { TypeScriptFile } from './file.js';
import { isHandedOn } from './forwarding.js';
import { nodesOf } from './kinds.js';
import { at, calleeName, functionAt, keyOf, type Place, withinOf } from './place.js';
import { isConstrained, isToolArgument } from './tool-arguments.js';
import { type Flow, trace } from './trace.js';
import { argumentOf, calleesOf } from './values.js';

/** A piece of a statement that this file writes and that another file runs. */
export interface RunElsewhere {
  readonly piece: Place;
  readonly flow: Flow;
  readonly sink: Sink;
}

const statementStart =
  /^\s*(?:select|insert|update|delete|with|pragma|describe|show|create|alter|drop|exec|execute|explain|truncate|merge)\b/i;
const maxFiles = 30;
const maxDepth = 3;

/** A text that reads like a statement, in a function, with pieces that are the function's parameters. */
interface Template {
  readonly fn: FunctionId;
  /** Its first constant piece: what a trace of a text that holds it comes by. */
  readonly head: Place;
  readonly pieces: readonly { readonly piece: Place; readonly parameter: number }[];
}

function templatesOf(file: TypeScriptFile): Template[] {
  const { nodes, functions, bindings } = file.facts.flow;
  return nodesOf(file.facts, 'template').flatMap((node): Template[] => {
    const [first, ...rest] = node.parts;
    const head = first === undefined ? undefined : nodes[first];
    if (first === undefined || head?.kind !== 'string' || !statementStart.test(head.value)) return [];
    const fn = functions.findLastIndex(({ start, end }) => start <= node.start && node.end <= end);
    const pieces = rest.flatMap((id) => {
      const part = nodes[id];
      const [value] = part?.kind === 'ref' ? (bindings[part.binding]?.values ?? []) : [];
      const param = value === undefined ? undefined : nodes[value];
      return param?.kind === 'param' && param.fn === fn ? [{ piece: at(file, id), parameter: param.index }] : [];
    });
    return fn >= 0 && pieces.length > 0 ? [{ fn, head: at(file, first), pieces }] : [];
  });
}

/** The files that lead to this one by their imports: an interface or a factory may stand in between. */
function usersOf(file: TypeScriptFile): TypeScriptFile[] {
  const seen = new Set([file]);
  let ring = [file];
  for (let depth = 0; depth < maxDepth && ring.length > 0; depth += 1) {
    const next: TypeScriptFile[] = [];
    for (const user of ring.flatMap((one) => one.app.importersOf(one.path, maxFiles))) {
      if (seen.has(user) || seen.size > maxFiles) continue;
      seen.add(user);
      next.push(user);
    }
    ring = next;
  }
  seen.delete(file);
  return [...seen];
}

/** What a model writes for a parameter of a function, where a file calls it. */
function writtenFor(user: TypeScriptFile, file: TypeScriptFile, fn: FunctionId, parameter: number): Flow | undefined {
  const { name } = functionAt(file, fn);
  for (const id of user.facts.flow.calls) {
    const call = at(user, id);
    if (calleeName(call) !== name || !calleesOf(call).some((callee) => callee.file === file && callee.fn === fn)) continue;
    const argument = argumentOf(call, parameter);
    const flow = argument && trace(argument).flows.find((found) => isToolArgument(found) && !isConstrained(found));
    if (flow) return flow;
  }
  return undefined;
}

/** Model-written pieces of the statements that a file writes and other files run: there the text has to change. */
export function* runElsewhere(file: TypeScriptFile): Iterable<RunElsewhere> {
  const templates = templatesOf(file);
  if (templates.length === 0) return;
  const users = usersOf(file);
  for (const { fn, head, pieces } of templates) {
    const sink = users
      .flatMap((user) => user.entities.sinks)
      .find(
        ({ row, call, text }) =>
          row.kind === 'sql' &&
          !isHandedOn('sink', call, withinOf(call)) &&
          trace(text).literals.some((literal) => keyOf(literal) === keyOf(head)),
      );
    if (!sink) continue;
    for (const { piece, parameter } of pieces) {
      const flow = users.map((user) => writtenFor(user, file, fn, parameter)).find((found) => found !== undefined);
      if (flow) yield { piece, flow, sink };
    }
  }
}
