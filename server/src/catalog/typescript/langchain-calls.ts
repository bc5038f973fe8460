import type { ModelCallRow } from './model-calls.js';

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
  '@langchain/google:ChatGoogle',
  '@langchain/google-vertexai-web:ChatVertexAI',
  '@langchain/cerebras:ChatCerebras',
  '@langchain/community/chat_models/perplexity:ChatPerplexity',
  '@langchain/deepseek:ChatDeepSeek',
  '@langchain/xai:ChatXAI',
];
const langchainTemplates = '{@langchain/core/prompts,langchain/prompts,@langchain/classic/prompts,@langchain/core/dist/prompts}:';

/** Rows of LangChain and LangGraph. */
export const langchainCallRows: readonly ModelCallRow[] = [
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
    api: '{langchain/agents,@langchain/classic/agents}:{AgentExecutor,AgentExecutor.fromAgentAndTools,initializeAgentExecutorWithOptions}().{invoke,call,run,stream,streamEvents}',
    provider: 'the model behind LangChain',
    slots: [['0', 'variables']],
    source: 'langchain 0.0 to 0.3, @langchain/classic 1, agents',
  },
  {
    api: '{langchain/agents/toolkits/sql,langchain/agents,@langchain/classic/agents/toolkits/sql,@langchain/classic/agents}:createSqlAgent().{invoke,call,run}',
    provider: 'the model behind LangChain',
    slots: [['0', 'variables']],
    source: 'langchain 0.0 to 0.3, @langchain/classic 1, agents/toolkits/sql',
  },
  {
    api: 'langchain:dynamicSystemPromptMiddleware',
    provider: 'the model behind LangChain',
    slots: [['0.()', 'system']],
    builds: true,
    source: 'langchain 1, agents/middleware',
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
];
