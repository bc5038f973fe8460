import type { Range } from '../text/range.js';
import type { CommonFacts } from './common.js';
import type { PromptContent } from './prompt/content.js';
import type { ApprovalFact, McpInputsFact, McpServerFact } from './structured/mcp-facts.js';
import type { ValueKind } from './structured/values.js';

/** One line of a .env file. Range: the whole entry. The value is not kept. */
export interface EnvEntryFact extends Range {
  readonly name: string;
  readonly nameRange: Range;
  readonly valueRange: Range;
  readonly hasValue: boolean;
  readonly value: ValueKind;
  /** The prefix by which a bundler copies the variable into code for browsers, such as `NEXT_PUBLIC_`. */
  readonly publicPrefix?: string;
}

/** Facts of a JSON, JSONC, YAML, TOML or .env file. */
export interface StructuredFacts extends CommonFacts {
  readonly language: 'json' | 'yaml' | 'toml' | 'dotenv';
  readonly mcpServers: readonly McpServerFact[];
  readonly mcpInputs?: McpInputsFact;
  /** What the file as a whole lets an agent do without asking; those of one server stand with the server. */
  readonly approvals: readonly ApprovalFact[];
  /** The prompt that the file holds, if it holds one. */
  readonly prompt?: PromptContent;
  readonly envEntries: readonly EnvEntryFact[];
}
