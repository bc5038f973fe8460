import type { Range } from '../text/range.js';

/** What a file is to the engine; the editor's own language ids are mapped at the edge. */
export type Language = 'typescript' | 'sql' | 'prisma' | 'prompt' | 'json' | 'yaml' | 'toml' | 'dotenv';

/** A credential seen in a text. The value itself is dropped where the match is made: only its redacted form goes on. */
export interface SecretFact extends Range {
  /** Row of catalog/secrets, such as `openai` or `postgres-url`. */
  readonly formatId: string;
  /** How a person calls it: "OpenAI API key". */
  readonly title: string;
  /** First few characters and the length, never enough to use: `sk-proj-…(164)`. */
  readonly redacted: string;
  /** `live` is what a scanner must stop; `test` a test-mode key; `public` one that is meant to be seen. */
  readonly kind: 'live' | 'test' | 'public';
  /** A stable hash of the value, to tell two secrets apart without keeping them. */
  readonly digest: string;
  /** Conventional name of the environment variable, such as `OPENAI_API_KEY`. */
  readonly envName: string;
}

/** Personal data of a real-looking person, with its kind; the value is redacted at the match. */
export interface PiiFact extends Range {
  /** Row of catalog/pii, such as `email` or `iban`. */
  readonly kind: string;
  readonly title: string;
  readonly redacted: string;
}

/** A run of characters that a reader does not see. */
export interface HiddenTextFact extends Range {
  readonly kind: 'tag' | 'bidi' | 'zero-width' | 'variation-selector';
  /** The ASCII text that tag characters or variation selectors spell, shortened; empty when they spell none. */
  readonly decoded: string;
}

/** A comment that silences rules: `leaklint-disable-next-line RULE, RULE -- reason`. */
export interface SuppressionFact extends Range {
  readonly scope: 'next-line' | 'line' | 'file';
  readonly ruleIds: readonly string[];
  readonly reason: string;
}

/** What every file has, whatever its language. */
export interface CommonFacts {
  readonly path: string;
  readonly secrets: readonly SecretFact[];
  readonly pii: readonly PiiFact[];
  readonly hidden: readonly HiddenTextFact[];
  readonly suppressions: readonly SuppressionFact[];
}
