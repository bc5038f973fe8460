import { mountMethods, registerMethods, servesExports, starters } from '../../catalog/typescript/protection.js';
import { servedGuards } from '../../catalog/typescript/served.js';
import { isGuardValue, itemsOf, type Purpose, wordsOf } from './checks.js';
import type { TypeScriptFile } from './file.js';
import { at, functionAt, keyOf, type NodeOf, nameOrGlobalOf, nodeAt, type Place, withinOf } from './place.js';

import { apiOf, argumentOf, constantOf, definitionsOf, type FunctionPlace, functionsOf, propertiesOf } from './values.js';

/** How far it is known that nothing stands between a stranger and a handler. */
export type Exposure = 'open' | 'perhaps' | 'guarded';

/** The most exposed of several ways in. */
export const mostExposed = (levels: readonly Exposure[]): Exposure =>
  levels.includes('open') ? 'open' : levels.includes('perhaps') ? 'perhaps' : 'guarded';

export interface Registration {
  readonly call: Place;
  readonly path: string;
  readonly router: Place;
}

const maxImporters = 40;

function callOn(
  file: TypeScriptFile,
  id: number,
  names: ReadonlySet<string>,
): { call: Place; node: NodeOf<'call'>; router: Place } | undefined {
  const call = at(file, id);
  const node = nodeAt(call);
  const callee = node.kind === 'call' ? nodeAt(at(file, node.callee)) : undefined;
  if (node.kind !== 'call' || callee?.kind !== 'member' || !names.has(callee.name)) return undefined;
  return { call, node, router: at(file, callee.of) };
}

/** The calls that hand a function to a router, in its own file and in those that import it. */
export function registrationsOf({ file, fn }: FunctionPlace): Registration[] {
  const found: Registration[] = [];
  for (const user of [file, ...file.app.importersOf(file.path, maxImporters)]) {
    for (const id of user.facts.flow.calls) {
      const made = callOn(user, id, registerMethods);
      if (!made) continue;
      const isOurs = made.node.args.some((argument) =>
        handlersIn(at(user, argument)).some((target) => target.file === file && target.fn === fn),
      );
      if (isOurs) found.push({ call: made.call, router: made.router, path: pathOf(made.call) });
    }
  }
  return found;
}

/** Functions that an argument hands to a router: itself, a list, options with a handler, a factory's handlers. */
function handlersIn(argument: Place): FunctionPlace[] {
  return itemsOf(argument).flatMap((item) => {
    const node = nodeAt(item);
    const inner = node.kind === 'spread' ? at(item.file, node.of) : item;
    const made = definitionsOf(inner).filter((place) => nodeAt(place).kind === 'call');
    const factory = made.filter((place) =>
      /createHandlers$/.test(apiOf(at(place.file, (nodeAt(place) as NodeOf<'call'>).callee)) ?? ''),
    );
    return [
      ...functionsOf(inner),
      ...propertiesOf(inner, 'handler').flatMap(functionsOf),
      ...factory.flatMap((place) => (nodeAt(place) as NodeOf<'call'>).args.flatMap((id) => functionsOf(at(place.file, id)))),
    ];
  });
}

function pathOf(call: Place): string {
  const node = nodeAt(call) as NodeOf<'call'>;
  const first = node.args[0];
  const value = first === undefined ? undefined : constantOf(at(call.file, first));
  if (typeof value === 'string') return value;
  // `router.route('/x').post(handler)`.
  const callee = nodeAt(at(call.file, node.callee));
  const receiver = callee.kind === 'member' ? at(call.file, callee.of) : undefined;
  const inner = receiver && nodeAt(receiver);
  return receiver && inner?.kind === 'call' && nameOrGlobalOf(at(receiver.file, inner.callee)) === 'route'
    ? pathOf(receiver)
    : '';
}

/** Where a router is made, out of the chain of calls that ends in this value: `new Hono().use(…).post(…)`. */
function rootsOf(router: Place, depth = 0): readonly Place[] {
  return definitionsOf(router).flatMap((place) => {
    const node = nodeAt(place);
    const callee = node.kind === 'call' ? nodeAt(at(place.file, node.callee)) : undefined;
    const isChain =
      node.kind === 'call' &&
      callee?.kind === 'member' &&
      (registerMethods.has(callee.name) ||
        mountMethods.has(callee.name) ||
        /^(?:routes|basePath|withTypeProvider|onError|notFound)$/.test(callee.name));
    if (!isChain || depth > 30) return [place];
    const below = rootsOf(at(place.file, callee.of), depth + 1);
    return below.length > 0 ? below : [place];
  });
}

const isSameRouter = (a: readonly Place[], b: readonly Place[]): boolean =>
  a.some((one) => b.some((other) => keyOf(one) === keyOf(other)));

/** What a registration's own arguments and the middleware of its router and of the apps it is mounted in say. */
export function exposureOf(registration: Registration, handler: FunctionPlace, purpose: Purpose): Exposure {
  const { call } = registration;
  const node = nodeAt(call) as NodeOf<'call'>;
  for (const id of node.args) if (argumentGuards(at(call.file, id), handler, purpose)) return 'guarded';
  return aroundRouter(rootsOf(registration.router), registration.path, call, purpose, 0);
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

/** Middleware of a router that holds for a path, and of what it is mounted in; `here` is the call that hangs on it. */
function aroundRouter(roots: readonly Place[], path: string, here: Place, purpose: Purpose, depth: number): Exposure {
  const files = filesAround(roots, here.file);
  const mounts: { call: Place; router: Place }[] = [];
  let isStarted = false;
  for (const file of files) {
    for (const id of file.facts.flow.calls) {
      const made = callOn(file, id, mountMethods);
      if (!made) {
        isStarted ||= starts(at(file, id), roots);
        continue;
      }
      const rest = made.node.args.map((argument) => at(file, argument)).filter((argument) => !isRouter(argument, roots));
      if (rest.length < made.node.args.length && !isSameRouter(rootsOf(made.router), roots)) {
        mounts.push(made);
        continue;
      }
      if (!isSameRouter(rootsOf(made.router), roots)) continue;
      const prefix = pathOf(made.call);
      if ((prefix.startsWith('/') && !covers(prefix, path)) || isAfter(made.call, here)) continue;
      if (rest.some((argument) => !isOwnRouter(argument) && isGuardValue(argument, purpose))) return 'guarded';
    }
  }
  if (mounts.length === 0)
    return isStarted || roots.some(isServedAsItStands) ? 'open' : (ofParameter(roots, path, purpose, depth) ?? 'perhaps');
  if (depth > 3) return 'perhaps';
  const around = mounts.map(({ call, router }): Exposure => {
    const node = nodeAt(call) as NodeOf<'call'>;
    const beside = node.args.map((id) => at(call.file, id)).filter((argument) => !isRouter(argument, roots));
    if (beside.some((argument) => isGuardValue(argument, purpose))) return 'guarded';
    const prefix = pathOf(call) || (constantOf(propertiesOf(at(call.file, node.args[1] ?? node.callee), 'prefix')[0]) ?? '');
    return aroundRouter(rootsOf(router), `${prefix}${path}`.replace(/\/{2,}/g, '/'), call, purpose, depth + 1);
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

/** `app.listen()`, `serve({ fetch: app.fetch })`, `createServer(app)`: the router faces the world. */
function starts(call: Place, roots: readonly Place[]): boolean {
  const node = nodeAt(call) as NodeOf<'call'>;
  const callee = at(call.file, node.callee);
  if (
    !starters.test(nameOrGlobalOf(callee)) &&
    !/^(?:serverless-http|@vendia\/serverless-express|@hono\/node-server)/.test(apiOf(callee) ?? '')
  )
    return false;
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
function ofParameter(roots: readonly Place[], path: string, purpose: Purpose, depth: number): Exposure | undefined {
  if (depth > 3) return undefined;
  const levels = roots.flatMap((root): Exposure[] => {
    const node = nodeAt(root);
    if (node.kind !== 'param' || functionAt(root.file, node.fn) === undefined) return [];
    return root.file.allCallersOf(node.fn).map((call) => {
      const argument = argumentOf(call, node.index);
      return argument ? aroundRouter(rootsOf(argument), path, call, purpose, depth + 1) : 'perhaps';
    });
  });
  return levels.length > 0 ? mostExposed(levels) : undefined;
}
