import type { PromptSegment, PromptVariable } from '../syntax/prompt.js';
import type { CommonFacts } from './common.js';

/** Facts of a prompt template, an instruction file for an agent, or plain text in a prompt folder. */
export interface PromptFacts extends CommonFacts {
  readonly language: 'prompt';
  readonly segments: readonly PromptSegment[];
  readonly variables: readonly PromptVariable[];
}
