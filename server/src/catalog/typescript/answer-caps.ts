/** The option by which a call's answer is bounded in length, and where it stands. */
export interface AnswerCap {
  /** Matches the API path of the model call. */
  readonly api: RegExp;
  /** Argument index, then names of the objects in which the option stands. */
  readonly at: readonly [argument: number, ...names: string[]];
  readonly name: string;
  /** The package of which `name` holds from this major version on, and what it was called before. */
  readonly before?: { readonly module: string; readonly major: number; readonly name: string };
  readonly source: string;
}

export const answerCaps: readonly AnswerCap[] = [
  {
    api: /^ai:(?:generateText|streamText|generateObject|streamObject)$/,
    at: [0],
    name: 'maxOutputTokens',
    before: { module: 'ai', major: 5, name: 'maxTokens' },
    source: 'ai 3 to 7, CallSettings',
  },
  {
    api: /^(?:openai|groq-sdk):\w+\(\)\.(?:beta\.)?chat\.completions\.(?:create|parse|stream|runTools)$/,
    at: [0],
    name: 'max_completion_tokens',
    source: 'openai 4.67 to 7, groq-sdk 0.9 to 1, resources/chat/completions',
  },
  {
    api: /^openai:\w+\(\)\.responses\.(?:create|parse|stream)$/,
    at: [0],
    name: 'max_output_tokens',
    source: 'openai 4.87 to 7, resources/responses',
  },
  {
    api: /^@google\/genai:GoogleGenAI\(\)\.models\.(?:generateContent|generateContentStream)$/,
    at: [0, 'config'],
    name: 'maxOutputTokens',
    source: '@google/genai 1, GenerateContentConfig',
  },
  {
    api: /^ollama:(?:default|Ollama\(\))\.(?:chat|generate)$/,
    at: [0, 'options'],
    name: 'num_predict',
    source: 'ollama 0.5 to 0.6, Options',
  },
];

/** A middleware that counts requests, for an app of one framework. */
export interface LimiterMiddleware {
  readonly module: string;
  /** Matches the API path of the call that registers the route. */
  readonly routes: RegExp;
  readonly name: string;
  /** The arguments of the call that makes it, twenty requests a minute; and before a major version another option's name. */
  readonly options: string;
  readonly before?: { readonly major: number; readonly options: string };
  readonly source: string;
}

export const limiterMiddleware: readonly LimiterMiddleware[] = [
  {
    module: 'express-rate-limit',
    routes: /^express:/,
    name: 'rateLimit',
    options: '{ windowMs: 60_000, limit: 20 }',
    before: { major: 7, options: '{ windowMs: 60_000, max: 20 }' },
    source: 'express-rate-limit 6 to 8: limit was max before version 7; rateLimit is exported by name from 6 on',
  },
  {
    module: 'hono-rate-limiter',
    routes: /^hono:/,
    name: 'rateLimiter',
    options: "{ windowMs: 60_000, limit: 20, keyGenerator: (c) => c.req.header('x-forwarded-for') ?? '' }",
    source: 'hono-rate-limiter 0.4',
  },
];
