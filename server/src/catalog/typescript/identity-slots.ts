/** A place in a call's options by which a provider or a trace store learns who the user is. */
export interface IdentitySlotRow {
  /** Matches the API path of the call. */
  readonly api: RegExp;
  /** Argument index and property path of each such place. */
  readonly slots: readonly string[];
  readonly receiver: string;
  readonly source: string;
}

const openaiClient =
  '(?:openai:(?:default|OpenAI|AzureOpenAI)|openai/azure:AzureOpenAI|groq-sdk:(?:default|Groq)|together-ai:(?:default|Together)|@posthog/ai(?:/openai)?:OpenAI|@langfuse/openai:observeOpenAI|langfuse:observeOpenAI|langsmith/wrappers:wrapOpenAI|braintrust:wrapOpenAI)\\(\\)';
const people = ['userId', 'user_id', 'email', 'userEmail', 'user_email', 'user', 'name', 'userName'];
const below = (path: string): string[] => people.map((name) => `${path}.${name}`);

export const identitySlotRows: readonly IdentitySlotRow[] = [
  {
    api: new RegExp(
      `^${openaiClient}\\.(?:beta\\.)?(?:chat\\.completions|responses|completions|embeddings|images)\\.(?:create|stream|parse|runTools|generate)$`,
    ),
    slots: ['0.user', '0.safety_identifier', '0.prompt_cache_key', ...below('0.metadata')],
    receiver: 'OpenAI',
    source: 'openai 4 to 7: safety_identifier, "hash their username or email address"',
  },
  {
    api: new RegExp(`^${openaiClient}\\.(?:beta\\.threads|conversations)\\.create$`),
    slots: below('0.metadata'),
    receiver: 'OpenAI',
    source: 'openai 4 to 7, resources/beta/threads, resources/conversations',
  },
  {
    api: /^@posthog\/ai(?:\/\w+)?:\w+\(\)\.[\w.]+\.(?:create|stream|parse|generateContent)$/,
    slots: ['0.posthogDistinctId', ...below('0.posthogProperties')],
    receiver: 'PostHog',
    source: '@posthog/ai 1 to 8',
  },
  {
    api: /^@posthog\/ai(?:\/\w+)?:withTracing$/,
    slots: ['2.posthogDistinctId', ...below('2.posthogProperties')],
    receiver: 'PostHog',
    source: '@posthog/ai 1 to 8',
  },
  {
    api: /^@anthropic-ai\/(?:sdk|bedrock-sdk|vertex-sdk):\w+\(\)\.(?:beta\.)?messages\.(?:create|stream|parse|toolRunner)$/,
    slots: ['0.metadata.user_id'],
    receiver: 'Anthropic',
    source: '@anthropic-ai/sdk: metadata.user_id, "do not include any identifying information"',
  },
  {
    api: /^ai:(?:generateText|streamText|generateObject|streamObject|ToolLoopAgent|Experimental_Agent|embed|embedMany)$/,
    slots: [
      '0.providerOptions.openai.user',
      '0.providerOptions.openai.safetyIdentifier',
      '0.providerOptions.azure.user',
      '0.providerOptions.anthropic.metadata.userId',
      '0.providerOptions.gateway.user',
      '0.providerOptions.openrouter.user',
      ...below('0.experimental_telemetry.metadata'),
      ...below('0.telemetry.metadata'),
    ],
    receiver: 'the provider and the traces',
    source: 'ai 3 to 7; @ai-sdk/openai 1 to 4: providerOptions',
  },
  {
    api: /^(?:openai:(?:default|OpenAI)|@anthropic-ai\/sdk:(?:default|Anthropic)|@ai-sdk\/\w+:create\w+)$/,
    slots: ['0.defaultHeaders.Helicone-User-Id', '0.headers.Helicone-User-Id'],
    receiver: 'Helicone',
    source: 'Helicone documentation, user metrics',
  },
  {
    api: new RegExp(
      `^(?:${openaiClient}|@anthropic-ai\\/sdk:\\w+\\(\\))\\.(?:chat\\.completions|responses|messages)\\.(?:create|stream|parse)$`,
    ),
    slots: ['1.headers.Helicone-User-Id'],
    receiver: 'Helicone',
    source: 'Helicone documentation, user metrics',
  },
  {
    api: /^@langchain\/openai:(?:ChatOpenAI|AzureChatOpenAI|OpenAI|OpenAIEmbeddings)$/,
    slots: ['0.user', '0.modelKwargs.user', '0.modelKwargs.safety_identifier'],
    receiver: 'OpenAI',
    source: '@langchain/openai 0.1 to 1.5',
  },
  {
    api: /^(?:@langfuse\/(?:tracing|core|client):(?:updateActiveTrace|propagateAttributes)|langfuse:(?:default|Langfuse)\(\)\.trace|@langfuse\/(?:tracing|core):startObservation\(\)\.updateTrace)$/,
    slots: ['0.userId', ...below('0.metadata')],
    receiver: 'Langfuse',
    source: 'langfuse 2 to 3, @langfuse/tracing 4 to 5',
  },
  {
    api: /^(?:@langfuse\/langchain|langfuse-langchain):(?:CallbackHandler|default)$/,
    slots: ['0.userId'],
    receiver: 'Langfuse',
    source: '@langfuse/langchain 4 to 5',
  },
  {
    api: /^(?:@langfuse\/openai|langfuse):observeOpenAI$/,
    slots: ['1.userId', ...below('1.metadata')],
    receiver: 'Langfuse',
    source: '@langfuse/openai 4 to 5',
  },
  {
    api: /^langsmith\/traceable:traceable$/,
    slots: below('1.metadata'),
    receiver: 'LangSmith',
    source: 'langsmith 0.1 to 0.12',
  },
];

/** Names of a value that says who a person is to anybody. */
export const directIdentifier =
  /^(?:e_?mail|email_?address|user_?email|primary_?email|customer_?email|username|user_?name|login|full_?name|display_?name|first_?name|last_?name|given_?name|family_?name|phone|phone_?number|mobile|ssn)$/i;
/** `name` says so only of an object that is a person. */
export const personObject =
  /^(?:user|currentUser|session|profile|customer|member|account|person|patient|employee|student|client|me|viewer|contact|owner)$/i;
