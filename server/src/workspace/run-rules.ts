import { isTestPath } from '../catalog/paths.js';
import type { Settings } from '../config/settings.js';
import type { Finding } from '../findings/finding.js';
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

/** Runs every rule of the file's language; a rule that throws is reported once and silences only itself. */
export function runRules(
  context: RuleContext,
  rules: readonly AnyRule[],
  settings: Settings,
  faults: Fault[],
): Omit<Finding, 'fingerprint'>[] {
  const findings: Omit<Finding, 'fingerprint'>[] = [];
  const { path, language } = context.file;
  const isTest = isTestPath(path);
  for (const rule of rules) {
    if (settings.rules[rule.id] === 'off' || !rule.languages.includes(language)) continue;
    try {
      const seen = new Set<string>();
      for (const match of rule.check(context)) {
        const severity = severityOf(rule, match, settings, isTest);
        const key = `${match.range.start}:${match.range.end}`;
        if (!severity || seen.has(key)) continue;
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
  return findings.sort((a, b) => a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : 1));
}
