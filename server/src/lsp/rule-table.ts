import { unusedSuppression } from '../findings/unused-suppression.js';
import type { RuleDoc } from '../protocol.js';
import type { Environment } from './environment.js';

/** What a person may ask about rules by their ids. */
export interface RuleTable {
  /** Everything that settings may switch. */
  readonly ids: readonly string[];
  /** The id itself where there is no such rule. */
  titleOf(id: string): string;
  /** Whether a comment can silence it. */
  canSuppress(id: string): boolean;
  docOf(id: string): RuleDoc | undefined;
}

export function createRuleTable({ rules, ruleDocs }: Environment): RuleTable {
  const titles = new Map<string, string>([...rules, unusedSuppression].map(({ id, title }) => [id, title]));
  const titleOf = (id: string): string => titles.get(id) ?? id;
  return {
    ids: [...titles.keys()],
    titleOf,
    canSuppress: (id) => id !== unusedSuppression.id && titles.has(id),
    docOf(id) {
      const markdown = Object.hasOwn(ruleDocs, id) ? ruleDocs[id] : undefined;
      return markdown === undefined ? undefined : { id, title: titleOf(id), markdown };
    },
  };
}
