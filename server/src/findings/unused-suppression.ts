import type { Duties, Preset, Severity } from '../rules/rule.js';

/** What is said about suppression comments. Not a rule on the model: it follows from what the rules found. */
export const unusedSuppression = {
  id: 'unused-suppression',
  title: 'Suppression that silences nothing',
  family: 'suppression',
  severity: 'info' satisfies Severity as Severity,
  preset: 'recommended' satisfies Preset as Preset,
  languages: ['typescript', 'sql', 'prisma', 'prompt', 'json', 'yaml', 'toml', 'dotenv'],
  duties: { cwe: [], owaspLlm: [] } satisfies Duties as Duties,
} as const;
