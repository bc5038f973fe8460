import type { Range } from '../text/range.js';
export type PromptRole = 'system' | 'user' | 'assistant' | 'tool' | 'unknown';
export interface PromptSegment extends Range { readonly role: PromptRole }
export interface PromptVariable extends Range { readonly name: string; readonly nameStart: number; readonly nameEnd: number; readonly raw: boolean; readonly delimiter: 'mustache' | 'triple' | 'jinja' | 'ejs' | 'dollar' | 'brace'; readonly role: PromptRole }
