import { findStatedAssets, type StatedAsset } from '../../catalog/prompts/assets.js';
import { findGuards } from '../../catalog/prompts/guards.js';
import type { PromptRole } from '../../syntax/prompt.js';
import type { Range } from '../../text/range.js';

/** A stretch of text that goes to a model. */
export interface PromptText extends Range {
  readonly role: PromptRole;
}

/** A sentence that entrusts secrecy or access to the model. The wording is not kept: it may hold the secret. */
export interface GuardFact extends Range {
  readonly kind: 'confidentiality' | 'authorization';
  readonly asset: string;
  readonly role: PromptRole;
}

export interface PromptPlaceholder extends Range {
  readonly name: string;
  readonly role: PromptRole;
}

/** What a prompt says to a model, the same for template files and for prompts inside JSON, YAML and TOML. */
export interface PromptContent {
  readonly promptText: readonly PromptText[];
  readonly guards: readonly GuardFact[];
  /** Stated secrets, internal hosts, sections marked internal. */
  readonly assets: readonly StatedAsset[];
  /** Names of the tools that the prompt's own metadata gives to the model. */
  readonly tools: readonly string[];
  readonly placeholders: readonly PromptPlaceholder[];
}

/** One text with its role, and the way from its offsets to those of the file. */
export interface SourceText {
  readonly text: string;
  readonly role: PromptRole;
  readonly range: Range;
  readonly locate: (start: number, end: number) => Range;
}

/** Guards and assets of the texts of one prompt. */
export function readTexts(texts: readonly SourceText[]): Pick<PromptContent, 'promptText' | 'guards' | 'assets'> {
  return {
    promptText: texts.map(({ range, role }) => ({ start: range.start, end: range.end, role })),
    guards: texts.flatMap(({ text, role, locate }) =>
      findGuards(text).map(({ kind, asset, start, end }) => ({ kind, asset, role, ...locate(start, end) })),
    ),
    assets: texts.flatMap(({ text, locate }) =>
      findStatedAssets(text).map((asset) => ({ ...asset, ...locate(asset.start, asset.end) })),
    ),
  };
}
