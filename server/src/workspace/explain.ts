import type { Settings } from '../config/settings.js';
import { type Understood, understoodAt } from '../model/typescript/understanding.js';
import type { AnyRule, RuleContext } from '../rules/rule.js';
import { overlaps, type Range } from '../text/range.js';
import { type Draft, type Hush, runRules } from './run-rules.js';
import type { Fault } from './workspace.js';

/** A rule that looked at a place and stays silent, and why, as a clause. */
export interface Silence extends Range {
  readonly ruleId: string;
  readonly reason: string;
}

/** What a rule would say, were it not for the settings or the kind of file. */
export interface Hushed {
  readonly draft: Draft;
  readonly by: Hush;
}

/** What is behind the silence of a stretch of code. */
export interface Explained {
  readonly understood: readonly Understood[];
  readonly silences: readonly Silence[];
  readonly hushed: readonly Hushed[];
}

/** Asks the model and every rule again, and listens to what they otherwise do not tell. */
export function explainRange(
  context: RuleContext,
  rules: readonly AnyRule[],
  settings: Settings,
  place: Range,
): Explained & { faults: readonly Fault[] } {
  const { file } = context;
  const understood = file.language === 'typescript' ? understoodAt(file, place) : [];
  // What reaches a call may be written lines away from it, and that is where rules look.
  const reaching = understood.flatMap(({ values }) => values).filter(({ path }) => path === file.path);
  const places = [place, ...reaching];
  const silences = new Map<string, Silence>();
  const hushed: Hushed[] = [];
  const faults: Fault[] = [];
  runRules(context, rules, settings, faults, {
    considered(ruleId, { start, end }, reason) {
      if (places.some((each) => overlaps({ start, end }, each)))
        silences.set(`${ruleId} ${reason}`, { ruleId, start, end, reason });
    },
    hushed(draft, by) {
      if (overlaps(draft, place)) hushed.push({ draft, by });
    },
  });
  return {
    understood,
    silences: [...silences.values()],
    hushed,
    faults,
  };
}
