import { cloudFormats } from './cloud.js';
import type { NamedFormat, TokenFormat } from './format.js';
import { llmFormats } from './llm.js';
import { namedFormats } from './named.js';
import { platformFormats } from './platforms.js';

export const tokenFormats: readonly TokenFormat[] = [...llmFormats, ...cloudFormats, ...platformFormats];
export { namedFormats };

/** The format that is known by a name alone, whoever issued the value. */
export const assignedLiteralId = 'assigned-literal';

/** What a rule may ask of a format when it gives advice. */
export interface SecretAdvice {
  readonly provider: string;
  readonly certainty: 'sure' | 'likely';
}

/** Who issued a credential of this format, and how sure its shape is. */
export function adviceFor(formatId: string): SecretAdvice {
  const row: TokenFormat | NamedFormat | undefined =
    tokenFormats.find((format) => format.id === formatId) ?? namedFormats.find((format) => format.id === formatId);
  if (!row) return { provider: 'the service that issued it', certainty: 'likely' };
  return { provider: row.provider, certainty: 'certainty' in row && row.certainty ? row.certainty : 'sure' };
}
