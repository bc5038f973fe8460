import { pagesApiFile, routeFile, routeModules } from '../../catalog/typescript/requests.js';
import { isGuardApi, isGuardValue, type Purpose, wordsOf } from './checks.js';
import { edgeExposure } from './edge-functions.js';
import { exportOf } from './exports.js';
import type { TypeScriptFile } from './file.js';
import { gateOf } from './framework-guard.js';
import { writtenCalls } from './handlers.js';
import { nestExposure } from './nest.js';
import { at, functionAt, type NodeOf, nodeAt, type Place } from './place.js';
import { procedureExposure } from './procedures.js';
import { reachThrough } from './reach.js';
import { registrationsOf } from './registrations.js';
import { addressOf } from './route-paths.js';
import { argumentGuards, type Exposure, exposureOf } from './routers.js';
import { apiOf, type FunctionPlace, functionsOf, propertiesOf } from './values.js';

/** A way by which requests come to a handler. */
export interface Entrance {
  readonly level: Exposure;
  /** The call that registers or serves it; undefined where the framework finds it by its file. */
  readonly call?: Place;
  /** What the framework finds by its file where the handler itself is wrapped: the outermost call around it. */
  readonly wrapped?: Place;
  /** Its address, as far as it is told; may be empty. */
  readonly path: string;
}

/** Every way in to a request handler, with what stands in it. What the handler itself does is not looked at here. */
export function entrancesOf(handler: FunctionPlace, purpose: Purpose): Entrance[] {
  const { file, fn } = handler;
  const role = file.roleOf(fn);
  const nest = nestExposure(handler, purpose);
  if (nest) return [{ level: nest, path: '' }];
  const registrations = registrationsOf(handler);
  if (registrations.length > 0)
    return registrations.map((registration) => ({
      level: exposureOf(registration, handler, purpose),
      call: registration.call,
      path: registration.path,
    }));
  const gate = lessExposed(gateOf(file, purpose), wrapperExposure(handler, purpose));
  const served = role?.kind === 'request' ? role.servedBy : undefined;
  if (served)
    return [
      { level: lessExposed(gate, servedExposure(served, handler, purpose)), call: served, path: addressOf(file.path) ?? '' },
    ];
  const own = conventionExposure(handler, purpose);
  const wrapped = wrappersOf(handler).at(-1);
  return [{ level: lessExposed(gate, own), path: addressOf(file.path) ?? '', ...(wrapped ? { wrapped } : {}) }];
}

/** The calls that a handler is wrapped in, from the inside out: `withAuth(withLimit(async (req) => …))`. */
function wrappersOf({ file, fn }: FunctionPlace): Place[] {
  const found: Place[] = [];
  let inner: number | undefined = functionAt(file, fn).node;
  while (inner !== undefined && found.length < 6) {
    const wrapped: number = inner;
    inner = file.facts.flow.calls.find((id) => (nodeAt(at(file, id)) as NodeOf<'call'>).args.includes(wrapped));
    if (inner !== undefined) found.push(at(file, inner));
  }
  return found;
}

/** What the wrappers of a handler do before it runs; `open` where there are none. */
function wrapperExposure(handler: FunctionPlace, purpose: Purpose): Exposure {
  const role = handler.file.roleOf(handler.fn);
  const levels = wrappersOf(handler).map((call): Exposure => {
    // The call that serves a handler is looked at for itself.
    if (role?.kind === 'request' && role.servedBy === call) return 'open';
    const callee = at(call.file, (nodeAt(call) as NodeOf<'call'>).callee);
    if (isGuardValue(callee, purpose) || isGuardApi(apiOf(callee) ?? '', purpose)) return 'guarded';
    const own = reachThrough(call);
    return own.length > 0 && own.every((reach) => reach.isComplete) ? 'open' : 'perhaps';
  });
  return levels.reduce(lessExposed, 'open');
}

/** Two checks that a request passes one after the other: the stricter one counts. */
const lessExposed = (a: Exposure, b: Exposure): Exposure =>
  a === 'guarded' || b === 'guarded' ? 'guarded' : a === 'perhaps' || b === 'perhaps' ? 'perhaps' : 'open';

function servedExposure(call: Place, handler: FunctionPlace, purpose: Purpose): Exposure {
  const role = handler.file.roleOf(handler.fn);
  if (role?.kind === 'request' && role.params[0] === 'procedure') return procedureExposure(call, purpose);
  const node = nodeAt(call) as NodeOf<'call'>;
  if (node.args.some((id) => argumentGuards(at(call.file, id), handler, purpose))) return 'guarded';
  // Nuxt and Nitro run all files of `server/middleware` before; no import leads to them.
  if (role?.kind === 'request' && role.params[0] === 'h3Event') return 'perhaps';
  return edgeExposure(handler.file);
}

/** How exposed a handler is that its framework finds by its place, its export or its directive. */
function conventionExposure({ file, fn }: FunctionPlace, purpose: Purpose): Exposure {
  if (functionAt(file, fn).directive === 'use server') return 'open';
  const { exports, directive } = file.facts.flow;
  const wrappers = wrappersOf({ file, fn });
  const names = exports.flatMap(({ name }) => {
    const value = exportOf(file, name);
    const isOurs =
      value &&
      (functionsOf(value).some((target) => target.file === file && target.fn === fn) ||
        writtenCalls(value).some((call) => wrappers.includes(call)));
    return isOurs ? [name] : [];
  });
  if (names.length > 0 && (directive === 'use server' || routeFile.test(file.path) || pagesApiFile.test(file.path)))
    return 'open';
  const module = routeModules.find(({ path }) => path.test(file.path));
  if (module) {
    // React Router 7 runs `middleware` of a route and of the root before loaders and actions.
    const guard = exports.some(
      ({ name }) => /^(?:unstable_)?middleware$/.test(name) && (purpose === 'use' || wordsOf(purpose).test(file.text)),
    );
    return guard
      ? 'perhaps'
      : names.some((name) => module.exports.has(name)) || isBelow(file, 'actions', fn)
        ? 'open'
        : 'perhaps';
  }
  const worker = exportOf(file, 'default');
  const isWorker =
    worker !== undefined &&
    propertiesOf(worker, 'fetch').some((value) => functionsOf(value).some((target) => target.file === file && target.fn === fn));
  return isWorker ? 'open' : 'perhaps';
}

/** Whether a function is a property of an exported object, such as SvelteKit's `actions`. */
function isBelow(file: TypeScriptFile, name: string, fn: number): boolean {
  const value = exportOf(file, name);
  const node = value && nodeAt(value);
  return (
    node?.kind === 'object' && node.props.some((prop) => functionsOf(at(file, prop.value)).some((target) => target.fn === fn))
  );
}
