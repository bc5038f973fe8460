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

/** Everything in a file, itself and in the project's functions that it calls, that only some may have done. */
const actsOf = (file: TypeScriptFile): readonly Act[] =>
  file.memo<readonly Act[]>('acts', 0, [], () => [
    ...privilegedIn(file).map((act) => ({ act, through: act.call })),
    ...file.facts.flow.calls.flatMap((id) => {
      const through = at(file, id);
      return calleesOf(through).flatMap((callee) =>
        reachOf(callee).calls.flatMap((inner) => {
          const act = privilegedIn(inner.file).find((entry) => entry.call.id === inner.id);
          return act ? [{ act, through }] : [];
        }),
      );
    }),
  ]);

/** What a stretch of code does that only some may have done, unless a check stands before it where it is done. */
export const actsIn = (file: TypeScriptFile, range: Range): Act[] =>
  actsOf(file).filter(
    ({ act: { call }, through }) =>
      contains(range, nodeAt(through)) &&
      (call === through || (!isUnderRealTest(call) && !asksElsewhere({ file: call.file, fn: withinOf(call) }))),
  );

/** Whether something besides a model's word stands before a call: a test, a function that checks access, a person. */
export function isChecked(through: Place): boolean {
  const path = toolAround(through);
  return (
    isUnderRealTest(through) ||
    asksElsewhere({ file: through.file, fn: withinOf(through) }) ||
    (path !== undefined && asksFirst(path))
  );
}
