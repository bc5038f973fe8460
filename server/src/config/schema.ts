import { defaultSettings } from './settings.js';

/** What a value of the settings may be. `rule` and the keys of `ruleMap` are rule ids. */
export type Shape =
  | { readonly type: 'choice'; readonly choices: readonly { readonly value: string; readonly doc: string }[] }
  | { readonly type: 'text' | 'glob' | 'date' | 'rule' }
  | { readonly type: 'list'; readonly of: Shape }
  | { readonly type: 'ruleMap'; readonly of: Shape }
  | { readonly type: 'object'; readonly fields: Readonly<Record<string, Field>> };

export interface Field {
  readonly shape: Shape;
  /** One or two sentences for hovers, the JSON Schema and the starter file. */
  readonly doc: string;
  readonly isRequired?: boolean;
  readonly default?: unknown;
  /** An example in YAML, for the starter file. */
  readonly example?: string;
}

const severities: Shape = {
  type: 'choice',
  choices: [
    { value: 'error', doc: 'Must be mended; fails a scan.' },
    { value: 'warning', doc: 'Should be mended; fails a scan unless told otherwise.' },
    { value: 'info', doc: 'Worth knowing; never fails a scan by default.' },
    { value: 'off', doc: 'Not reported.' },
  ],
};

/**
 * The settings file: defaults, validation, documentation and JSON Schema all come from here. A key that is added to
 * `Settings` is added here and nowhere else.
 */
export const settingsSchema = {
  type: 'object',
  fields: {
    preset: {
      shape: {
        type: 'choice',
        choices: [
          { value: 'recommended', doc: 'What nearly every reviewer would want mended.' },
          { value: 'strict', doc: 'Adds what is worth a look.' },
        ],
      },
      doc: 'Which rules speak at all.',
      default: defaultSettings.preset,
      example: 'preset: recommended',
    },
    rules: {
      shape: { type: 'ruleMap', of: severities },
      doc: 'How severe single rules are here, by rule id.',
      default: defaultSettings.rules,
      example: 'rules:\n  mcp-unpinned: error\n  pii-in-prompt: off',
    },
    files: {
      shape: { type: 'list', of: { type: 'glob' } },
      doc: 'Globs of what is read, relative to this file. Without it, every file that Leaklint understands.',
      default: defaultSettings.files,
      example: 'files:\n  - "src/**"\n  - "supabase/migrations/**"',
    },
    ignore: {
      shape: { type: 'list', of: { type: 'glob' } },
      doc: 'Globs of what is left out, on top of .gitignore.',
      default: defaultSettings.ignore,
      example: 'ignore:\n  - "examples/**"',
    },
    providers: {
      shape: {
        type: 'object',
        fields: {
          allowed: {
            shape: { type: 'list', of: { type: 'text' } },
            doc: 'Model providers that may get content. Where this stands, every other one is reported.',
          },
          denied: { shape: { type: 'list', of: { type: 'text' } }, doc: 'Model providers that must not get content.' },
        },
      },
      doc: 'Which model providers may be used, by names such as OpenAI, Azure OpenAI, Anthropic, Amazon Bedrock and Google.',
      default: defaultSettings.providers,
      example: 'providers:\n  allowed:\n    - Azure OpenAI\n    - Anthropic\n  denied:\n    - DeepSeek',
    },
    thirdParties: {
      shape: { type: 'list', of: { type: 'text' } },
      doc: 'Everybody outside who gets content, such as trace stores, vector stores, speech, search and analytics services and model providers. Where this stands, every other one is reported.',
      default: defaultSettings.thirdParties,
      example: 'thirdParties:\n  - Langfuse\n  - Pinecone',
    },
    suppressions: {
      shape: {
        type: 'list',
        of: {
          type: 'object',
          fields: {
            rule: { shape: { type: 'rule' }, doc: 'Id of the rule that is accepted here.', isRequired: true },
            path: {
              shape: { type: 'glob' },
              doc: 'Glob of the files it is accepted in, relative to this file.',
              isRequired: true,
            },
            reason: { shape: { type: 'text' }, doc: 'Why it is accepted; goes into reports.', isRequired: true },
            expires: { shape: { type: 'date' }, doc: 'ISO date; from the next day on the finding is reported again.' },
            approvedBy: { shape: { type: 'text' }, doc: 'Who accepted it.' },
          },
        },
      },
      doc: 'Findings that were reviewed and accepted.',
      default: defaultSettings.suppressions,
      example:
        'suppressions:\n  - rule: mcp-unpinned\n    path: ".vscode/mcp.json"\n    reason: Our own registry\n    expires: 2027-06-30\n    approvedBy: Security team',
    },
  },
} as const satisfies Shape & { readonly fields: Readonly<Record<string, Field>> };

/** Names of the settings file at a workspace folder's root, in the order in which they are looked for. */
export const settingsFileNames: readonly string[] = ['leaklint.config.yaml', 'leaklint.config.json', 'leaklint.config.jsonc'];
