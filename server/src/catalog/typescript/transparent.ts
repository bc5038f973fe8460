/**
 * Methods that return their receiver with other settings, so that a path through the API is the same with and without
 * them: LangChain runnables, fluent loggers, SDK response wrappers.
 */
export const transparentMethods: ReadonlySet<string> = new Set([
  'bindTools',
  'bind',
  'withConfig',
  'withRetry',
  'withFallbacks',
  'withStructuredOutput',
  'withListeners',
  'pipe',
  'assign',
  'pick',
  'partial',
  'child',
  'withOptions',
  'withResponse',
  'asResponse',
  '$extends',
  'schema',
  'withSchema',
  'scope',
  'promise',
]);

/** Functions whose result behaves as one of their arguments does; the number is the argument. */
export const transparentFunctions: ReadonlyMap<string, number> = new Map([
  ['util:promisify', 0],
  ['util:default.promisify', 0],
  ['react:cache', 0],
  ['next/cache:unstable_cache', 0],
  ['langsmith/traceable:traceable', 0],
  ['langsmith/wrappers:wrapSDK', 0],
  ['@langfuse/openai:observeOpenAI', 0],
  ['langfuse:observeOpenAI', 0],
  ['langsmith/wrappers:wrapOpenAI', 0],
  ['braintrust:wrapOpenAI', 0],
  ['braintrust:wrapAnthropic', 0],
  ['braintrust:wrapAISDK', 0],
  ['langsmith/wrappers/anthropic:wrapAnthropic', 0],
  ['langsmith/wrappers/gemini:wrapGemini', 0],
  ['opik-openai:trackOpenAI', 0],
  ['lunary/openai:monitorOpenAI', 0],
  ['@posthog/ai:withTracing', 0],
  ['openai-edge:default', 0],
]);

/** Exports that a generator writes into the project under a path of its own, by name, with the package they stand for. */
export const generatedExports: ReadonlyMap<string, string> = new Map([['PrismaClient', '@prisma/client:PrismaClient']]);
