/** What sort of prompt a file is; it decides its role markers, its variables and who its reader is. */
export type PromptKind =
  | 'dotprompt'
  | 'prompty-v1'
  | 'prompty-v2'
  | 'handlebars'
  | 'jinja'
  | 'vscode-prompt'
  | 'instructions'
  | 'agent-file'
  | 'skill'
  | 'cursor-rule'
  | 'plain';

const kindRows: readonly (readonly [RegExp, PromptKind])[] = [
  [/\.prompty$/i, 'prompty-v1'],
  [/\.prompt$/i, 'dotprompt'],
  [/\.prompt\.md$/i, 'vscode-prompt'],
  [/(^|\/)\.(claude|gemini)\/commands\/.*\.md$/i, 'vscode-prompt'],
  [/\.(agent|chatmode)\.md$|(^|\/)\.claude\/agents\/.*\.md$/i, 'agent-file'],
  [/(^|\/)SKILL\.md$/, 'skill'],
  [/\.mdc$|(^|\/)\.(cursorrules|windsurfrules|clinerules)$/i, 'cursor-rule'],
  [
    /\.instructions\.md$|(^|\/)(AGENTS|CLAUDE|CLAUDE\.local|GEMINI|CONVENTIONS)\.md$|(^|\/)(copilot-instructions\.md|\.goosehints)$|(^|\/)\.claude\/rules\//i,
    'instructions',
  ],
  [/\.(hbs|handlebars|mustache)$/i, 'handlebars'],
  [/\.(j2|jinja2?|njk|liquid)$/i, 'jinja'],
];

/** The kind by the path alone; Prompty's second version is told by its front matter. */
export const promptKindOf = (path: string): PromptKind => kindRows.find(([pattern]) => pattern.test(path))?.[1] ?? 'plain';

/**
 * Whether the text is read by a coding agent that works for the developer, not by a model that serves the application's
 * users. Rules about what users may learn do not speak there.
 */
export const isForCodingAgent = (kind: PromptKind): boolean =>
  kind === 'vscode-prompt' || kind === 'agent-file' || kind === 'skill' || kind === 'cursor-rule' || kind === 'instructions';
