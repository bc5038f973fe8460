import { contains, type Range } from '../../text/range.js';
import { asksFirst, toolAround } from './approval.js';
import type { TypeScriptFile } from './file.js';
import { at, nodeAt, type Place, withinOf } from './place.js';
import { asksElsewhere, isUnderRealTest, type Privileged, privilegedIn } from './privileged.js';
import { reachOf } from './reach.js';
import { calleesOf } from './values.js';

export interface Act {
  readonly act: Privileged;
  /** The call in the gated code by which it comes to the act; the act itself where it stands there. */
  readonly through: Place;
}

/** What a stretch of code does that only some may have done, by itself or in the project's functions that it calls. */
export function* actsIn(file: TypeScriptFile, range: Range): Iterable<Act> {
  for (const act of privilegedIn(file)) if (contains(range, nodeAt(act.call))) yield { act, through: act.call };
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    if (!contains(range, nodeAt(call))) continue;
    for (const callee of calleesOf(call))
      for (const inner of reachOf(callee).calls) {
        const act = privilegedIn(inner.file).find((entry) => entry.call.id === inner.id);
        if (act && !isUnderRealTest(inner) && !asksElsewhere({ file: inner.file, fn: withinOf(inner) }))
          yield { act, through: call };
      }
  }
}

/** Whether something besides a model's word stands before a call: a test, a function that checks access, a person. */
export function isChecked(through: Place): boolean {
  const path = toolAround(through);
  return (
    isUnderRealTest(through) ||
    asksElsewhere({ file: through.file, fn: withinOf(through) }) ||
    (path !== undefined && asksFirst(path))
  );
}
