import { isForCodingAgent } from '../../catalog/prompts/kinds.js';
import type { PromptContent } from '../../facts/prompt/content.js';
import { type FileModel, isDocument } from '../../model/model.js';
import type { Range } from '../../text/range.js';

/** What a template file or a prompt inside JSON, YAML or TOML says to a model; undefined for a file that is no prompt. */
export function promptContentOf(file: FileModel): PromptContent | undefined {
  if (file.language === 'prompt') return file.facts;
  return isDocument(file) ? file.facts.prompt : undefined;
}

/**
 * Whether a span stands in text that goes to a model. What is found there is reported by the rules of the prompt, so that
 * hardcoded-credential can stay silent about it.
 */
export const isInPromptText = (file: FileModel, range: Range): boolean =>
  promptContentOf(file)?.promptText.some((text) => text.start <= range.start && range.end <= text.end) ?? false;

/** Whether the file instructs a developer's own coding agent, so that no user of the application talks to its reader. */
export const isCodingAgentFile = (file: FileModel): boolean => file.language === 'prompt' && isForCodingAgent(file.facts.kind);
