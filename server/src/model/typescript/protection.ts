import {
  callerMembers,
  capHolders,
  credentialNames,
  guardWords,
  limiterModules,
  mountMethods,
  outputCaps,
  registerMethods,
  signInModules,
} from '../../catalog/typescript/protection.js';
import { identityApis, identityMethods } from '../../catalog/typescript/requests.js';
import type { TypeScriptFile } from './file.js';
import { at, functionAt, type NodeOf, nameOrGlobalOf, nodeAt, type Place } from './place.js';
import { type Reach, reachOf } from './reach.js';
import { trace } from './trace.js';
import { apiOf, constantOf, definitionsOf, type FunctionPlace, functionsOf, propertiesOf } from './values.js';

/** How far it is known that nothing stands between a stranger and a handler. */
export type Exposure = 'open' | 'perhaps' | 'guarded';

/** Whether a call finds out who asks, or counts how often. */
function isGuardCall(call: Place): boolean {
  const node = nodeAt(call) as NodeOf<'call'>;
  const callee = at(call.file, node.callee);
  const api = apiOf(callee);
  if (api && (signInModules.test(api) || limiterModules.test(api) || identityApis.has(api) || identityMethods.test(api)))
    return true;
  if (api && !api.startsWith(':')) return /\.(?:getUser|verify\w*|authenticate|authorize)$/.test(api);
  if (!guardWords.test(nameOrGlobalOf(callee))) return false;
  // A look-up by an id out of the body proves nothing about who sent it.
  return !node.args.some((id) =>
    trace(at(call.file, id)).flows.some(
      (flow) => flow.kind === 'request' && /^(?:body|json\(\)|query|params|text\(\)|formData\(\))$/.test(flow.path[0] ?? ''),
    ),
  );
}

/** Whether a function reads a credential or the caller that middleware put on the request. */
function readsCaller({ file, fn }: FunctionPlace): boolean {
  const { start, end } = functionAt(file, fn);
  return file.facts.flow.nodes.some((node) => {
    if (node.start < start || node.end > end) return false;
    if (node.kind === 'string')
      return credentialNames.test(node.value) && /^(?:authorization|x-|api-key|cookie)/i.test(node.value);
    if (node.kind !== 'member') return false;
    if (/^(?:authorization|cookies?)$/i.test(node.name)) return true;
    return callerMembers.has(node.name) && isOfRequest(at(file, node.of));
  });
}

/** Whether a value is the request or one of the places of it in which middleware keeps its findings. */
const isOfRequest = (place: Place): boolean => {
  const node = nodeAt(place);
  if (node.kind === 'param') return place.file.roleOf(node.fn)?.kind === 'request';
  // What the client fills in (`req.query.session`) is no place for middleware.
  if (node.kind === 'member')
    return /^(?:var|state|locals|oidc|context|ctx|raw|event)$/.test(node.name) && isOfRequest(at(place.file, node.of));
  if (node.kind !== 'ref') return false;
  const binding = place.file.facts.flow.bindings[node.binding];
  return binding?.kind === 'parameter' && binding.values.some((id) => isOfRequest(at(place.file, id)));
};

/** Whether what runs finds out who asks or limits how often. */
export const isGuardedReach = (reach: Reach): boolean => reach.calls.some(isGuardCall) || reach.functions.some(readsCaller);

/** Whether a value among a registration's arguments is a check: by its name, by its package, or by what it does. */
function isGuardValue(value: Place): boolean {
  const node = nodeAt(value);
  if (node.kind === 'string') return false;
  const functions = functionsOf(value);
  if (node.kind === 'function') return isGuardedReach(reachOf({ file: value.file, fn: node.fn }));
  if (guardWords.test(value.file.text.slice(node.start, node.end))) return true;
  const api = apiOf(value);
  if (api && (signInModules.test(api) || limiterModules.test(api))) return true;
  return functions.some((target) => isGuardedReach(reachOf(target)));
}

interface Registration {
  readonly call: Place;
  readonly path: string;
  readonly router: Place;
}

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
  for (const user of [file, ...file.app.importersOf(file.path, 40)]) {
    for (const id of user.facts.flow.calls) {
      const made = callOn(user, id, registerMethods);
      if (!made) continue;
      const isOurs = made.node.args.some((argument) =>
        [...functionsOf(at(user, argument)), ...propertiesOf(at(user, argument), 'handler').flatMap(functionsOf)].some(
          (target) => target.file === file && target.fn === fn,
        ),
      );
      if (isOurs) found.push({ call: made.call, router: made.router, path: pathOf(made.call) });
    }
  }
  return found;
}

function pathOf(call: Place): string {
  const node = nodeAt(call) as NodeOf<'call'>;
  const first = node.args[0];
  const value = first === undefined ? undefined : constantOf(at(call.file, first));
  return typeof value === 'string' ? value : '';
}

/** What a registration's own arguments and the middleware of its router and of the apps it is mounted in say. */
export function exposureOf(registration: Registration, handler: FunctionPlace, depth = 0): Exposure {
  const { call, path } = registration;
  const { file } = call;
  const node = nodeAt(call) as NodeOf<'call'>;
  for (const id of node.args) {
    const value = at(file, id);
    const level = propertiesOf(value, 'authLevel').map(constantOf)[0];
    if (level !== undefined && level !== 'anonymous') return 'guarded';
    const isHandler = functionsOf(value).some((target) => target.file === handler.file && target.fn === handler.fn);
    const hasHandler = propertiesOf(value, 'handler').length > 0;
    if (!isHandler && !hasHandler && isGuardValue(value)) return 'guarded';
    if (hasHandler && optionGuards(value)) return 'guarded';
  }
  return aroundRouter(file, path, depth);
}

/** Options such as `preHandler: [authenticate]` or `config: { rateLimit: … }` beside a handler. */
const optionGuards = (options: Place): boolean =>
  definitionsOf(options).some((place) => {
    const node = nodeAt(place);
    return (
      node.kind === 'object' &&
      node.props.some(
        (prop) =>
          !['handler', 'authLevel', 'route', 'methods'].includes(prop.name) &&
          (guardWords.test(prop.name) || isGuardValue(at(place.file, prop.value))),
      )
    );
  });

const covers = (prefix: string, path: string): boolean => {
  const plain = prefix.replace(/\/?\*.*$/, '').replace(/\/$/, '');
  return plain === '' || path === plain || path.startsWith(`${plain}/`) || path === '';
};

/** Middleware of a file that holds for a path, and of the files in which its router is mounted. */
function aroundRouter(file: TypeScriptFile, path: string, depth: number): Exposure {
  for (const id of file.facts.flow.calls) {
    const made = callOn(file, id, mountMethods);
    if (!made) continue;
    const prefix = pathOf(made.call);
    if (prefix.startsWith('/') && !covers(prefix, path)) continue;
    if (made.node.args.some((argument) => !isRouterOf(at(file, argument)) && isGuardValue(at(file, argument)))) return 'guarded';
  }
  if (file.facts.flow.exports.length === 0) return 'open';
  const users = file.app.importersOf(file.path, 40);
  const mounts = users.flatMap((user) =>
    user.facts.flow.calls.flatMap((id) => {
      const made = callOn(user, id, mountMethods);
      const isOurs = made?.node.args.some((argument) => isImportOf(at(user, argument), file));
      return made && isOurs ? [made] : [];
    }),
  );
  if (mounts.length === 0) return isStarted(file) ? 'open' : 'perhaps';
  if (depth > 2) return 'perhaps';
  const all = mounts.map((mount): Exposure => {
    const prefix = pathOf(mount.call);
    if (
      mount.node.args.some(
        (argument) => !isImportOf(at(mount.call.file, argument), file) && isGuardValue(at(mount.call.file, argument)),
      )
    )
      return 'guarded';
    return aroundRouter(mount.call.file, `${prefix}${path}`.replace(/\/{2,}/g, '/'), depth + 1);
  });
  return all.includes('open') ? 'open' : all.includes('perhaps') ? 'perhaps' : 'guarded';
}

/** Whether the file itself makes and starts the server whose router it is. */
const isStarted = (file: TypeScriptFile): boolean =>
  file.facts.flow.calls.some((id) => callOn(file, id, new Set(['listen', 'fire'])) !== undefined) ||
  file.facts.flow.imports.some((name) => name === '@azure/functions');

/** Whether a value is a router that another file defines: its own middleware holds for its own routes only. */
const isRouterOf = (value: Place): boolean => {
  const node = nodeAt(value);
  const binding = node.kind === 'ref' ? value.file.facts.flow.bindings[node.binding] : undefined;
  return (
    binding?.import !== undefined &&
    /^[.@~]/.test(binding.import.module) &&
    /rout|api|controller/i.test(`${binding.name} ${binding.import.module}`) &&
    !guardWords.test(binding.name)
  );
};

function isImportOf(value: Place, file: TypeScriptFile): boolean {
  const node = nodeAt(value);
  const binding = node.kind === 'ref' ? value.file.facts.flow.bindings[node.binding] : undefined;
  if (binding?.import && value.file.app.moduleAt(value.file.path, binding.import.module) === file) return true;
  if (node.kind === 'member') return isImportOf(at(value.file, node.of), file);
  return definitionsOf(value).some((place) => place.file === file);
}

/** Whether one of a model call's options bounds the length of the answer, in the call or where its model or client was made. */
export function isCapped(call: Place): boolean {
  const node = nodeAt(call) as NodeOf<'call'>;
  if (node.args.some((id) => hasCap(at(call.file, id), 0))) return true;
  let callee = nodeAt(at(call.file, node.callee));
  while (callee.kind === 'member') {
    const receiver = at(call.file, callee.of);
    for (const made of definitionsOf(receiver)) {
      const maker = nodeAt(made);
      if (maker.kind === 'call' && maker.args.some((id) => hasCap(at(made.file, id), 0))) return true;
    }
    callee = nodeAt(receiver);
  }
  return false;
}

function hasCap(options: Place, depth: number): boolean {
  return definitionsOf(options).some((place) => {
    const node = nodeAt(place);
    if (node.kind === 'call' && depth < 3) return node.args.some((id) => hasCap(at(place.file, id), depth + 1));
    return (
      node.kind === 'object' &&
      node.props.some(
        (prop) =>
          outputCaps.has(prop.name) ||
          (depth < 3 &&
            (prop.form === 'spread' || capHolders.has(prop.name) || prop.name === 'model' || prop.name === 'llm') &&
            hasCap(at(place.file, prop.value), depth + 1)),
      )
    );
  });
}
