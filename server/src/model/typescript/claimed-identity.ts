import { identityArgument } from '../../catalog/typescript/data.js';
import { identityFunctionNames } from '../../catalog/typescript/requests.js';
import type { Condition } from '../../facts/typescript/ir.js';
import type { Range } from '../../text/range.js';
import { at, functionAt, keyOf, nodeAt, type Place } from './place.js';
import { type Flow, trace } from './trace.js';
import { calleesOf, type FunctionPlace } from './values.js';

/** Parts of a request that the client fills in freely. */
const freeParts = /^(?:body|json\(\)|query|params|text\(\)|formData\(\)|searchParams|nextUrl|url|data|input)$/;
const freeOfContext = /^(?:json\(\)|query\(\)|param\(\)|valid\(\)|parseBody\(\))$/;

/** Whether a flow is a value that the client sends and that proves nothing by itself. */
export const isClientsWord = ({ kind, path }: Flow): boolean =>
  kind === 'request' && (freeParts.test(path[0] ?? '') || (path[0] === 'req' && freeOfContext.test(path[1] ?? '')));

/**
 * Whether what a function of the project gives out as the caller's identity is, in its own code, a value that the client
 * sends: `getUserId(request)` that falls back to the query string.
 */
export function isClaimed(flow: Flow): boolean {
  if (flow.kind !== 'identity') return false;
  return calleesOf(flow.origin).some(({ file, fn }) =>
    functionAt(file, fn).returns.some((id) => trace(at(file, id)).flows.some(isClientsWord)),
  );
}

/** What a function that is named for the caller gives out although the client sends it, as its own code writes it. */
export function claimGivenOut({ file, fn }: FunctionPlace): { flow: Flow; place: Place } | undefined {
  const { name, returns, start, end } = functionAt(file, fn);
  if (!identityFunctionNames.test(name)) return undefined;
  for (const id of returns) {
    const flow = trace(at(file, id)).flows.find(
      (candidate) => isClientsWord(candidate) && identityArgument.test(lastName(candidate)),
    );
    const written = (flow?.steps ?? []).filter((step) => {
      const node = nodeAt(step);
      return step.file === file && node.start >= start && node.end <= end;
    });
    const place = ['member', 'call']
      .map((kind) => written.find((step) => nodeAt(step).kind === kind))
      .find((step) => step !== undefined);
    if (flow && place) return { flow, place };
  }
  return undefined;
}

/** A value that the client sends and that stands in for the verified caller. */
export interface Claim {
  readonly flow: Flow;
  /** The alternative to the verified caller, as it is written. */
  readonly place: Place;
  /** The verified caller that it stands in for. */
  readonly caller: Flow;
}

/** The last name on a flow's path: `userId` of `body.userId`. */
export const lastName = (flow: Flow): string => flow.path.filter((name) => !name.endsWith('()')).at(-1) ?? '';

/** Values among the flows of one place by which a client names a person where the verified caller would stand otherwise. */
export function claimsAmong(flows: readonly Flow[]): Claim[] {
  const callers = flows.filter((flow) => flow.kind === 'identity' && !isClaimed(flow));
  return flows.flatMap((flow): Claim[] => {
    if (!isClientsWord(flow) || !identityArgument.test(lastName(flow))) return [];
    for (const caller of callers) {
      const place = alternativeTo(caller, flow);
      if (place) return [{ flow, place, caller }];
    }
    return [];
  });
}

/** Where a value parts from another one as its alternative; undefined where both are used together. */
function alternativeTo(caller: Flow, flow: Flow): Place | undefined {
  let index = 0;
  while (index < flow.steps.length && keyOf(flow.steps[index] as Place) === keyOf(caller.steps[index] ?? flow.origin)) index += 1;
  const fork = flow.steps[index - 1];
  const own = flow.steps[index];
  const other = caller.steps[index];
  if (!fork || !own || !other || own.file !== fork.file || other.file !== fork.file) return undefined;
  const node = nodeAt(fork);
  if (node.kind === 'ref') return isFreeBranch(own) ? own : undefined;
  if (node.kind !== 'choice') return undefined;
  if (node.test === undefined || node.test === node.of[0]) return own;
  // In `caller ? mine : theirs` the false branch is a stranger's; a true branch may be an administrator's.
  const isTrueBranch = own.id === node.of[0];
  return mayBeAnyones(at(fork.file, node.test), isTrueBranch) ? own : undefined;
}

/** Whether a stranger can have a test come out: it rests on what the client sends, or on there being no caller. */
function mayBeAnyones(test: Place, wanted: boolean): boolean {
  const { flows } = trace(test);
  if (flows.some(({ kind }) => kind === 'identity')) return !wanted;
  return flows.some(isClientsWord);
}

const isIn = (range: Range | undefined, { start, end }: Range): boolean =>
  range !== undefined && range.start <= start && end <= range.end;

/** Whether an assignment is reached by strangers: every condition around it can be met without a caller. */
function isFreeBranch(place: Place): boolean {
  const node = nodeAt(place);
  const isOf = (condition: Condition): boolean => isIn(condition.thenRange, node) || isIn(condition.elseRange, node);
  return place.file.facts.flow.conditions
    .filter(isOf)
    .every((condition) => mayBeAnyones(at(place.file, condition.test), isIn(condition.thenRange, node)));
}
