import { answerCaps, limiterMiddleware } from '../../catalog/typescript/answer-caps.js';
import type { FunctionId } from '../../facts/typescript/ir.js';
import { couldBeCapped, isCapped } from '../../model/typescript/caps.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { at, functionAt, type NodeOf, nodeAt, type Place } from '../../model/typescript/place.js';
import { apiOf, argumentOf } from '../../model/typescript/values.js';
import { type Change, local } from '../change.js';
import { appendProperty } from '../edits.js';
import { edit, insert, quoted, suggest } from '../fixes/build.js';
import type { Fix } from '../rule.js';

const major = (file: TypeScriptFile, module: string): number | undefined => {
  const found = file.app.packageVersion(file.path, module);
  return found && Number.parseInt(found.version ?? '', 10);
};

/** Enough for a long answer of most chats. */
const cap = 2000;

/** The option that bounds one call's answer, put behind the last of its options. */
function capChange(call: Place): { name: string; change: Change } | undefined {
  const { file } = call;
  const node = nodeAt(call) as NodeOf<'call'>;
  const api = apiOf(at(file, node.callee)) ?? '';
  const row = answerCaps.find((entry) => entry.api.test(api));
  const [index, ...names] = row?.at ?? [0];
  const options = argumentOf(call, index);
  let object = options && nodeAt(options);
  if (!row || object?.kind !== 'object') return undefined;
  const known = row.before && major(file, row.before.module);
  const name = row.before && known !== undefined && known < row.before.major ? row.before.name : row.name;
  let text = `${name}: ${cap}`;
  for (const outer of names) {
    const prop: NodeOf<'object'>['props'][number] | undefined = object.props.find((entry) => entry.name === outer);
    if (!prop) {
      text = `${outer}: { ${text} }`;
      break;
    }
    const inner = nodeAt(at(file, prop.value));
    if (inner.kind !== 'object') return undefined;
    object = inner;
  }
  const added = appendProperty(file, object, text);
  return added && { name, change: edit(added, added.newText) };
}

/** Bounds the answer of every call of the model that a route leads to, where each is made in its file. */
export function capAnswers(calls: readonly Place[], file: TypeScriptFile): Fix | undefined {
  const open = calls.filter((call) => couldBeCapped(call) && !isCapped(call));
  const changes = open.map((call) => (call.file === file ? capChange(call) : undefined));
  const [first] = changes;
  if (!first || changes.includes(undefined)) return undefined;
  return suggest(
    `Cap the answer at ${cap} tokens (${first.name})`,
    file,
    changes.flatMap((each) => each?.change ?? []),
  );
}

/** Puts the limiter that the project has installed before the handler. */
export function limitRoute(file: TypeScriptFile, fn: FunctionId): Fix | undefined {
  return throughMiddleware(file, fn) ?? throughUpstash(file, fn);
}

function throughMiddleware(file: TypeScriptFile, fn: FunctionId): Fix | undefined {
  const route = file.callbackOf(fn);
  const node = route && nodeAt(route.call);
  if (!route || route.call.file !== file || node?.kind !== 'call') return undefined;
  const api = apiOf(at(file, node.callee)) ?? '';
  const row = limiterMiddleware.find(({ routes, module }) => routes.test(api) && major(file, module) !== undefined);
  const handler = node.args[route.index];
  if (!row || handler === undefined) return undefined;
  const version = major(file, row.module) ?? Number.NaN;
  const options = row.before && version < row.before.major ? row.before.options : row.options;
  return suggest(`Limit calls per address with ${row.module}`, file, [
    insert(nodeAt(at(file, handler)).start, `${local('modelLimit')}, `),
    { kind: 'import', module: row.module, name: row.name, as: row.name },
    {
      kind: 'declare',
      name: 'modelLimit',
      text: `/** How often one address may call the model: twenty times a minute. */\nconst ${local('modelLimit')} = ${local(row.name)}(${options});`,
    },
  ]);
}

/** Routes that get a Request and give a Response ask the limiter themselves. */
function throughUpstash(file: TypeScriptFile, fn: FunctionId): Fix | undefined {
  const isThere = ['@upstash/ratelimit', '@upstash/redis'].every((name) => major(file, name) !== undefined);
  const { params, bodyStart, isAsync, directive } = functionAt(file, fn);
  const role = file.roleOf(fn);
  const isWebRoute = /(?:^|\/)(?:route\.[jt]sx?|\+server\.[jt]s)$/.test(file.path);
  const [request] = params;
  if (!isThere || !isWebRoute || role?.kind !== 'request' || !request?.name || !isAsync || directive) return undefined;
  const first = /^\{(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/.exec(file.text.slice(bodyStart))?.[0].length;
  if (first === undefined) return undefined;
  const key = `${request.name}.headers.get(${quoted(file, 'x-forwarded-for')})`;
  return suggest('Limit calls per address with @upstash/ratelimit', file, [
    {
      kind: 'before',
      at: bodyStart + first,
      text: `const { success } = await ${local('modelLimit')}.limit(${key} ?? 'unknown');\nif (!success) return new Response('Too many requests', { status: 429 });`,
    },
    { kind: 'import', module: '@upstash/ratelimit', name: 'Ratelimit', as: 'Ratelimit' },
    { kind: 'import', module: '@upstash/redis', name: 'Redis', as: 'Redis' },
    {
      kind: 'declare',
      name: 'modelLimit',
      text: `/** How often one address may call the model: twenty times a minute. */\nconst ${local('modelLimit')} = new ${local('Ratelimit')}({ redis: ${local('Redis')}.fromEnv(), limiter: ${local('Ratelimit')}.slidingWindow(20, '1 m') });`,
    },
  ]);
}
