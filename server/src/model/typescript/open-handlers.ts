import { isGuardedReach, type Purpose } from './checks.js';
import { entrancesOf } from './entrances.js';
import { functionAt, nodeAt, type Place, withinOf } from './place.js';
import { reachOf } from './reach.js';
import { type Exposure, mostExposed } from './routers.js';
import type { FunctionPlace } from './values.js';

/** How open a request handler is: what it does itself, and the least guarded way in. */
export function exposureOfHandler(handler: FunctionPlace, purpose: Purpose = 'caller'): Exposure {
  return handler.file.memo<Exposure>(`exposure ${purpose}`, handler.fn, 'guarded', () => {
    const reach = reachOf(handler);
    if (isGuardedReach(reach, purpose)) return 'guarded';
    const level = mostExposed(entrancesOf(handler, purpose).map((entrance) => entrance.level));
    return level === 'open' && !reach.isComplete ? 'perhaps' : level;
  });
}

/** The request handler whose parameter a value is. */
export function handlerOf(origin: Place): FunctionPlace | undefined {
  const node = nodeAt(origin);
  if (node.kind !== 'param') return undefined;
  return origin.file.roleOf(node.fn)?.kind === 'request' ? { file: origin.file, fn: node.fn } : undefined;
}

/** The request handlers in which code stands, through functions of the project. */
export function handlersAround(call: Place): FunctionPlace[] {
  const found: FunctionPlace[] = [];
  const seen = new Set<string>();
  const queue: FunctionPlace[] = [{ file: call.file, fn: withinOf(call) }];
  while (queue.length > 0 && seen.size < 40) {
    const target = queue.shift() as FunctionPlace;
    const { file, fn } = target;
    const key = `${file.path}#${fn}`;
    if (fn < 0 || seen.has(key)) continue;
    seen.add(key);
    if (file.roleOf(fn)?.kind === 'request') found.push(target);
    else {
      queue.push({ file, fn: functionAt(file, fn).parent });
      for (const caller of file.allCallersOf(fn)) queue.push({ file: caller.file, fn: withinOf(caller) });
    }
  }
  return found;
}
