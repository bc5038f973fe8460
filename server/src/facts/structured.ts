import type { CommonFacts } from './common.js';

/** Facts of a JSON, JSONC, YAML, TOML or .env file. */
export interface StructuredFacts extends CommonFacts {
  readonly language: 'json' | 'yaml' | 'toml' | 'dotenv';
}
