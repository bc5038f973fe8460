import { mountMethods, registerMethods } from '../../catalog/typescript/protection.js';
import { itemsOf } from './checks.js';
import type { TypeScriptFile } from './file.js';
import { at, type NodeOf, nameOrGlobalOf, nodeAt, type Place } from './place.js';
import { constantOf } from './slots.js';
import { apiOf, definitionsOf, type FunctionPlace, functionsOf, propertiesOf } from './values.js';

/** A call that hands a handler to a router. */
export interface Registration {
  readonly call: Place;
  readonly path: string;
  readonly router: Place;
}

/** How many of the files that import a router are looked at. */
export const maxImporters = 40;

/** A call of one of some methods, and what it is called on. */
export function callOn(
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
export function handlersIn(argument: Place): FunctionPlace[] {
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

/** The path that a registration or a mount names; empty where it names none. */
export function pathOf(call: Place): string {
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
export const rootsOf = (router: Place): readonly Place[] =>
  router.file.memo<readonly Place[]>('router roots', router.id, [], () => [...new Set(findRoots(router))]);

function findRoots(router: Place): Place[] {
  return definitionsOf(router).flatMap((place) => {
    const node = nodeAt(place);
    const callee = node.kind === 'call' ? nodeAt(at(place.file, node.callee)) : undefined;
    const isChain =
      node.kind === 'call' &&
      callee?.kind === 'member' &&
      (registerMethods.has(callee.name) || mountMethods.has(callee.name) || givesRouter.test(callee.name));
    const below = isChain ? rootsOf(at(place.file, callee.of)) : [];
    return below.length > 0 ? below : [place];
  });
}

/** Other methods of a router that give it back. */
const givesRouter = /^(?:routes|basePath|withTypeProvider|onError|notFound)$/;
