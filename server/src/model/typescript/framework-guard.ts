import { callerMembers, identifiesOnly, refusalStatuses, refusals, signInModules } from '../../catalog/typescript/protection.js';
import { folderOf } from '../../text/path.js';
import type { Range } from '../../text/range.js';
import { isGuardApi, isGuardCall, isGuardedReach, type Purpose, wordsOf } from './checks.js';
import { exportOf } from './exports.js';
import type { TypeScriptFile } from './file.js';
import { at, functionAt, type NodeOf, nameOrGlobalOf, nodeAt, type Place } from './place.js';
import { reachOf } from './reach.js';
import { addressOf, listMatches, outcomeFor } from './route-paths.js';
import type { Exposure } from './routers.js';
import { apiOf, argumentOf, type FunctionPlace, functionsOf, propertiesOf } from './values.js';

const gateNames = ['middleware', 'proxy', 'hooks.server'].flatMap((name) => [`${name}.ts`, `${name}.js`]);

/** The framework's middleware files that stand before a route: in the folder that holds the routes or the one above. */
function gateFiles(file: TypeScriptFile): TypeScriptFile[] {
  const root = /^(.*?)(?:^|\/)(?:app|pages|routes|server)\//.exec(file.path)?.[1] ?? folderOf(file.path);
  const folders = new Set([root, root.replace(/(?:^|\/)src$/, ''), root === '' ? 'src' : `${root}/src`]);
  return [...folders].flatMap((folder) =>
    gateNames.flatMap((name) => {
      const found = file.app.fileAt(folder ? `${folder}/${name}` : name);
      return found?.language === 'typescript' ? [found] : [];
    }),
  );
}

/**
 * What the framework's middleware file does with a request to a file's route: `open` where there is none, where it does not
 * match, or where nobody is turned away for this address; `perhaps` where that cannot be told.
 */
export function gateOf(file: TypeScriptFile, purpose: Purpose): Exposure {
  const address = addressOf(file.path);
  let level: Exposure = 'open';
  for (const gate of gateFiles(file)) {
    const found = exposureBehind(gate, address, purpose);
    if (found === 'guarded') return 'guarded';
    if (found === 'perhaps') level = 'perhaps';
  }
  return level;
}

const entryNames = ['default', 'middleware', 'proxy', 'handle'];

function exposureBehind(gate: TypeScriptFile, address: string | undefined, purpose: Purpose): Exposure {
  const { exports } = gate.facts.flow;
  const config = exportOf(gate, 'config');
  const matchers = config ? propertiesOf(config, 'matcher') : [];
  const matched = address === undefined || matchers.length === 0 ? true : anyMatches(matchers, address);
  if (matched === false) return 'open';
  const entries = exports.filter(({ name }) => entryNames.includes(name));
  // `export { default } from 'next-auth/middleware'` turns away whoever is not signed in.
  if (entries.some(({ from }) => from !== undefined && signInModules.test(`${from.module}:`))) return 'guarded';
  const levels = entries.map((entry): Exposure => {
    const value = entry.value === undefined ? exportOf(gate, entry.name) : at(gate, entry.value);
    if (value) return exposureOfEntry(value, address, purpose);
    return wordsOf(purpose).test(`${entry.name} ${entry.from?.module ?? ''}`) ? 'perhaps' : 'open';
  });
  if (levels.includes('guarded')) return matched === true ? 'guarded' : 'perhaps';
  return levels.includes('perhaps') ? 'perhaps' : 'open';
}

const anyMatches = (lists: readonly Place[], address: string): boolean | undefined => {
  const answers = lists.map((list) => listMatches(list, address));
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
};

/** A middleware's value: a function, or a package's wrapper around one, perhaps with a list of addresses that are public. */
function exposureOfEntry(value: Place, address: string | undefined, purpose: Purpose, depth = 0): Exposure {
  return value.file.memo<Exposure>(`gate ${purpose} ${address}`, value.id, 'perhaps', () =>
    findExposure(value, address, purpose, depth),
  );
}

function findExposure(value: Place, address: string | undefined, purpose: Purpose, depth: number): Exposure {
  const node = nodeAt(value);
  const wrapped = functionsOf(value);
  if (node.kind === 'ref' || wrapped.length > 0 || depth > 4) {
    if (wrapped.length > 0) return mostGuarded(wrapped.map((target) => exposureOfFunction(target, address, purpose)));
    const binding = node.kind === 'ref' ? value.file.facts.flow.bindings[node.binding] : undefined;
    const [made] = binding?.import ? [] : (binding?.values ?? []);
    if (made !== undefined) return exposureOfEntry(at(value.file, made), address, purpose, depth + 1);
  }
  if (node.kind === 'call') {
    const api = apiOf(at(value.file, node.callee)) ?? '';
    const isPublic = ['publicRoutes', 'ignoredRoutes', 'unauthenticatedPaths'].some((name) => {
      const options = argumentOf(value, 0);
      const lists = options ? propertiesOf(options, name) : [];
      return address !== undefined && anyMatches(lists, address) === true;
    });
    if (isPublic) return 'open';
    const inner = node.args.flatMap((id) => {
      const argument = at(value.file, id);
      return functionsOf(argument).length > 0 || nodeAt(argument).kind === 'call' || nodeAt(argument).kind === 'ref'
        ? [exposureOfEntry(argument, address, purpose, depth + 1)]
        : [];
    });
    if (isGuardApi(api, purpose) && !identifiesOnly.test(api))
      return /:auth$|\.auth$/.test(api) && inner.length > 0 ? mostGuarded(inner) : 'guarded';
    if (inner.length > 0) return mostGuarded(inner);
    return identifiesOnly.test(api) || (api !== '' && !wordsOf(purpose).test(api))
      ? 'open'
      : wordsOf(purpose).test(nameOrGlobalOf(at(value.file, node.callee)))
        ? 'perhaps'
        : 'open';
  }
  const api = apiOf(value) ?? '';
  if (isGuardApi(api, purpose)) return 'perhaps';
  return wordsOf(purpose).test(`${value.file.text.slice(node.start, node.end)} ${api}`) ? 'perhaps' : 'open';
}

const mostGuarded = (levels: readonly Exposure[]): Exposure =>
  levels.includes('guarded') ? 'guarded' : levels.includes('perhaps') ? 'perhaps' : 'open';

/** Whether a function of the middleware looks at the caller and can turn a request to the address away. */
function exposureOfFunction(target: FunctionPlace, address: string | undefined, purpose: Purpose): Exposure {
  const reach = reachOf(target);
  if (!isGuardedReach(reach, purpose) && !reach.functions.some(mentionsCaller)) return reach.isComplete ? 'open' : 'perhaps';
  const refused = reach.functions.flatMap((inner) => refusalsIn(inner));
  if (refused.length === 0) return reach.calls.some((call) => throwsByItself(call, purpose)) ? 'guarded' : 'perhaps';
  const reached = refused.map((place) => (address === undefined ? undefined : isReached(place, address)));
  return reached.every((outcome) => outcome === false) ? 'open' : 'guarded';
}

/** Middleware that a package wraps finds the caller on what it is given: `req.auth`, `event.locals.user`. */
const mentionsCaller = ({ file, fn }: FunctionPlace): boolean => {
  const { start, end } = functionAt(file, fn);
  return file.facts.flow.nodes.some(
    (node) => node.kind === 'member' && node.start >= start && node.end <= end && callerMembers.has(node.name),
  );
};

/** A guard of the project or of a package that is not in view may throw. */
const throwsByItself = (call: Place, purpose: Purpose): boolean =>
  isGuardCall(call, purpose) &&
  /require|protect|assert|ensure|enforce|guard/i.test(nameOrGlobalOf(at(call.file, (nodeAt(call) as NodeOf<'call'>).callee)));

/** Where a function turns requests away: a redirect, an error, a status that says no. */
function refusalsIn({ file, fn }: FunctionPlace): Place[] {
  const { start, end } = functionAt(file, fn);
  return file.facts.flow.nodes.flatMap((node, id) => {
    if (node.start < start || node.end > end) return [];
    if (node.kind === 'literal') return typeof node.value === 'number' && refusalStatuses.has(node.value) ? [at(file, id)] : [];
    return node.kind === 'call' && refusals.test(nameOrGlobalOf(at(file, node.callee))) ? [at(file, id)] : [];
  });
}

/** Whether code is reached for a request to an address: false only where a condition around it is known to fail. */
function isReached(place: Place, address: string): boolean | undefined {
  const { start, end } = nodeAt(place);
  let isCertain = true;
  const isIn = (range: Range | undefined): boolean => range !== undefined && range.start <= start && end <= range.end;
  for (const { test, thenRange, elseRange, exits, blockEnd } of place.file.facts.flow.conditions) {
    const isInside = isIn(thenRange);
    const isBehind = isIn(elseRange) || (exits && thenRange.end <= start && end <= blockEnd);
    if (!isInside && !isBehind) continue;
    const outcome = outcomeFor(at(place.file, test), address);
    if (outcome === !isInside) return false;
    if (outcome === undefined) isCertain = false;
  }
  return isCertain ? true : undefined;
}
