import { type CacheRow, cacheRowsOf } from '../../catalog/typescript/answer-caches.js';
import { identityArgument } from '../../catalog/typescript/data.js';
import type { ModelCall } from './entities.js';
import type { TypeScriptFile } from './file.js';
import { at, functionAt, type NodeOf, nodeAt, type Place } from './place.js';
import { type DataQuery, filterFlows, queriesOf } from './queries.js';
import { apiCallsOf } from './switches.js';
import { type Flow, trace } from './trace.js';
import { argumentOf, definitionsOf, functionsOf } from './values.js';

/** An answer about one user's data that is kept under a key in which the user does not occur. */
export interface SharedAnswer {
  readonly row: CacheRow;
  readonly key: Place;
  readonly model: ModelCall;
  /** What of the user's the prompt holds. */
  readonly flow: Flow;
}

/** Whether a flow brings what belongs to the verified caller: the identity itself, or rows that were chosen by it. */
function isOfCaller(flow: Flow): boolean {
  if (flow.kind === 'identity') return true;
  const origin = nodeAt(flow.origin);
  if (flow.kind !== 'call' || origin.kind !== 'call') return false;
  const { file } = flow.origin;
  const query = file
    .memo<readonly DataQuery[]>('queries', -1, [], () => queriesOf(file))
    .find(({ call }) => {
      const { start, end } = nodeAt(call);
      return start === origin.start && origin.end <= end;
    });
  return query !== undefined && filterFlows(query).some((entry) => entry.flow.kind === 'identity');
}

/** Whether a value may tell one caller from another; what is handed to a hash or another package counts as in it. */
function mayTellCaller(value: Place, depth = 0): boolean {
  return trace(value).flows.some((flow) => {
    if (isOfCaller(flow) || flow.kind === 'parameter' || flow.path.some((name) => identityArgument.test(name))) return true;
    const node = nodeAt(flow.origin);
    return (
      flow.kind === 'call' &&
      node.kind === 'call' &&
      depth < 4 &&
      argumentsOn(flow.origin).some((arg) => mayTellCaller(arg, depth + 1))
    );
  });
}

/** The arguments of a call and of the calls that it hangs on: `createHash('sha256').update(text).digest('hex')`. */
function argumentsOn(call: Place, depth = 0): Place[] {
  const node = nodeAt(call);
  if (node.kind !== 'call' || depth > 6) return [];
  const callee = nodeAt(at(call.file, node.callee));
  const below = callee.kind === 'member' ? definitionsOf(at(call.file, callee.of)) : [];
  return [...node.args.map((id) => at(call.file, id)), ...below.flatMap((made) => argumentsOn(made, depth + 1))];
}

/** The model call that a flow is the answer of, or whose callback it comes from. */
function modelOf(flow: Flow): ModelCall | undefined {
  if (flow.kind !== 'model-output') return undefined;
  const { file } = flow.origin;
  const { start, end } = nodeAt(flow.origin);
  return file.entities.modelCalls.find(({ call }) => nodeAt(call).start <= start && end <= nodeAt(call).end);
}

/** Maps count where they live as long as the program. */
const isKept = (file: TypeScriptFile, node: NodeOf<'call'>): boolean => {
  const callee = nodeAt(at(file, node.callee));
  const made = callee.kind === 'member' ? definitionsOf(at(file, callee.of)) : [];
  return made.some((place) => {
    const call = nodeAt(place);
    return call.kind === 'call' && call.within < 0;
  });
};

/** The answers that a file keeps for everybody although they are about one user. */
export function* sharedAnswersOf(file: TypeScriptFile): Iterable<SharedAnswer> {
  for (const { call, node, api } of apiCallsOf(file)) {
    const row = cacheRowsOf(api)[0];
    if (!row || (api.startsWith(':Map') && !isKept(file, node))) continue;
    const [key, value] = [argumentOf(call, row.key), argumentOf(call, row.value)];
    if (!key || !value) continue;
    const functions = functionsOf(value);
    // A cached function is called with what its arguments hold; what it captures is not in the key.
    if (functions.some((target) => functionAt(target.file, target.fn).params.length > 0)) continue;
    const values =
      functions.length > 0
        ? functions.flatMap(({ file: owner, fn }) => functionAt(owner, fn).returns.map((id) => at(owner, id)))
        : [value];
    for (const model of values.flatMap((each) => trace(each).flows.flatMap((flow) => modelOf(flow) ?? []))) {
      const flow = model.parts.flatMap((part) => trace(part.place).flows).find(isOfCaller);
      if (!flow || mayTellCaller(key)) continue;
      yield { row, key, model, flow };
      break;
    }
  }
}
