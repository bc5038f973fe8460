import { isTestPath } from '../catalog/paths.js';
import type { Settings } from '../config/settings.js';
import type { Finding } from '../findings/finding.js';
import type { QuietMatch } from '../findings/suppress.js';
import type { AnyRule, Match, RuleContext, Severity } from '../rules/rule.js';
import type { Fault } from './workspace.js';

/** Severity of a match under the settings, or undefined where it does not speak. */
function severityOf(rule: AnyRule, match: Match, settings: Settings, isTest: boolean): Severity | undefined {
  const chosen = settings.rules[rule.id];
  if (chosen === 'off') return undefined;
  const isStrict = settings.preset === 'strict';
  if ((match.preset === 'strict' || (isTest && !rule.speaksInTests)) && !isStrict) return undefined;
  if (chosen) return chosen;
  if (rule.preset === 'strict' && !isStrict) return undefined;
  return match.severity ?? rule.severity;
}

export interface RuleResults {
  readonly findings: readonly Omit<Finding, 'fingerprint'>[];
  /** What only another preset would show, by place: comments may be there for it. */
  readonly quiet: readonly QuietMatch[];
}

/** Runs every rule of the file's language; a rule that throws is reported once and silences only itself. */
export function runRules(context: RuleContext, rules: readonly AnyRule[], settings: Settings, faults: Fault[]): RuleResults {
  const findings: Omit<Finding, 'fingerprint'>[] = [];
  const quiet: QuietMatch[] = [];
  const { path, language } = context.file;
  const isTest = isTestPath(path);
  for (const rule of rules) {
    if (settings.rules[rule.id] === 'off' || !rule.languages.includes(language)) continue;
    try {
      const seen = new Set<string>();
      for (const match of rule.check(context)) {
        const severity = severityOf(rule, match, settings, isTest);
        if (!severity) {
          quiet.push({ ruleId: rule.id, start: match.range.start, end: match.range.end });
          continue;
        }
        const key = `${match.range.start}:${match.range.end}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const { what, why, how } = rule.explain(match);
        findings.push({
          ruleId: rule.id,
          family: rule.family,
          severity,
          message: what,
          why,
          how,
          path,
          start: match.range.start,
          end: match.range.end,
          evidence: match.evidence,
          fixes: rule.fixes?.(match, context) ?? [],
        });
      }
    } catch (error) {
      faults.push({ where: rule.id, path, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  findings.sort((a, b) => a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : 1));
  return { findings, quiet };
}
