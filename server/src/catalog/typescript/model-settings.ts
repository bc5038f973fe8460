/** What an option of a model call decides: which model, how long the answer may get, which tools, how freely it is worded. */
export type SettingKind = 'model' | 'length' | 'tools' | 'sampling';

/** Where a call or construction takes its settings: argument index and property path. */
export interface SettingRow {
  readonly api: RegExp;
  readonly settings: readonly (readonly [path: string, kind: SettingKind])[];
  /** The model runs on the machine of whoever runs the program, so that choosing one costs nobody else. */
  readonly isLocal?: true;
  readonly source: string;
}

type Settings = SettingRow['settings'];

const named = (base: string, names: Readonly<Record<SettingKind, readonly string[]>>): Settings =>
  (Object.keys(names) as SettingKind[]).flatMap((kind) => names[kind].map((name) => [`${base}${name}`, kind] as const));

/** Names of the settings in the body that OpenAI's interface and those made after it take. */
export const openaiSettings: Readonly<Record<SettingKind, readonly string[]>> = {
  model: ['model'],
  length: ['max_tokens', 'max_completion_tokens', 'max_output_tokens'],
  tools: ['tools', 'functions'],
  sampling: ['temperature', 'top_p'],
};
const camelSettings: Readonly<Record<SettingKind, readonly string[]>> = {
  model: ['model', 'modelName'],
  length: ['maxTokens', 'maxOutputTokens', 'maxCompletionTokens'],
  tools: ['tools'],
  sampling: ['temperature', 'topP'],
};

const aiProviders =
  'openai|anthropic|google|google-vertex|azure|mistral|groq|xai|cohere|togetherai|fireworks|deepseek|perplexity|cerebras|deepinfra|amazon-bedrock|gateway|openai-compatible|vercel|huggingface|baseten|replicate';

export const settingRows: readonly SettingRow[] = [
  {
    api: /^(?:openai|openai\/azure|groq-sdk|together-ai|@digitalocean\/gradient|@posthog\/ai(?:\/openai)?):\w+\(\)\.(?:beta\.)?(?:chat\.completions|responses|completions)\.(?:create|stream|parse|runTools)$/,
    settings: named('0.', openaiSettings),
    source: 'openai 4 to 7, resources/chat/completions and resources/responses',
  },
  {
    api: /^@anthropic-ai\/(?:sdk|bedrock-sdk|vertex-sdk):\w+\(\)\.(?:beta\.)?messages\.(?:create|stream|parse|toolRunner)$/,
    settings: named('0.', openaiSettings),
    source: '@anthropic-ai/sdk 0.20 to 1.12, resources/messages',
  },
  {
    api: /^@google\/genai:GoogleGenAI\(\)\.(?:models\.generateContent(?:Stream)?|chats\.create)$/,
    settings: [['0.model', 'model'], ...named('0.config.', { ...camelSettings, model: [] })],
    source: '@google/genai 1 to 3, GenerateContentConfig',
  },
  {
    api: /^@google\/generative-ai:GoogleGenerativeAI\(\)\.getGenerativeModel$/,
    settings: [
      ['0.model', 'model'],
      ['0.tools', 'tools'],
      ...named('0.generationConfig.', { ...camelSettings, model: [], tools: [] }),
    ],
    source: '@google/generative-ai 0.x, ModelParams',
  },
  {
    api: /^ai:(?:generateText|streamText|generateObject|streamObject|ToolLoopAgent|Experimental_Agent)$/,
    settings: named('0.', camelSettings),
    source: 'ai 3 to 7: a model that is a string goes through the AI Gateway',
  },
  {
    api: new RegExp(
      `^(?:ai:gateway$|(?:@ai-sdk\\/(?:${aiProviders})|@openrouter\\/ai-sdk-provider):(?:create\\w+\\(\\)|(?!create)[a-z]\\w*)(?:\\.(?:chat|responses|completion|languageModel|chatModel))?$)`,
    ),
    settings: [['0', 'model']],
    source: 'AI SDK providers 1 to 4: provider(modelId), provider.chat(modelId)',
  },
  {
    api: /^(?:@langchain\/(?!ollama|core|langgraph|community|textsplitters)[\w-]+:(?:Azure)?(?:Chat\w+|OpenAI)|langchain:initChatModel|langchain\/chat_models\/\w+:\w+)$/,
    settings: [...named('0.', { ...camelSettings, tools: [] })],
    source: '@langchain/openai 0.1 to 1.5 and the other packages of its kind, fields of the constructor',
  },
  {
    api: /^langchain(?:\/chat_models\/universal)?:initChatModel$/,
    settings: [['0', 'model']],
    source: 'langchain 0.3 to 1.5, chat_models/universal',
  },
  {
    api: /^@langchain\/ollama:Chat\w+$/,
    settings: named('0.', { ...camelSettings, tools: [] }),
    isLocal: true,
    source: '@langchain/ollama 0.1 to 1',
  },
  {
    api: /^ollama:(?:default|Ollama\(\)|default\(\))\.(?:chat|generate)$/,
    settings: [
      ['0.model', 'model'],
      ['0.tools', 'tools'],
      ['0.options.num_predict', 'length'],
      ['0.options.temperature', 'sampling'],
    ],
    isLocal: true,
    source: 'ollama 0.5 to 0.6',
  },
  {
    api: /^@mistralai\/mistralai:Mistral\(\)\.chat\.(?:complete|stream|parse)$|^cohere-ai:CohereClient(?:V2)?\(\)\.chat(?:Stream)?$/,
    settings: named('0.', camelSettings),
    source: '@mistralai/mistralai 1 to 2, cohere-ai 7 to 8',
  },
  {
    api: /^@aws-sdk\/client-bedrock-runtime:Converse(?:Stream)?Command$/,
    settings: [
      ['0.modelId', 'model'],
      ['0.toolConfig.tools', 'tools'],
      ['0.inferenceConfig.maxTokens', 'length'],
      ['0.inferenceConfig.temperature', 'sampling'],
    ],
    source: '@aws-sdk/client-bedrock-runtime 3',
  },
  {
    api: /^@aws-sdk\/client-bedrock-runtime:InvokeModel(?:WithResponseStream)?Command$/,
    settings: [['0.modelId', 'model']],
    source: '@aws-sdk/client-bedrock-runtime 3',
  },
  {
    api: /^replicate:default\(\)\.(?:run|stream)$/,
    settings: [['0', 'model']],
    source: 'replicate 1: the identifier of a model, of anybody',
  },
  {
    api: /^@huggingface\/inference:(?:InferenceClient|HfInference)\(\)\.(?:chatCompletion|textGeneration)(?:Stream)?$/,
    settings: named('0.', openaiSettings),
    source: '@huggingface/inference 2 to 4',
  },
  {
    api: /^@mistralai\/mistralai:Mistral\(\)\.(?:agents|fim)\.(?:complete|stream)$|^@openrouter\/sdk:OpenRouter\(\)\.chat\.send$/,
    settings: named('0.', camelSettings),
    source: '@mistralai/mistralai 1 to 2; @openrouter/sdk',
  },
  {
    api: /^(?:@google\/adk:(?:LlmAgent|Agent)|@mastra\/core\/agent:Agent|@openai\/agents(?:-core)?:Agent)$/,
    settings: [['0.model', 'model']],
    source: '@google/adk 1 to 2, @mastra/core 0.10 to 1.71, @openai/agents 0.1 to 0.20',
  },
  {
    api: /^genkit:genkit\(\)\.generate(?:Stream)?$/,
    settings: [
      ['0.model', 'model'],
      ['0.tools', 'tools'],
      ['0.config.maxOutputTokens', 'length'],
      ['0.config.temperature', 'sampling'],
    ],
    source: 'genkit 1',
  },
];

/** What in a schema or a declaration sets an upper bound to a number. */
export const upperBound = /\.(?:max|lte|lt|between|maxValue)\(|\b(?:maxValue|toMaxValue)\(|\bmaximum\s*:|@(?:Max|IsIn)\(/;
/** What in a schema compares a text with what the program knows. */
export const ownCheck = /\.(?:refine|superRefine|transform|check|custom|test)\(/;
/** Parts of a tool's own settings that decide neither what it says to the model nor whom it talks to. */
export const harmlessToolPart = /location|country|city|region|time_?zone|locale|language|size|limit|count|max/i;
/** Parts that say whom a hosted tool talks to or what it reads. */
export const reachingToolPart = /url|server|authorization|headers|vector_?store|connector|require_approval/i;
