import { isConventionalRoute, middlewareGuards } from './framework-guard.js';
import { nodeAt, type Place } from './place.js';
import { type Exposure, exposureOf, isGuardedReach, registrationsOf } from './protection.js';
import { reachOf } from './reach.js';
import type { FunctionPlace } from './values.js';

/** How open a request handler is: what it does itself, its registrations, the middleware around it. */
export function exposureOfHandler(handler: FunctionPlace): Exposure {
  const { file, fn } = handler;
  return file.memo<Exposure>('exposure', fn, 'guarded', () => {
    const reach = reachOf(handler);
    if (isGuardedReach(reach)) return 'guarded';
    const registrations = registrationsOf(handler);
    if (registrations.length === 0) {
      if (middlewareGuards(file)) return 'guarded';
      return isConventionalRoute(file, fn) && reach.isComplete ? 'open' : 'perhaps';
    }
    const levels = registrations.map((registration) => exposureOf(registration, handler));
    if (levels.includes('open')) return reach.isComplete ? 'open' : 'perhaps';
    return levels.includes('perhaps') ? 'perhaps' : 'guarded';
  });
}

/** The request handler whose parameter a value is. */
export function handlerOf(origin: Place): FunctionPlace | undefined {
  const node = nodeAt(origin);
  if (node.kind !== 'param') return undefined;
  return origin.file.roleOf(node.fn)?.kind === 'request' ? { file: origin.file, fn: node.fn } : undefined;
}
