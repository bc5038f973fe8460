import type { Range } from '../../text/range.js';
import type { TypeScriptFile } from './file.js';
import { at, type NodeOf, nodeAt, type Place } from './place.js';
import { reachOf } from './reach.js';
import { calleesOf, definitionsOf } from './values.js';
import { callsIn } from './within.js';

/** An error that code caught, or a part of it. */
export interface Caught {
  /** The name that the error was caught by. */
  readonly error: Place;
  /** Members below the error: `['response', 'data']`. */
  readonly path: readonly string[];
  /** Model calls that may have thrown it. */
  readonly failed: readonly Place[];
}

/** The caught error that a value is, or is a part of; undefined for anything else. */
export function caughtIn(value: Place): Caught | undefined {
  for (const made of definitionsOf(value)) {
    const path: string[] = [];
    let place = made;
    for (let depth = 0; depth < 8; depth += 1) {
      const node = nodeAt(place);
      const failed = node.kind === 'ref' || node.kind === 'param' ? failedBefore(place) : undefined;
      if (failed) return { error: node.kind === 'ref' ? place : value, path, failed };
      if (node.kind === 'member') {
        path.unshift(node.name);
        place = at(place.file, node.of);
      } else if (node.kind === 'index') place = at(place.file, node.of);
      else break;
      // A name that stands for a part of the error: `const { config } = error`.
      const [only, ...more] = definitionsOf(place);
      if (only && more.length === 0 && ['member', 'param'].includes(nodeAt(only).kind)) {
        if (nodeAt(only).kind === 'param' && failedBefore(only)) return { error: place, path, failed: failedBefore(only) ?? [] };
        place = only;
      }
    }
  }
  return undefined;
}

/** The model calls whose failure a name of a `catch` clause or the parameter of `.catch(…)` stands for. */
function failedBefore(place: Place): readonly Place[] | undefined {
  const node = nodeAt(place);
  const { file } = place;
  if (node.kind === 'ref') {
    const binding = file.facts.flow.bindings[node.binding];
    if (binding?.kind !== 'catch') return undefined;
    const attempt = file.facts.flow.attempts.findLast(({ caught }) => caught.start <= binding.start && binding.end <= caught.end);
    return attempt && modelCallsIn(file, attempt.tried);
  }
  if (node.kind !== 'param' || node.index !== 0) return undefined;
  const callback = file.callbackOf(node.fn);
  const call = callback && (nodeAt(callback.call) as NodeOf<'call'>);
  const callee = call && nodeAt(at(file, call.callee));
  if (!callback || callee?.kind !== 'member') return undefined;
  const isRejected = (callee.name === 'catch' && callback.index === 0) || (callee.name === 'then' && callback.index === 1);
  return isRejected ? modelCallsIn(file, nodeAt(at(file, callee.of))) : undefined;
}

/** The model calls in a stretch of code, its own and those of the project's functions that it calls. */
function modelCallsIn(file: TypeScriptFile, range: Range): Place[] {
  const own = new Set(file.entities.modelCalls.filter(({ row }) => !row.builds).map(({ call }) => call.id));
  return callsIn(file, range).flatMap((call) =>
    own.has(call.id) ? [call] : calleesOf(call).flatMap((callee) => reachOf(callee).modelCalls),
  );
}
