import { redactorName } from '../../catalog/typescript/logs.js';
import { type Content, isConversation, originReachesModel, reachesModel } from '../../model/typescript/content.js';
import type { LogCall } from '../../model/typescript/entities.js';
import { isAllowListed } from '../../model/typescript/guards.js';
import { calleeName, nodeAt } from '../../model/typescript/place.js';
import type { Excuse, Wanted } from '../../model/typescript/silence.js';
import { isConstrained } from '../../model/typescript/tool-arguments.js';
import { type Flow, isHarmless } from '../../model/typescript/trace.js';

export type Kind = 'prompt' | 'answer' | 'tool';

/** Whether a value passed a function that is named for taking content out. */
const isRedacted = (flow: Flow): boolean =>
  flow.steps.some((step) => nodeAt(step).kind === 'call' && redactorName.test(calleeName(step)));

/** Whether a flow carries what people say to a model, what it answers, or what its tools are given. */
export function contentKind(flow: Flow, log: LogCall, content: Content): Kind | undefined {
  if (isHarmless(flow) || isRedacted(flow) || isAllowListed(flow)) return undefined;
  // The AI SDK keeps the request it sent beside the answer.
  if (flow.kind === 'model-output') return flow.path.includes('request') ? 'prompt' : 'answer';
  // A number, an enum or an id says which or how much, not what.
  if (flow.kind === 'tool-argument') return isConstrained(flow) ? undefined : 'tool';
  if (flow.kind !== 'request' || !isConversation(flow, content)) return undefined;
  return reachesModel(log.call) || originReachesModel(flow) ? 'prompt' : undefined;
}

/** For those who ask why a value that is logged is no fault. */
export const talk: Wanted = {
  what: 'what people say to a model, what it answers or what it gives its tools',
  is: ({ kind }) => kind === 'model-output' || kind === 'tool-argument' || kind === 'request',
};
export const noTalk: readonly Excuse[] = [
  [isHarmless, 'is harmless by its name, as an id, a count or an error is'],
  [isRedacted, 'passes a function that is named for redacting'],
  [isAllowListed, 'is tested against fixed words before'],
  [(flow) => flow.kind === 'tool-argument' && isConstrained(flow), 'is a number, an id or one of a few words by its schema'],
  [({ kind }) => kind === 'request', 'is not known to be what a model is told'],
];
