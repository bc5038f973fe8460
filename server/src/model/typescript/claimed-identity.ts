import { at, functionAt } from './place.js';
import { type Flow, trace } from './trace.js';
import { calleesOf } from './values.js';

/** Parts of a request that the client fills in freely. */
const freeParts = /^(?:body|json\(\)|query|params|text\(\)|formData\(\)|searchParams|nextUrl|url)$/;

/**
 * Whether what a function of the project gives out as the caller's identity is, in its own code, a value that the client
 * sends: `getUserId(request)` that falls back to the query string.
 */
export function isClaimed(flow: Flow): boolean {
  if (flow.kind !== 'identity') return false;
  return calleesOf(flow.origin).some(({ file, fn }) =>
    functionAt(file, fn).returns.some((id) =>
      trace(at(file, id)).flows.some(({ kind, path }) => kind === 'request' && freeParts.test(path[0] ?? '')),
    ),
  );
}
