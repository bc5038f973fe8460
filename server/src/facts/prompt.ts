import type { PromptKind } from '../catalog/prompts/kinds.js';
import type { PromptSegment, PromptVariable } from '../syntax/prompt.js';
import type { Range } from '../text/range.js';
import type { CommonFacts } from './common.js';
import type { PromptContent } from './prompt/content.js';
import type { ApprovalFact, McpServerFact } from './structured/mcp-facts.js';

/** What the YAML front matter of a prompt says. */
export interface FrontMatterFact extends Range {
  readonly model?: Range & { readonly name: string };
  /** Names of the declared inputs; empty when none are declared. */
  readonly inputs: readonly string[];
  /** A tool list that names everything, as `tools: ['*']` does. */
  readonly hasEveryTool: boolean;
  /** Prompty v2: `template.format.strict` is `false`, so that values may forge role markers. Range: the value. */
  readonly strictOff?: Range;
}

/** Facts of a prompt template, an instruction file for an agent, or plain text in a prompt folder. */
export interface PromptFacts extends CommonFacts, PromptContent {
  readonly language: 'prompt';
  readonly kind: PromptKind;
  readonly segments: readonly PromptSegment[];
  readonly variables: readonly PromptVariable[];
  readonly frontMatter?: FrontMatterFact;
  readonly mcpServers: readonly McpServerFact[];
  readonly approvals: readonly ApprovalFact[];
}
