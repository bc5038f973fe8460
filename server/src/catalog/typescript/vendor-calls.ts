import type { ModelCallRow } from './model-calls.js';

const openaiClients = [
  'openai:default',
  'openai:OpenAI',
  'openai:AzureOpenAI',
  'openai:BedrockOpenAI',
  'openai/azure:AzureOpenAI',
  'groq-sdk:default',
  'groq-sdk:Groq',
  'together-ai:default',
  'together-ai:Together',
  '@langfuse/openai:observeOpenAI',
  'langfuse:observeOpenAI',
  'langsmith/wrappers:wrapOpenAI',
  '@posthog/ai:OpenAI',
  '@posthog/ai/openai:OpenAI',
  'braintrust:wrapOpenAI',
  '@digitalocean/gradient:default',
  '@digitalocean/gradient:Gradient',
].join(',');
const anthropicClients = [
  '@anthropic-ai/sdk:default',
  '@anthropic-ai/sdk:Anthropic',
  '@anthropic-ai/bedrock-sdk:default',
  '@anthropic-ai/bedrock-sdk:AnthropicBedrock',
  '@anthropic-ai/vertex-sdk:default',
  '@anthropic-ai/vertex-sdk:AnthropicVertex',
].join(',');

/** Rows of the providers' own SDKs. */
export const vendorCallRows: readonly ModelCallRow[] = [
  {
    api: `{${openaiClients}}().chat.completions.{create,stream,parse,runTools,withRawResponse}`,
    provider: 'OpenAI',
    slots: [['0.messages', 'messages']],
    tools: '0.tools',
    source: 'openai 4 to 7, resources/chat/completions',
  },
  {
    api: `{${openaiClients}}().beta.chat.completions.{parse,stream,runTools}`,
    provider: 'OpenAI',
    slots: [['0.messages', 'messages']],
    tools: '0.tools',
    source: 'openai 4, resources/beta/chat',
  },
  {
    api: `{${openaiClients}}().responses.{create,stream,parse}`,
    provider: 'OpenAI',
    slots: [
      ['0.instructions', 'system'],
      ['0.input', 'input'],
    ],
    tools: '0.tools',
    source: 'openai 4.87 to 7, resources/responses',
  },
  {
    api: `{${openaiClients}}().completions.create`,
    provider: 'OpenAI',
    slots: [['0.prompt', 'user']],
    source: 'openai 4 to 7, resources/completions',
  },
  {
    api: `{${openaiClients}}().beta.assistants.{create,update}`,
    provider: 'OpenAI',
    slots: [
      ['0.instructions', 'system'],
      ['1.instructions', 'system'],
    ],
    tools: '0.tools',
    builds: true,
    source: 'openai 4 to 6, resources/beta/assistants',
  },
  {
    api: `{${openaiClients}}().beta.threads.messages.create`,
    provider: 'OpenAI',
    slots: [['1.content', 'user']],
    source: 'openai 4 to 6, resources/beta/threads',
  },
  {
    api: `{${openaiClients}}().beta.threads.runs.{create,createAndPoll,stream}`,
    provider: 'OpenAI',
    slots: [
      ['1.instructions', 'system'],
      ['1.additional_instructions', 'system'],
    ],
    source: 'openai 4 to 6, resources/beta/threads/runs',
  },
  {
    api: `{${openaiClients}}().audio.{transcriptions,translations}.create`,
    provider: 'OpenAI',
    slots: [['0.prompt', 'user']],
    source: 'openai 4 to 7, resources/audio: the answer is what a person said',
  },
  {
    api: `{${openaiClients}}().images.{generate,edit}`,
    provider: 'OpenAI',
    slots: [['0.prompt', 'user']],
    source: 'openai 4 to 7, resources/images',
  },
  {
    api: `{${anthropicClients}}().{messages,beta.messages}.{create,stream,parse,countTokens,toolRunner}`,
    provider: 'Anthropic',
    slots: [
      ['0.system', 'system'],
      ['0.messages', 'messages'],
    ],
    tools: '0.tools',
    source: '@anthropic-ai/sdk 0.20 to 1.12, resources/messages',
  },
  {
    api: `{${anthropicClients}}().completions.create`,
    provider: 'Anthropic',
    slots: [['0.prompt', 'user']],
    source: '@anthropic-ai/sdk 0.x, resources/completions',
  },
  {
    api: '@google/genai:GoogleGenAI().models.{generateContent,generateContentStream}',
    provider: 'Google',
    slots: [
      ['0.config.systemInstruction', 'system'],
      ['0.contents', 'input'],
    ],
    tools: '0.config.tools',
    source: '@google/genai 1 to 3, models',
  },
  {
    api: '@google/genai:GoogleGenAI().chats.create',
    provider: 'Google',
    slots: [
      ['0.config.systemInstruction', 'system'],
      ['0.history', 'messages'],
    ],
    builds: true,
    tools: '0.config.tools',
    source: '@google/genai 1 to 3, chats',
  },
  {
    api: '@google/genai:GoogleGenAI().chats.create().{sendMessage,sendMessageStream}',
    provider: 'Google',
    slots: [['0.message', 'user']],
    source: '@google/genai 1 to 3, chats',
  },
  {
    api: '@google/genai:GoogleGenAI().interactions.create',
    provider: 'Google',
    slots: [
      ['0.system_instruction', 'system'],
      ['0.input', 'input'],
    ],
    tools: '0.tools',
    source: '@google/genai 2 to 3',
  },
  {
    api: '@google/generative-ai:GoogleGenerativeAI().getGenerativeModel',
    provider: 'Google',
    slots: [['0.systemInstruction', 'system']],
    builds: true,
    tools: '0.tools',
    source: '@google/generative-ai 0.x',
  },
  {
    api: '@google/generative-ai:GoogleGenerativeAI().getGenerativeModel().{generateContent,generateContentStream}',
    provider: 'Google',
    slots: [
      ['0', 'user'],
      ['0.contents', 'messages'],
    ],
    source: '@google/generative-ai 0.x',
  },
  {
    api: '@google/generative-ai:GoogleGenerativeAI().getGenerativeModel().startChat',
    provider: 'Google',
    slots: [['0.history', 'messages']],
    builds: true,
    source: '@google/generative-ai 0.x',
  },
  {
    api: '@google/generative-ai:GoogleGenerativeAI().getGenerativeModel().startChat().{sendMessage,sendMessageStream}',
    provider: 'Google',
    slots: [['0', 'user']],
    source: '@google/generative-ai 0.x',
  },
  {
    api: '{ollama:default,ollama:Ollama(),ollama:default()}.chat',
    provider: 'Ollama',
    slots: [['0.messages', 'messages']],
    tools: '0.tools',
    source: 'ollama 0.5 to 0.6',
  },
  {
    api: '{ollama:default,ollama:Ollama(),ollama:default()}.generate',
    provider: 'Ollama',
    slots: [
      ['0.system', 'system'],
      ['0.prompt', 'user'],
    ],
    source: 'ollama 0.5 to 0.6',
  },
  {
    api: '@mistralai/mistralai:Mistral().chat.{complete,stream,parse}',
    provider: 'Mistral',
    slots: [['0.messages', 'messages']],
    tools: '0.tools',
    source: '@mistralai/mistralai 1 to 2',
  },
  {
    api: 'cohere-ai:CohereClientV2().{chat,chatStream}',
    provider: 'Cohere',
    slots: [['0.messages', 'messages']],
    source: 'cohere-ai 7 to 8',
  },
  {
    api: 'cohere-ai:CohereClient().{chat,chatStream}',
    provider: 'Cohere',
    slots: [
      ['0.preamble', 'system'],
      ['0.message', 'user'],
      ['0.chatHistory', 'messages'],
    ],
    source: 'cohere-ai 7 to 8',
  },
  {
    api: 'replicate:default().{run,stream}',
    provider: 'Replicate',
    slots: [
      ['1.input.system_prompt', 'system'],
      ['1.input.prompt', 'user'],
    ],
    source: 'replicate 1',
  },
  {
    api: '@huggingface/inference:{InferenceClient,HfInference}().{chatCompletion,chatCompletionStream}',
    provider: 'Hugging Face',
    slots: [['0.messages', 'messages']],
    source: '@huggingface/inference 2 to 4',
  },
  {
    api: '@huggingface/inference:{InferenceClient,HfInference}().{textGeneration,textGenerationStream}',
    provider: 'Hugging Face',
    slots: [['0.inputs', 'user']],
    source: '@huggingface/inference 2 to 4',
  },
  {
    api: '@aws-sdk/client-bedrock-runtime:{ConverseCommand,ConverseStreamCommand}',
    provider: 'Amazon Bedrock',
    slots: [
      ['0.system', 'system'],
      ['0.messages', 'messages'],
    ],
    tools: '0.toolConfig.tools',
    source: '@aws-sdk/client-bedrock-runtime 3',
  },
];
