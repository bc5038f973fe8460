import { provenParts } from '../../catalog/typescript/conversations.js';
import { isGuardCall } from './checks.js';
import { type Claim, claimsAmong, isClaimed } from './claimed-identity.js';
import { type Conversation, conversationsOf, type ReachedConversation } from './conversations.js';
import { entrancesOf } from './entrances.js';
import type { TypeScriptFile } from './file.js';
import { exposureOfHandler, handlerOf } from './open-handlers.js';
import { at, functionAt, keyOf, nodeAt, type Place, withinOf } from './place.js';
import type { Reach } from './reach.js';
import { type Exposure, mostExposed } from './routers.js';
import { type Flow, trace } from './trace.js';
import type { FunctionPlace } from './values.js';

/** A conversation that a handler's client chooses, alone or in place of the verified caller. */
export interface Found {
  readonly conversation: Conversation;
  readonly value: Place;
  readonly flow: Flow;
  readonly exposure: Exposure;
  readonly claim?: Claim;
}

/** A value that the client sends and that proves nothing by itself. */
const isNamedByClient = ({ kind, path }: Flow): boolean =>
  kind === 'request' && !provenParts.has(path[0] ?? '') && !path.some((name) => name === 'authorization' || name === 'cookie');

/** Whether a flow is one of this handler's requests: other handlers that share a helper have their own. */
const isOf = ({ file, fn }: FunctionPlace, { steps, origin }: Flow): boolean => {
  const { start, end } = functionAt(file, fn);
  return [...steps, origin].some((step) => step.file === file && nodeAt(step).start >= start && nodeAt(step).end <= end);
};

/** How exposed a handler is on the branch on which a client's word stands in for the caller. */
function exposureOfClaim(handler: FunctionPlace, reach: Reach, claim: Claim): Exposure {
  const asked = keyOf(claim.caller.origin);
  if (reach.calls.some((call) => keyOf(call) !== asked && isGuardCall(call, 'caller'))) return 'guarded';
  return mostExposed(entrancesOf(handler, 'caller').map(({ level }) => level));
}

/** The value by which the client of a handler alone chooses a conversation; none where the verified caller takes part. */
export function chosenBy(handler: FunctionPlace, reach: Reach, { conversation, frame }: ReachedConversation): Found | undefined {
  const traced = conversation.values.map((value) => ({
    value,
    flows: trace(value, [], frame).flows.filter((flow) => isOf(handler, flow)),
  }));
  for (const { value, flows } of traced)
    for (const claim of claimsAmong(flows))
      return { conversation, value, flow: claim.flow, claim, exposure: exposureOfClaim(handler, reach, claim) };
  if (traced.some(({ flows }) => flows.some((flow) => flow.kind === 'identity' && !isClaimed(flow)))) return undefined;
  for (const { value, flows } of traced) {
    const flow = flows.find((candidate) => {
      const from = isNamedByClient(candidate) ? handlerOf(candidate.origin) : undefined;
      return from?.file === handler.file && from.fn === handler.fn;
    });
    if (flow) return { conversation, value, flow, exposure: exposureOfHandler(handler, 'caller') };
  }
  return undefined;
}

/** Where a handler's own file shows the value: what stands in for the caller, the choice itself, or what is handed on to it. */
export function shownIn({ file, fn }: FunctionPlace, { value, flow, claim }: Found): Place {
  if (claim?.place.file === file) return claim.place;
  if (value.file === file) return value;
  const { start, end } = functionAt(file, fn);
  return flow.steps.find((step) => step.file === file && nodeAt(step).start >= start && nodeAt(step).end <= end) ?? flow.origin;
}

/** The most exposed handler in which what a function gives out as the caller chooses a conversation, and which one it is. */
export function usesOfClaim(file: TypeScriptFile, fn: number): { exposure: Exposure; title: string } | undefined {
  const uses = file.allCallersOf(fn).flatMap((call) => {
    const handler = handlerAround(call);
    const conversation = conversationsOf(call.file).find(({ values }) =>
      values.some((value) => trace(value).flows.some(({ kind, origin }) => kind === 'identity' && keyOf(origin) === keyOf(call))),
    );
    return handler && conversation ? [{ exposure: exposureOfHandler(handler), title: conversation.title }] : [];
  });
  return uses.find(({ exposure }) => exposure === 'open') ?? uses.find(({ exposure }) => exposure === 'perhaps');
}

function handlerAround({ file, id }: Place): FunctionPlace | undefined {
  for (let fn = withinOf(at(file, id)); fn >= 0; fn = functionAt(file, fn).parent)
    if (file.roleOf(fn)?.kind === 'request') return { file, fn };
  return undefined;
}
