import { originNotes, originShown } from './evidence.js';
import type { Flow, Trace } from './trace.js';

/** What a rule looks for in a value. */
export interface Wanted {
  /** As in "nothing in it is …": "written by a model". */
  readonly what: string;
  readonly is: (flow: Flow) => boolean;
}

/** What makes a flow harmless to a rule, and how that is told: "is a number, an id or one of a few words by its schema". */
export type Excuse = readonly [holds: (flow: Flow) => boolean, clause: string];

/** Why a rule takes none of a value's flows, as a clause. To be asked only while somebody listens. */
export function whyNone({ flows, isComplete }: Trace, { what, is }: Wanted, excuses: readonly Excuse[] = []): string {
  const taken = flows.filter(is);
  for (const flow of taken) {
    const excuse = excuses.find(([holds]) => holds(flow));
    if (excuse) return `${originShown(flow)} ${excuse[1]}`;
  }
  if (taken.length > 0) return `${taken.map(originShown)[0]} is ${what}, but not in a way that this rule speaks of`;
  if (flows.length === 0)
    return isComplete ? 'all of it is constant' : 'where it comes from could not be followed to its end, so nothing is said';
  const origins = [...new Set(flows.map((flow) => `${originShown(flow)} (${originNotes[flow.kind]})`))];
  const rest = origins.length > 3 ? ` and ${origins.length - 3} more` : '';
  const known = isComplete ? '' : ', as far as it could be followed';
  return `nothing in it is ${what}: it comes from ${origins.slice(0, 3).join(', ')}${rest}${known}`;
}
