/**
 * What of a failed model call an error of a package carries: the `request` with the prompt in it, the model's `answer`, or
 * the `body` that the provider sent back, which repeats the prompt at times.
 */
export type ErrorContent = 'request' | 'answer' | 'body';

export interface ErrorRow {
  /** The call that failed. */
  readonly api: RegExp;
  readonly title: string;
  /** Member paths of the error; what stands below one of them is part of it. */
  readonly members: readonly (readonly [path: string, content: ErrorContent])[];
  /** The error itself, turned into JSON, holds the request. */
  readonly inJson?: true;
  /** Printed by the console or by pino, the error shows all of its members, the request among them. */
  readonly whenPrinted?: true;
  readonly source: string;
}

export const errorRows: readonly ErrorRow[] = [
  {
    api: /^axios:/,
    title: 'axios',
    members: [
      ['config', 'request'],
      ['request', 'request'],
      ['response', 'request'],
      ['response.config', 'request'],
      ['response.request', 'request'],
      ['response.data', 'body'],
    ],
    inJson: true,
    whenPrinted: true,
    source:
      'axios 0.2x to 1.x, core/AxiosError.js: `config` (its `data` is the body that was sent), `request`, `response`; `toJSON` keeps `config`',
  },
  {
    api: /^ai:(?:generateText|streamText|generateObject|streamObject|embed|embedMany|ToolLoopAgent\(\)|Experimental_Agent\(\))/,
    title: 'AI SDK',
    members: [
      ['requestBodyValues', 'request'],
      ['lastError.requestBodyValues', 'request'],
      ['cause.requestBodyValues', 'request'],
      ['text', 'answer'],
      ['value', 'answer'],
      ['toolInput', 'answer'],
      ['responseBody', 'body'],
      ['data', 'body'],
    ],
    inJson: true,
    source:
      'ai 3 to 7, @ai-sdk/provider errors: APICallError.requestBodyValues and responseBody, NoObjectGeneratedError.text, InvalidToolInputError.toolInput',
  },
  {
    api: /^got:/,
    title: 'got',
    members: [
      ['options', 'request'],
      ['request', 'request'],
      ['response.body', 'body'],
    ],
    source: 'got 11 to 14, RequestError',
  },
  {
    api: /^ky:/,
    title: 'ky',
    members: [
      ['request', 'request'],
      ['options', 'request'],
    ],
    source: 'ky 1, HTTPError',
  },
  {
    api: /^(?:@langchain\/|langchain[:/])/,
    title: 'LangChain',
    members: [
      ['llmOutput', 'answer'],
      ['observation', 'answer'],
    ],
    source: '@langchain/core 0.1 to 1.4, OutputParserException',
  },
];

/** Members that say where to, how and why it failed, not what was sent. */
export const harmlessRequestMembers =
  /^(?:url|baseURL|method|timeout|responseType|path|host|protocol|status|statusText|retryCount|maxRedirects|model|res|statusCode|message|code|type|param|name|request_?id)$/i;
