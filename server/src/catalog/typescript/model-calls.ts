import { tableOf } from '../table.js';

/**
 * How a slot is to be read: one text of a role, a list of messages, a text or list of messages (`input`),
 * or values for the variables of a prompt template.
 */
export type SlotKind = 'system' | 'user' | 'messages' | 'input' | 'variables';

export interface ModelCallRow {
  /** API path (model/typescript/values.ts says how it is written). */
  readonly api: string;
  /** Who gets the text, for messages to a person; `local` stays on the machine by default. */
  readonly provider: string;
  /** Argument index and property path, with how it is read. */
  readonly slots: readonly (readonly [path: string, kind: SlotKind])[];
  /** Where tools are given, as a list or as an object by name. */
  readonly tools?: string;
  /** Functions in the options whose first parameter carries model output. */
  readonly callbacks?: readonly string[];
  /** A call that only builds the prompt, such as a template; it returns no model output. */
  readonly builds?: true;
  readonly source: string;
}

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
const aiEntry = 'ai:{generateText,streamText,generateObject,streamObject,experimental_generateText,experimental_streamText}';
const aiAgents = 'ai:{ToolLoopAgent,Experimental_Agent,Agent}';
const langchainModels = [
  '@langchain/openai:{ChatOpenAI,AzureChatOpenAI,OpenAI,AzureOpenAI}',
  '@langchain/anthropic:ChatAnthropic',
  '@langchain/google-genai:{ChatGoogleGenerativeAI,GoogleGenerativeAI}',
  '@langchain/google-vertexai:{ChatVertexAI,VertexAI}',
  '@langchain/aws:{ChatBedrockConverse,BedrockChat}',
  '@langchain/ollama:{ChatOllama,Ollama}',
  '@langchain/groq:ChatGroq',
  '@langchain/mistralai:{ChatMistralAI,MistralAI}',
  '@langchain/cohere:{ChatCohere,Cohere}',
  'langchain/chat_models/{openai:ChatOpenAI,anthropic:ChatAnthropic,universal:initChatModel}',
  'langchain:initChatModel',
  'langchain/llms/{openai:OpenAI,replicate:Replicate}',
  '@langchain/community/chat_models/{ollama:ChatOllama,togetherai:ChatTogetherAI,bedrock:BedrockChat,fireworks:ChatFireworks,deepinfra:ChatDeepInfra}',
  '@langchain/community/llms/{ollama:Ollama,replicate:Replicate,bedrock:Bedrock,hf:HuggingFaceInference}',
  '@langchain/together-ai:ChatTogetherAI',
  '@langchain/deepseek:ChatDeepSeek',
  '@langchain/xai:ChatXAI',
];
const langchainTemplates = '{@langchain/core/prompts,langchain/prompts,@langchain/core/dist/prompts}:';

/** Sources: the packages' own types at the versions named in each row. */
const modelCallRows: readonly ModelCallRow[] = [
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
    api: aiEntry,
    provider: 'the model behind the AI SDK',
    slots: [
      ['0.system', 'system'],
      ['0.instructions', 'system'],
      ['0.prompt', 'input'],
      ['0.messages', 'messages'],
    ],
    tools: '0.tools',
    callbacks: ['onFinish', 'onEnd', 'onStepFinish', 'onStepEnd', 'onChunk'],
    source: 'ai 3 to 7',
  },
  {
    api: aiAgents,
    provider: 'the model behind the AI SDK',
    slots: [
      ['0.system', 'system'],
      ['0.instructions', 'system'],
    ],
    tools: '0.tools',
    builds: true,
    callbacks: ['onFinish', 'onEnd', 'onStepFinish', 'onStepEnd'],
    source: 'ai 5 to 7',
  },
  {
    api: `${aiAgents}().{generate,stream,respond}`,
    provider: 'the model behind the AI SDK',
    slots: [
      ['0.prompt', 'input'],
      ['0.messages', 'messages'],
    ],
    source: 'ai 5 to 7',
  },
  ...langchainModels.map(
    (model): ModelCallRow => ({
      api: `${model}().{invoke,stream,batch,generate,call,predict,streamEvents,callPrediction}`,
      provider: 'the model behind LangChain',
      slots: [['0', 'input']],
      source: '@langchain/core 0.1 to 1.4',
    }),
  ),
  {
    api: `${langchainTemplates}ChatPromptTemplate.{fromMessages,fromPromptMessages}`,
    provider: 'the model behind LangChain',
    slots: [['0', 'messages']],
    builds: true,
    source: '@langchain/core prompts',
  },
  {
    api: `${langchainTemplates}{ChatPromptTemplate,PromptTemplate}.fromTemplate`,
    provider: 'the model behind LangChain',
    slots: [['0', 'user']],
    builds: true,
    source: '@langchain/core prompts',
  },
  {
    api: `${langchainTemplates}SystemMessagePromptTemplate.fromTemplate`,
    provider: 'the model behind LangChain',
    slots: [['0', 'system']],
    builds: true,
    source: '@langchain/core prompts',
  },
  {
    api: `${langchainTemplates}PromptTemplate`,
    provider: 'the model behind LangChain',
    slots: [['0.template', 'user']],
    builds: true,
    source: '@langchain/core prompts',
  },
  {
    api: `${langchainTemplates}ChatPromptTemplate.{fromMessages,fromTemplate,fromPromptMessages}().{invoke,stream,batch}`,
    provider: 'the model behind LangChain',
    slots: [['0', 'variables']],
    source: '@langchain/core runnables',
  },
  {
    api: `${langchainTemplates}PromptTemplate.fromTemplate().{invoke,stream,batch,format}`,
    provider: 'the model behind LangChain',
    slots: [['0', 'variables']],
    source: '@langchain/core runnables',
  },
  {
    api: '@langchain/core/runnables:RunnableSequence.from().{invoke,stream,batch}',
    provider: 'the model behind LangChain',
    slots: [['0', 'variables']],
    source: '@langchain/core runnables',
  },
  {
    api: '@langchain/core/runnables:RunnableWithMessageHistory().{invoke,stream,batch}',
    provider: 'the model behind LangChain',
    slots: [['0', 'variables']],
    source: '@langchain/core runnables',
  },
  {
    api: '{langchain/chains/retrieval:createRetrievalChain,langchain/chains/combine_documents:createStuffDocumentsChain,langchain/chains/history_aware_retriever:createHistoryAwareRetriever,@langchain/classic/chains/retrieval:createRetrievalChain,@langchain/classic/chains/combine_documents:createStuffDocumentsChain}().{invoke,stream,batch}',
    provider: 'the model behind LangChain',
    slots: [['0', 'variables']],
    source: 'langchain 0.1 to 0.3, @langchain/classic 1',
  },
  {
    api: '{langchain/chains,@langchain/classic/chains}:{LLMChain,ConversationChain,RetrievalQAChain,ConversationalRetrievalQAChain,SqlDatabaseChain}().{call,invoke,run,stream}',
    provider: 'the model behind LangChain',
    slots: [['0', 'variables']],
    source: 'langchain 0.0 to 0.3',
  },
  {
    api: '{langchain:createAgent,@langchain/langgraph/prebuilt:createReactAgent}',
    provider: 'the model behind LangChain',
    slots: [
      ['0.systemPrompt', 'system'],
      ['0.prompt', 'system'],
      ['0.messageModifier', 'system'],
    ],
    tools: '0.tools',
    builds: true,
    source: 'langchain 1, @langchain/langgraph 0.2 to 1.7',
  },
  {
    api: '{langchain:createAgent,@langchain/langgraph/prebuilt:createReactAgent}().{invoke,stream}',
    provider: 'the model behind LangChain',
    slots: [['0.messages', 'messages']],
    source: 'langchain 1, @langchain/langgraph',
  },
  {
    api: '{@openai/agents,@openai/agents-core,@openai/agents-realtime,@openai/agents/realtime}:{Agent,RealtimeAgent}',
    provider: 'OpenAI',
    slots: [['0.instructions', 'system']],
    tools: '0.tools',
    builds: true,
    source: '@openai/agents 0.1 to 0.20',
  },
  {
    api: '@openai/agents:Agent.create',
    provider: 'OpenAI',
    slots: [['0.instructions', 'system']],
    tools: '0.tools',
    builds: true,
    source: '@openai/agents 0.1 to 0.20',
  },
  {
    api: '{@openai/agents,@openai/agents-core}:{run,Runner().run}',
    provider: 'OpenAI',
    slots: [['1', 'input']],
    source: '@openai/agents 0.1 to 0.20',
  },
  {
    api: '@mastra/core/agent:Agent',
    provider: 'the model behind Mastra',
    slots: [['0.instructions', 'system']],
    tools: '0.tools',
    builds: true,
    source: '@mastra/core 0.10 to 1.71',
  },
  {
    api: '{@mastra/core/agent:Agent,@mastra/core:Mastra().getAgent,@mastra/core/mastra:Mastra().getAgent}().{generate,stream,generateLegacy,streamLegacy,streamVNext,generateVNext}',
    provider: 'the model behind Mastra',
    slots: [
      ['0', 'input'],
      ['1.instructions', 'system'],
      ['1.system', 'system'],
    ],
    source: '@mastra/core 0.10 to 1.71',
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
  {
    api: '@anthropic-ai/claude-agent-sdk:query',
    provider: 'Anthropic',
    slots: [
      ['0.options.systemPrompt', 'system'],
      ['0.prompt', 'user'],
    ],
    source: '@anthropic-ai/claude-agent-sdk 0.1 to 0.3',
  },
  {
    api: 'genkit:genkit().{generate,generateStream}',
    provider: 'the model behind Genkit',
    slots: [
      ['0.system', 'system'],
      ['0.prompt', 'user'],
      ['0.messages', 'messages'],
    ],
    tools: '0.tools',
    source: 'genkit 1',
  },
];

let table: ReadonlyMap<string, ModelCallRow> | undefined;
/** The row of an API path; braces are expanded on first use. */
export function modelCallRow(api: string): ModelCallRow | undefined {
  table ??= tableOf(modelCallRows);
  return table.get(api);
}

/** LangChain's message classes, by the role they give their content. */
export const messageClasses: Readonly<Record<string, 'system' | 'user' | 'assistant' | 'tool'>> = {
  SystemMessage: 'system',
  SystemMessagePromptTemplate: 'system',
  HumanMessage: 'user',
  HumanMessagePromptTemplate: 'user',
  AIMessage: 'assistant',
  AIMessagePromptTemplate: 'assistant',
  ToolMessage: 'tool',
  FunctionMessage: 'tool',
};

/** Role names as vendors write them. */
export const roleNames: Readonly<Record<string, 'system' | 'user' | 'assistant' | 'tool'>> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  human: 'user',
  assistant: 'assistant',
  ai: 'assistant',
  model: 'assistant',
  tool: 'tool',
  function: 'tool',
};
