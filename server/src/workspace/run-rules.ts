import { isTestPath } from '../catalog/paths.js';
import type { Settings } from '../config/settings.js';
import type { Finding } from '../findings/finding.js';
import type { QuietMatch } from '../findings/suppress.js';
import type { AnyRule, Match, RuleContext, Severity } from '../rules/rule.js';
import type { Range } from '../text/range.js';
import type { Fault } from './workspace.js';

export type Draft = Omit<Finding, 'fingerprint'>;

/** What keeps a match from being shown: the settings, the preset in force, or that the file is a test. */
export type Hush = 'off' | 'preset' | 'test';

/** Hears what is otherwise not told. While it listens, rules that are off run too. */
export interface Listener {
  /** A rule looked at a place and has a reason to stay silent. */
  considered(ruleId: string, place: Range, reason: string): void;
  hushed(draft: Draft, by: Hush): void;
}

/** Severity of a match under the settings, or what keeps it from being shown. */
function verdictOf(rule: AnyRule, match: Match, settings: Settings, isTest: boolean): Severity | Hush {
  const chosen = settings.rules[rule.id];
  if (chosen === 'off') return 'off';
  const isStrict = settings.preset === 'strict';
  if (match.preset === 'strict' && !isStrict) return 'preset';
  if (isTest && !rule.speaksInTests && !isStrict) return 'test';
  if (chosen) return chosen;
  if (rule.preset === 'strict' && !isStrict) return 'preset';
  return match.severity ?? rule.severity;
}

const isHush = (verdict: Severity | Hush): verdict is Hush => verdict === 'off' || verdict === 'preset' || verdict === 'test';

function draftOf(rule: AnyRule, match: Match, severity: Severity, context: RuleContext): Draft {
  const { what, why, how } = rule.explain(match);
  return {
    ruleId: rule.id,
    family: rule.family,
    severity,
    message: what,
    why,
    how,
    path: context.file.path,
    start: match.range.start,
    end: match.range.end,
    evidence: match.evidence,
    fixes: rule.fixes?.(match, context) ?? [],
  };
}

/** Whether a rule could show anything in a file, under the settings. */
function maySpeak(rule: AnyRule, settings: Settings, isTest: boolean): boolean {
  const chosen = settings.rules[rule.id];
  if (chosen === 'off') return false;
  if (settings.preset === 'strict') return true;
  return (chosen !== undefined || rule.preset !== 'strict') && (!isTest || rule.speaksInTests === true);
}

export interface RuleResults {
  readonly findings: readonly Draft[];
  /** What only another preset would show, by place: comments may be there for it. */
  readonly quiet: readonly QuietMatch[];
}

/** Runs every rule of the file's language; a rule that throws is reported once and silences only itself. */
export function runRules(
  context: RuleContext,
  rules: readonly AnyRule[],
  settings: Settings,
  faults: Fault[],
  listener?: Listener,
): RuleResults {
  const findings: Draft[] = [];
  const quiet: QuietMatch[] = [];
  const { path, language } = context.file;
  const isTest = isTestPath(path);
  // What is not shown counts too where somebody wrote that it should not be.
  const asksAll = listener !== undefined || context.file.facts.suppressions.length + settings.suppressions.length > 0;
  for (const rule of rules) {
    if (!rule.languages.includes(language) || !(maySpeak(rule, settings, isTest) || asksAll)) continue;
    if (settings.rules[rule.id] === 'off' && !listener) continue;
    const told: RuleContext = {
      ...context,
      declared: settings,
      ...(listener && { consider: (place, reason) => listener.considered(rule.id, place, reason) }),
    };
    try {
      let seen: Set<string> | undefined;
      for (const match of rule.check(told)) {
        const verdict = verdictOf(rule, match, settings, isTest);
        if (isHush(verdict)) {
          if (verdict !== 'off') quiet.push({ ruleId: rule.id, start: match.range.start, end: match.range.end });
          listener?.hushed(draftOf(rule, match, match.severity ?? rule.severity, told), verdict);
          continue;
        }
        const key = `${match.range.start}:${match.range.end}`;
        seen ??= new Set();
        if (seen.has(key)) continue;
        seen.add(key);
        findings.push(draftOf(rule, match, verdict, told));
      }
    } catch (error) {
      faults.push({ where: rule.id, path, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  findings.sort((a, b) => a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : 1));
  return { findings, quiet };
}
