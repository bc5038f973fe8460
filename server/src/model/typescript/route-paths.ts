import { at, calleeName, nodeAt, type Place } from './place.js';
import { stringOf } from './slots.js';
import { apiOf, argumentOf, definitionsOf } from './values.js';

/** The address that a framework gives a file: `/api/chat` for `app/(main)/api/chat/route.ts`; undefined for other files. */
export function addressOf(path: string): string | undefined {
  const found =
    /(?:^|\/)app(\/.*)?\/(?:route|page)\.[jt]sx?$/.exec(path) ??
    /(?:^|\/)pages(\/.+)\.[jt]sx?$/.exec(path) ??
    /(?:^|\/)routes(\/.*)?\/\+(?:server|page\.server|layout\.server)\.[jt]s$/.exec(path) ??
    /(?:^|\/)server((?:\/api|\/routes)\/.+?)(?:\.(?:get|post|put|patch|delete))?\.[jt]s$/.exec(path);
  if (!found) return undefined;
  const address = (found[1] ?? '').replace(/\/(?:\([^)]*\)|@[^/]+|index)(?=\/|$)/g, '');
  return address.replace(/^\/routes(?=\/)/, '') || '/';
}

const parameter = /^\[.*\]$|^:|^\{/;

/**
 * Whether a pattern of a framework's matcher covers a path: names, `:param`, `:path*`, `(.*)`, and `((?!api|_next).*)`.
 * Undefined for anything else: patterns come with the code, and none of them is run as a regular expression.
 */
export function matchesPath(pattern: string, path: string): boolean | undefined {
  const parts = path.split('/').filter(Boolean);
  const except = /^\/(?:\((?=\(\?!))?\(\?!(.*)\)\.\*\)$/.exec(pattern) ?? /^\/\(\(\?!(.*)\)\.\*\)$/.exec(pattern);
  if (except) {
    const rest = parts.join('/');
    const starts = (except[1] ?? '').split('|').map((alternative) => {
      const plain = alternative.replace(/\\(.)/g, '$1').replace(/\/$|\$$/, '');
      if (/^[\w/-]+$/.test(plain)) return rest === plain || rest.startsWith(plain);
      // `.*\..*` leaves out files, which no route is; other exceptions are not judged.
      return /^(?:\.\*|\[\^\?\]\*)|\\\.|\?:|^[\w.]+$/.test(alternative) ? false : undefined;
    });
    return starts.includes(true) ? false : starts.includes(undefined) ? undefined : true;
  }
  if (pattern === '/') return parts.length === 0;
  const wanted = pattern
    .replace(/\((?:\.\*|\.\+)\)/g, '/*')
    .replace(/^\/\(([\w|]+)\)/, (whole, names: string) => (names.split('|').includes(parts[0] ?? '') ? `/${parts[0]}` : whole))
    .split('/')
    .filter(Boolean);
  for (const [index, name] of wanted.entries()) {
    if (/^\*+$/.test(name) || /^:\w+[*+]$/.test(name)) return true;
    if (/[()?*+[\]{}|\\]/.test(name)) return undefined;
    const part = parts[index];
    if (part === undefined) return false;
    if (!parameter.test(name) && !parameter.test(part) && name !== part) return false;
  }
  return wanted.length === parts.length;
}

const anyOf = (answers: readonly (boolean | undefined)[]): boolean | undefined =>
  answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;

/** Whether one of the patterns of a list covers a path; undefined where that is not told. */
export function listMatches(list: Place, path: string): boolean | undefined {
  return anyOf(
    definitionsOf(list).flatMap((place): (boolean | undefined)[] => {
      const node = nodeAt(place);
      if (node.kind === 'string') return [matchesPath(node.value, path)];
      if (node.kind === 'array') return node.items.map((id) => listMatches(at(place.file, id), path));
      if (node.kind === 'object') {
        const source = node.props.find(({ name }) => name === 'source');
        return [source ? listMatches(at(place.file, source.value), path) : undefined];
      }
      return [undefined];
    }),
  );
}

const pathnames = /(?:^|\.)(?:pathname|path|url|originalUrl)$/;
const isPathname = (place: Place): boolean =>
  definitionsOf(place).some((made) => {
    const node = nodeAt(made);
    return node.kind === 'member' && pathnames.test(node.name);
  });

/** What a test in middleware gives for a request to a path: undefined where it rests on more than the path. */
export function outcomeFor(test: Place, path: string, depth = 0): boolean | undefined {
  const node = nodeAt(test);
  const { file } = test;
  const next = (id: number | undefined): boolean | undefined =>
    id === undefined ? undefined : outcomeFor(at(file, id), path, depth + 1);
  if (depth > 12) return undefined;
  switch (node.kind) {
    case 'literal':
      return Boolean(node.value);
    case 'ref': {
      const values = file.facts.flow.bindings[node.binding]?.values ?? [];
      return values.length === 1 ? next(values[0]) : undefined;
    }
    case 'operation': {
      if (node.operator === '!') {
        const inner = next(node.of[0]);
        return inner === undefined ? undefined : !inner;
      }
      const isEqual = /^===?$/.test(node.operator);
      if (!isEqual && !/^!==?$/.test(node.operator)) return undefined;
      const [left, right] = node.of.map((id) => at(file, id));
      if (!left || !right) return undefined;
      const constant = isPathname(left) ? stringOf(right) : isPathname(right) ? stringOf(left) : undefined;
      return constant === undefined ? undefined : (constant === path) === isEqual;
    }
    case 'choice': {
      // `a || b` is [a, b] with the test a; `a && b` is [b] with the test a; `a ? b : c` is [b, c].
      const [first, second] = node.of;
      if (node.test === undefined) return undefined;
      if (second === undefined) {
        const both = [next(node.test), next(first)];
        return both.includes(false) ? false : both.includes(undefined) ? undefined : true;
      }
      if (node.test === first) return anyOf([next(first), next(second)]);
      const chosen = next(node.test);
      return chosen === undefined ? undefined : next(chosen ? first : second);
    }
    case 'call':
      return outcomeOfCall(test, path);
    default:
      return undefined;
  }
}

function outcomeOfCall(call: Place, path: string): boolean | undefined {
  const node = nodeAt(call);
  if (node.kind !== 'call') return undefined;
  const { file } = call;
  const callee = at(file, node.callee);
  for (const made of definitionsOf(callee)) {
    const maker = nodeAt(made);
    const api = maker.kind === 'call' ? apiOf(at(made.file, maker.callee)) : undefined;
    const list = api && /:createRouteMatcher$/.test(api) ? argumentOf(made, 0) : undefined;
    if (list) return listMatches(list, path);
  }
  const member = nodeAt(callee);
  if (member.kind !== 'member') return undefined;
  const receiver = at(file, member.of);
  const given = argumentOf(call, 0);
  const name = calleeName(call);
  if (isPathname(receiver) && given) {
    const constant = stringOf(given);
    if (constant === undefined) return undefined;
    if (name === 'startsWith') return path.startsWith(constant);
    if (name === 'endsWith') return path.endsWith(constant);
    return name === 'includes' ? path.includes(constant) : undefined;
  }
  const items = definitionsOf(receiver).flatMap((made) => {
    const inner = nodeAt(made);
    return inner.kind === 'array' ? inner.items.map((id) => stringOf(at(made.file, id))) : [undefined];
  });
  if (items.length === 0 || items.includes(undefined)) return undefined;
  if (name === 'includes' && given && isPathname(given)) return items.includes(path);
  if (name !== 'some' || !given) return undefined;
  // `list.some((prefix) => pathname.startsWith(prefix))`, whatever else the callback allows.
  const text = file.text.slice(nodeAt(given).start, nodeAt(given).end);
  return /startsWith|===/.test(text)
    ? items.some((item) => item !== undefined && (path === item || (/startsWith/.test(text) && path.startsWith(item))))
    : undefined;
}
