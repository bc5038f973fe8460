import { mountMethods, servesExports, starters } from '../../catalog/typescript/protection.js';
import { servedGuards } from '../../catalog/typescript/served.js';
import { isGuardValue, itemsOf, type Purpose, wordsOf } from './checks.js';
import type { TypeScriptFile } from './file.js';
import { at, functionAt, keyOf, type NodeOf, nameOrGlobalOf, nodeAt, type Place, withinOf } from './place.js';
import { callOn, handlersIn, maxImporters, pathOf, type Registration, rootsOf } from './registrations.js';

import { constantOf } from './slots.js';
import { apiOf, argumentOf, definitionsOf, type FunctionPlace, functionsOf, propertiesOf } from './values.js';

/** How far it is known that nothing stands between a stranger and a handler. */
export type Exposure = 'open' | 'perhaps' | 'guarded';

/** The most exposed of several ways in. */
export const mostExposed = (levels: readonly Exposure[]): Exposure =>
  levels.includes('open') ? 'open' : levels.includes('perhaps') ? 'perhaps' : 'guarded';

const isSameRouter = (a: readonly Place[], b: readonly Place[]): boolean =>
  a.some((one) => b.some((other) => keyOf(one) === keyOf(other)));

/** What a registration's own arguments and the middleware of its router and of the apps it is mounted in say. */
export function exposureOf(registration: Registration, handler: FunctionPlace, purpose: Purpose): Exposure {
  const { call } = registration;
  const node = nodeAt(call) as NodeOf<'call'>;
  for (const id of node.args) if (argumentGuards(at(call.file, id), handler, purpose)) return 'guarded';
  return aroundRouter({ roots: rootsOf(registration.router), path: registration.path, here: call, seen: new Set() }, purpose);
}

/** Whether one argument beside a handler checks: middleware, a list of it, or options such as `preHandler: [authenticate]`. */
export function argumentGuards(value: Place, handler: FunctionPlace, purpose: Purpose): boolean {
  for (const { name, isGuard } of servedGuards)
    if (propertiesOf(value, name).some((set) => isGuard(constantOf(set)))) return true;
  return itemsOf(value).some((item) => {
    const isHandler = handlersIn(item).some((target) => target.file === handler.file && target.fn === handler.fn);
    const isOptions = definitionsOf(item).some((place) => nodeAt(place).kind === 'object');
    return isOptions ? optionGuards(item, purpose) : !isHandler && isGuardValue(item, purpose);
  });
}

/** Options such as `preHandler: [authenticate]` or `config: { rateLimit: … }` beside a handler. */
const optionGuards = (options: Place, purpose: Purpose): boolean =>
  definitionsOf(options).some((place) => {
    const node = nodeAt(place);
    return (
      node.kind === 'object' &&
      node.props.some(
        ({ name, value }) =>
          !['handler', 'authLevel', 'route', 'methods', 'schema', 'fetch', 'onError', 'error', 'cors'].includes(name) &&
          (wordsOf(purpose).test(name)
            ? constantOf(at(place.file, value)) !== false
            : isGuardValue(at(place.file, value), purpose)),
      )
    );
  });

const covers = (prefix: string, path: string): boolean => {
  const plain = prefix.replace(/\/?\*.*$/, '').replace(/\/$/, '');
  return plain === '' || path === plain || path.startsWith(`${plain}/`) || path === '' || /[:{(]/.test(plain);
};

/** Whether one call runs before another whatever happens: both stand in one function, one above the other. */
const isAfter = (call: Place, other: Place): boolean =>
  call.file === other.file &&
  withinOf(call) === withinOf(other) &&
  nodeAt(call).end > nodeAt(other).end &&
  // Fastify's hooks hold for all routes of their scope, wherever they are added.
  !/^(?:addHook|register|onRequest)$/.test(nameOrGlobalOf(at(call.file, (nodeAt(call) as NodeOf<'call'>).callee)));

interface Mount {
  readonly call: Place;
  readonly roots: readonly Place[];
  readonly args: readonly Place[];
}

/** The calls of a file that put something around a router. */
const mountsOf = (file: TypeScriptFile): readonly Mount[] =>
  file.memo<readonly Mount[]>('mounts', 0, [], () =>
    file.facts.flow.calls.flatMap((id) => {
      const made = callOn(file, id, mountMethods);
      return made
        ? [{ call: made.call, roots: rootsOf(made.router), args: made.node.args.map((argument) => at(file, argument)) }]
        : [];
    }),
  );

/** The calls of a file that may start a server, by their names. */
const startersOf = (file: TypeScriptFile): readonly Place[] =>
  file.memo<readonly Place[]>('starters', 0, [], () => file.facts.flow.calls.map((id) => at(file, id)).filter(mayStart));

/** Where one stands on the way from a route outwards. */
interface Stand {
  readonly roots: readonly Place[];
  readonly path: string;
  /** The call by which what lies inside hangs on the router. */
  readonly here: Place;
  /** Such calls that were looked at before: apps may be mounted in one another again and again. */
  readonly seen: Set<Place>;
}

const maxStands = 24;

/** Middleware of a router that holds for a path, and of what the router is mounted in. */
function aroundRouter({ roots, path, here, seen }: Stand, purpose: Purpose): Exposure {
  if (seen.has(here) || seen.size >= maxStands) return 'perhaps';
  seen.add(here);
  const files = filesAround(roots, here.file);
  const mounts: Mount[] = [];
  for (const file of files) {
    for (const mount of mountsOf(file)) {
      const isOurs = isSameRouter(mount.roots, roots);
      if (!isOurs && mount.args.some((argument) => isRouter(argument, roots))) mounts.push(mount);
      if (!isOurs) continue;
      const prefix = pathOf(mount.call);
      if ((prefix.startsWith('/') && !covers(prefix, path)) || isAfter(mount.call, here)) continue;
      if (mount.args.some((argument) => !isOwnRouter(argument) && isGuardValue(argument, purpose))) return 'guarded';
    }
  }
  const isStarted = (): boolean => [...files].some((file) => startersOf(file).some((call) => starts(call, roots)));
  if (mounts.length === 0)
    return isStarted() || roots.some(isServedAsItStands) ? 'open' : (ofParameter(roots, path, seen, purpose) ?? 'perhaps');
  const around = mounts.map((mount): Exposure => {
    const { call } = mount;
    const node = nodeAt(call) as NodeOf<'call'>;
    const beside = mount.args.filter((argument) => !isRouter(argument, roots));
    if (beside.some((argument) => isGuardValue(argument, purpose))) return 'guarded';
    const prefix = pathOf(call) || (constantOf(propertiesOf(at(call.file, node.args[1] ?? node.callee), 'prefix')[0]) ?? '');
    const outer = { roots: mount.roots, path: `${prefix}${path}`.replace(/\/{2,}/g, '/'), here: call, seen };
    return aroundRouter(outer, purpose);
  });
  return mostExposed(around);
}

/** The files that can put middleware around a router: its own, that of the route, and those that import the router. */
function filesAround(roots: readonly Place[], here: TypeScriptFile): ReadonlySet<TypeScriptFile> {
  const files = new Set<TypeScriptFile>([here]);
  for (const { file } of roots) for (const user of [file, ...file.app.importersOf(file.path, maxImporters)]) files.add(user);
  return files;
}

/** Whether a value is the router: itself, a member of it such as `router.routes()`, or a plugin function that is given it. */
function isRouter(value: Place, roots: readonly Place[]): boolean {
  if (isSameRouter(rootsOf(value), roots)) return true;
  return roots.some((root) => {
    const node = nodeAt(root);
    return node.kind === 'param' && functionsOf(value).some((target) => target.file === root.file && target.fn === node.fn);
  });
}

/** Whether a value is a router of its own, whose middleware holds for its own routes only. */
const isOwnRouter = (value: Place): boolean =>
  rootsOf(value).some((root) => {
    const node = nodeAt(root);
    return (
      node.kind === 'call' &&
      /^(?:express|@koa\/router|koa-router|hono|@hono\/zod-openapi):/.test(apiOf(at(root.file, node.callee)) ?? '')
    );
  }) ||
  // Imported from a file that is not in view.
  (nodeAt(value).kind === 'ref' &&
    definitionsOf(value).every((place) => keyOf(place) === keyOf(value)) &&
    isImportedRouter(value));

function isImportedRouter(value: Place): boolean {
  const node = nodeAt(value);
  const binding = node.kind === 'ref' ? value.file.facts.flow.bindings[node.binding] : undefined;
  return (
    binding?.import !== undefined &&
    /^[.@~]/.test(binding.import.module) &&
    /rout|api|controller/i.test(`${binding.name} ${binding.import.module}`) &&
    !wordsOf('use').test(binding.name)
  );
}

/** Whether a call is named for starting a server, or makes a platform's handler of an app. */
function mayStart(call: Place): boolean {
  const callee = at(call.file, (nodeAt(call) as NodeOf<'call'>).callee);
  return (
    starters.test(nameOrGlobalOf(callee)) ||
    /^(?:serverless-http|@vendia\/serverless-express|@hono\/node-server)/.test(apiOf(callee) ?? '')
  );
}

/** `app.listen()`, `serve({ fetch: app.fetch })`, `createServer(app)`: the router faces the world. */
function starts(call: Place, roots: readonly Place[]): boolean {
  const node = nodeAt(call) as NodeOf<'call'>;
  const callee = at(call.file, node.callee);
  const member = nodeAt(callee);
  if (member.kind === 'member' && isSameRouter(rootsOf(at(call.file, member.of)), roots)) return true;
  return node.args.some((id) => {
    const argument = at(call.file, id);
    return [argument, ...propertiesOf(argument, 'fetch')].some((value) => {
      const inner = nodeAt(value);
      return isSameRouter(rootsOf(inner.kind === 'member' ? at(value.file, inner.of) : value), roots);
    });
  });
}

/** An app of a file that exports nothing, or of a framework that serves what a file exports. */
function isServedAsItStands(root: Place): boolean {
  const node = nodeAt(root);
  if (node.kind === 'param') return false;
  const { exports, imports } = root.file.facts.flow;
  if (exports.length === 0 || imports.includes('@azure/functions')) return true;
  const isDefault = exports.some(
    ({ name, value }) =>
      name === 'default' &&
      value !== undefined &&
      [at(root.file, value), ...propertiesOf(at(root.file, value), 'fetch')].some((place) => {
        const inner = nodeAt(place);
        return isSameRouter(rootsOf(inner.kind === 'member' ? at(root.file, inner.of) : place), [root]);
      }),
  );
  return (
    isDefault && imports.some((name) => servesExports.test(name)) && root.file.app.importersOf(root.file.path, 1).length === 0
  );
}

/** A router that a function is given: what its callers and the apps it is registered in hand over. */
function ofParameter(roots: readonly Place[], path: string, seen: Set<Place>, purpose: Purpose): Exposure | undefined {
  const levels = roots.flatMap((root): Exposure[] => {
    const node = nodeAt(root);
    if (node.kind !== 'param' || functionAt(root.file, node.fn) === undefined) return [];
    return root.file.allCallersOf(node.fn).map((call) => {
      const argument = argumentOf(call, node.index);
      return argument ? aroundRouter({ roots: rootsOf(argument), path, here: call, seen }, purpose) : 'perhaps';
    });
  });
  return levels.length > 0 ? mostExposed(levels) : undefined;
}
