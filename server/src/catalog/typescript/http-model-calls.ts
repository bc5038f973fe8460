import type { SlotKind } from './model-calls.js';

/** A model's HTTP interface, called with no SDK: `fetch('https://…/chat/completions', { body: JSON.stringify({ messages }) })`. */
export interface HttpModelRow {
  /** Matches the constant pieces of the address; what is not constant reads `…`. */
  readonly url: RegExp;
  readonly provider: string;
  /** Properties that the body must have, where the address alone could be anybody's: a route of the project that passes it on. */
  readonly needs?: readonly string[];
  /** Properties of the request's body, with how each is read. */
  readonly slots: readonly (readonly [path: string, kind: SlotKind])[];
  readonly source: string;
}

export const httpModelRows: readonly HttpModelRow[] = [
  {
    url: /\/chat\/completions\b/,
    provider: 'the model service',
    slots: [['messages', 'messages']],
    source:
      'OpenAI API reference, chat completions; kept by OpenRouter, Groq, Together, Mistral, DeepSeek, xAI, Azure, vLLM, LM Studio',
  },
  {
    url: /\/v1\/responses\b/,
    provider: 'OpenAI',
    slots: [
      ['instructions', 'system'],
      ['input', 'input'],
    ],
    source: 'OpenAI API reference, responses',
  },
  {
    url: /\/responses\/?$/,
    needs: ['model', 'input'],
    provider: 'the model service',
    slots: [
      ['instructions', 'system'],
      ['input', 'input'],
    ],
    source: 'OpenAI API reference, responses, behind an address of the project',
  },
  {
    url: /\/v1\/completions\b/,
    provider: 'the model service',
    slots: [['prompt', 'user']],
    source: 'OpenAI API reference, completions',
  },
  {
    url: /(?:anthropic|claude)[^\s]*\/v1\/messages\b/,
    provider: 'Anthropic',
    slots: [
      ['system', 'system'],
      ['messages', 'messages'],
    ],
    source: 'Anthropic API reference, messages',
  },
  {
    url: /:(?:stream)?[gG]enerateContent\b/,
    provider: 'Google',
    slots: [
      ['systemInstruction', 'system'],
      ['system_instruction', 'system'],
      ['contents', 'messages'],
    ],
    source: 'Gemini API reference, generateContent',
  },
  {
    url: /(?::11434|ollama)[^\s]*\/api\/chat\b/i,
    provider: 'Ollama',
    slots: [['messages', 'messages']],
    source: 'Ollama API documentation',
  },
  {
    url: /(?::11434|ollama)[^\s]*\/api\/generate\b/i,
    provider: 'Ollama',
    slots: [
      ['system', 'system'],
      ['prompt', 'user'],
    ],
    source: 'Ollama API documentation',
  },
];

/** Where a request's body stands, by API path of the call, `*` being what `require` gives; `json` is handed over as an object, `text` as JSON text. */
export const requestBodies: readonly {
  readonly api: RegExp;
  readonly url: string;
  readonly body: string;
  readonly form: 'json' | 'text';
}[] = [
  {
    api: /^(?::fetch|:globalThis\.fetch|node-fetch:(?:default|fetch|\*)|undici:(?:fetch|request)|cross-fetch:(?:default|fetch|\*))$/,
    url: '0',
    body: '1.body',
    form: 'text',
  },
  { api: /^(?::\$fetch|ofetch:(?:\$fetch|ofetch))$/, url: '0', body: '1.body', form: 'json' },
  { api: /^axios:(?:default\.)?(?:create\(\)\.)?post$/, url: '0', body: '1', form: 'json' },
  { api: /^axios:(?:\*|default|(?:default\.)?(?:create\(\)\.)?request)$/, url: '0.url', body: '0.data', form: 'json' },
  { api: /^(?:got|ky):(?:\*|(?:default\.)?post|default)$/, url: '0', body: '1.json', form: 'json' },
];

/** Members of the answer to a request through which a model's text comes; the text of a failed one is the service's own. */
export const answerMembers: ReadonlySet<string> = new Set(['json()', 'body', 'data']);

/** Words in the address of a service that takes messages for a model. */
export const promptAddress = /\b(?:chat|completions?|generate|ai|llm|assistant|agent|ask|gpt|inference)\b/i;
