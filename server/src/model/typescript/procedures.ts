import { isGuardedReach, isGuardValue, itemsOf, type Purpose } from './checks.js';
import { at, nameOrGlobalOf, nodeAt, type Place } from './place.js';
import { reachOf } from './reach.js';
import type { Exposure } from './routers.js';
import { apiOf, definitionsOf, functionsOf } from './values.js';

const maxLinks = 40;

/**
 * What the middleware of a tRPC procedure does before its handler: `protectedProcedure.input(…).mutation(handler)`, with
 * every `.use(…)` on the way to `initTRPC`, through names and other files.
 */
export function procedureExposure(call: Place, purpose: Purpose): Exposure {
  let current: Place | undefined = call;
  let isUnderstood = true;
  for (let link = 0; current && link < maxLinks; link += 1) {
    const node = nodeAt(current);
    if (node.kind === 'ref' || node.kind === 'member') {
      const made: readonly Place[] = definitionsOf(current).filter((place) => nodeAt(place).kind === 'call');
      if (made.length > 0) {
        current = made[0];
        continue;
      }
      if (node.kind === 'ref') return isUnderstood && apiOf(current)?.startsWith('@trpc/server') ? 'open' : 'perhaps';
      current = at(current.file, node.of);
      continue;
    }
    if (node.kind !== 'call') return 'perhaps';
    const { file }: Place = current;
    if (nameOrGlobalOf(at(file, node.callee)) === 'use' || nameOrGlobalOf(at(file, node.callee)) === 'concat')
      for (const id of node.args) {
        const middleware = middlewareOf(at(file, id), purpose);
        if (middleware === 'guarded') return 'guarded';
        if (middleware === 'perhaps') isUnderstood = false;
      }
    current = at(file, node.callee);
  }
  return 'perhaps';
}

/** One middleware: a function that throws for strangers, `t.middleware(fn)`, or something that is not in view. */
function middlewareOf(value: Place, purpose: Purpose): Exposure {
  if (isGuardValue(value, purpose)) return 'guarded';
  const functions = itemsOf(value).flatMap((item) => {
    const inner = definitionsOf(item).flatMap((place) => {
      const node = nodeAt(place);
      return node.kind === 'call' ? node.args.flatMap((id) => functionsOf(at(place.file, id))) : [];
    });
    return [...functionsOf(item), ...inner];
  });
  if (functions.length === 0) return 'perhaps';
  const reaches = functions.map(reachOf);
  const refuses = functions.some(({ file, fn }) => {
    const { start, end } = file.facts.flow.functions[fn] as { start: number; end: number };
    return /UNAUTHORIZED|FORBIDDEN|TOO_MANY_REQUESTS/.test(file.text.slice(start, end));
  });
  if (refuses || reaches.some((reach) => isGuardedReach(reach, purpose))) return 'guarded';
  return reaches.every(({ isComplete }) => isComplete) ? 'open' : 'perhaps';
}
