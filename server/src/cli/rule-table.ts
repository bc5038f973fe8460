import { settingsJsonSchema } from '../config/json-schema.js';
import { unusedSuppression } from '../findings/unused-suppression.js';
import { ruleDocs } from '../generated/rule-docs.js';
import type { RuleInfo } from '../report/result.js';
import { rules } from '../rules/index.js';

/** Every rule with its documentation, by id. The build writes this down for commands that must not load the engine. */
export function rulesWithDocuments(): RuleInfo[] {
  return [...rules, unusedSuppression]
    .map(({ id, title, family, severity, preset, languages, duties }) => ({
      id,
      title,
      family,
      severity,
      preset,
      languages,
      duties,
      markdown: ruleDocs[id] ?? '',
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** JSON Schema of the settings file, for editors. */
export const settingsSchema = (): object => settingsJsonSchema([...rules, unusedSuppression]);
