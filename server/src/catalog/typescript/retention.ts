/** A switch in a call's options that makes a provider keep what it is sent. */
export interface RetentionSwitch {
  /** Matches the API path of the call. */
  readonly api: RegExp;
  /** Argument index, then property path. */
  readonly option: readonly [argument: number, ...names: string[]];
  readonly value: boolean | string;
  /** The value that a fix writes instead, as source text. */
  readonly instead: string;
  readonly provider: string;
  readonly source: string;
}

const openaiClient =
  '(?:openai:(?:default|OpenAI|AzureOpenAI)|openai/azure:AzureOpenAI|@langfuse/openai:observeOpenAI|langfuse:observeOpenAI|langsmith/wrappers:wrapOpenAI|@posthog/ai(?:/openai)?:OpenAI|braintrust:wrapOpenAI)\\(\\)';
const aiCall =
  /^ai:(?:generateText|streamText|generateObject|streamObject|ToolLoopAgent|Experimental_Agent|experimental_generateText|experimental_streamText)$/;
const store = { value: true, instead: 'false' } as const;

export const retentionSwitches: readonly RetentionSwitch[] = [
  {
    api: new RegExp(`^${openaiClient}\\.(?:beta\\.)?(?:responses|chat\\.completions)\\.(?:create|stream|parse|runTools)$`),
    option: [0, 'store'],
    ...store,
    provider: 'OpenAI',
    source: 'openai 4 to 7, resources/responses and resources/chat/completions',
  },
  ...['openai', 'azure'].map(
    (name): RetentionSwitch => ({
      api: aiCall,
      option: [0, 'providerOptions', name, 'store'],
      ...store,
      provider: name === 'azure' ? 'Azure OpenAI' : 'OpenAI',
      source: '@ai-sdk/openai 1 to 4, providerOptions',
    }),
  ),
  {
    api: aiCall,
    option: [0, 'providerOptions', 'google', 'store'],
    ...store,
    provider: 'Google',
    source: '@ai-sdk/google, interactions: store',
  },
  {
    api: /^@openai\/agents(?:-core)?:(?:Agent|Agent\.create|Runner)$/,
    option: [0, 'modelSettings', 'store'],
    ...store,
    provider: 'OpenAI',
    source: '@openai/agents 0.1 to 0.20, ModelSettings',
  },
  {
    api: /^@langchain\/openai:(?:ChatOpenAI|AzureChatOpenAI)$/,
    option: [0, 'modelKwargs', 'store'],
    ...store,
    provider: 'OpenAI',
    source: '@langchain/openai 0.3 to 1.5',
  },
  {
    api: /^@google\/genai:GoogleGenAI\(\)\.interactions\.create$/,
    option: [0, 'store'],
    ...store,
    provider: 'Google',
    source: '@google/genai 2 to 3, interactions',
  },
  {
    api: /^@mistralai\/mistralai:Mistral\(\)\.beta\.conversations\.(?:start|startStream|append|appendStream)$/,
    option: [0, 'store'],
    ...store,
    provider: 'Mistral',
    source: '@mistralai/mistralai 1 to 2, beta/conversations',
  },
];

/** Options by which a call goes on from what the provider has kept; they fail on what was not stored. */
export const continuations = ['previous_response_id', 'previous_interaction_id', 'conversation'] as const;

/** OpenRouter's routing option by which providers that keep and train on prompts are admitted; below a property `provider`. */
export const openRouterCollection = { below: 'provider', name: 'data_collection', value: 'allow', instead: "'deny'" } as const;

/** A call that keeps content unless it is told otherwise, or for which the provider knows no end at all. */
export interface RetentionDefault {
  readonly api: RegExp;
  /** A property of the first argument that ends or prevents the keeping; undefined where there is none. */
  readonly unless?: string;
  /** Text that a fix adds to the options. */
  readonly add?: string;
  readonly keeps: string;
  readonly provider: string;
  /** The client may be pointed at another provider, where the default is not known. */
  readonly hasBaseUrl?: true;
  readonly source: string;
}

export const retentionDefaults: readonly RetentionDefault[] = [
  {
    api: new RegExp(`^${openaiClient}\\.responses\\.(?:create|stream|parse)$`),
    unless: 'store',
    add: 'store: false',
    keeps: 'the prompt and the answer for at least 30 days',
    provider: 'OpenAI',
    hasBaseUrl: true,
    source: 'OpenAI, "Your data": responses are stored by default',
  },
  {
    api: /^@google\/genai:GoogleGenAI\(\)\.interactions\.create$/,
    unless: 'store',
    add: 'store: false',
    keeps: 'the interaction',
    provider: 'Google',
    source: 'Gemini API documentation, Interactions: store defaults to true',
  },
  {
    api: new RegExp(`^${openaiClient}\\.beta\\.threads\\.(?:create|createAndRun|createAndRunPoll|createAndRunStream)$`),
    keeps: 'the thread until it is deleted',
    provider: 'OpenAI',
    hasBaseUrl: true,
    source: 'OpenAI, "Your data": threads are kept until deleted',
  },
  {
    api: /^@mistralai\/mistralai:Mistral\(\)\.beta\.conversations\.(?:start|startStream)$/,
    unless: 'store',
    add: 'store: false',
    keeps: 'the conversation until it is deleted',
    provider: 'Mistral',
    source: 'Mistral documentation: conversations are stored unless store is false',
  },
  {
    api: /^@deepgram\/sdk:(?:createClient|DeepgramClient)\(\)\.listen\.v1\.media\.(?:transcribeUrl|transcribeFile)$/,
    unless: 'mip_opt_out',
    keeps: 'what is transcribed, to improve its models',
    provider: 'Deepgram',
    source: '@deepgram/sdk 5: mip_opt_out leaves the model improvement program',
  },
  {
    api: new RegExp(`^${openaiClient}\\.conversations\\.create$`),
    keeps: 'the conversation until it is deleted',
    provider: 'OpenAI',
    hasBaseUrl: true,
    source: 'OpenAI, "Your data": conversations are kept until deleted',
  },
  {
    api: new RegExp(`^${openaiClient}\\.(?:beta\\.)?vectorStores\\.create$`),
    unless: 'expires_after',
    add: "expires_after: { anchor: 'last_active_at', days: 7 }",
    keeps: 'the vector store until it is deleted',
    provider: 'OpenAI',
    hasBaseUrl: true,
    source: 'openai 4 to 7, resources/vector-stores: expires_after',
  },
  {
    api: new RegExp(`^${openaiClient}\\.files\\.create$`),
    unless: 'expires_after',
    add: "expires_after: { anchor: 'created_at', seconds: 86400 }",
    keeps: 'the file until it is deleted',
    provider: 'OpenAI',
    hasBaseUrl: true,
    source: 'openai 5 to 7, resources/files: expires_after',
  },
];

/** Hosts at which the defaults above hold for an OpenAI client. */
export const openaiHosts = /^https:\/\/(?:[a-z]{2}\.)?api\.openai\.com\b|\.openai\.azure\.com\b|\.services\.ai\.azure\.com\b/;
