import { tableOf } from '../table.js';

/** Constructors of provider clients that take a key. */
export const providerClients = tableOf([
  { api: '{openai:default,openai:OpenAI,openai:AzureOpenAI}', title: 'OpenAI' },
  { api: '{@anthropic-ai/sdk:default,@anthropic-ai/sdk:Anthropic}', title: 'Anthropic' },
  { api: '{groq-sdk:default,groq-sdk:Groq}', title: 'Groq' },
  { api: '{together-ai:default,together-ai:Together}', title: 'Together' },
  { api: '@google/genai:GoogleGenAI', title: 'Google' },
  { api: '@google/generative-ai:GoogleGenerativeAI', title: 'Google' },
  { api: '@mistralai/mistralai:Mistral', title: 'Mistral' },
  {
    api: '@langchain/{openai:ChatOpenAI,anthropic:ChatAnthropic,google-genai:ChatGoogleGenerativeAI,groq:ChatGroq,mistralai:ChatMistralAI,cohere:ChatCohere,xai:ChatXAI,deepseek:ChatDeepSeek}',
    title: 'LangChain',
  },
  {
    api: '@ai-sdk/{openai:createOpenAI,anthropic:createAnthropic,google:createGoogleGenerativeAI,groq:createGroq,mistral:createMistral,xai:createXai,cohere:createCohere,deepseek:createDeepSeek,perplexity:createPerplexity,togetherai:createTogetherAI,fireworks:createFireworks,cerebras:createCerebras,deepinfra:createDeepInfra,azure:createAzure,google:createGoogle,openai-compatible:createOpenAICompatible}',
    title: 'AI SDK',
  },
  { api: 'cohere-ai:{CohereClient,CohereClientV2}', title: 'Cohere' },
  { api: '@cerebras/cerebras_cloud_sdk:default', title: 'Cerebras' },
  { api: '@openrouter/sdk:OpenRouter', title: 'OpenRouter' },
  { api: '@openrouter/ai-sdk-provider:createOpenRouter', title: 'OpenRouter' },
  { api: '@digitalocean/gradient:{default,Gradient}', title: 'DigitalOcean' },
  { api: 'assemblyai:AssemblyAI', title: 'AssemblyAI' },
  { api: '{@elevenlabs/elevenlabs-js,elevenlabs}:ElevenLabsClient', title: 'ElevenLabs' },
  { api: '@pinecone-database/pinecone:Pinecone', title: 'Pinecone' },
]);

/** Options by which a provider's SDK is told to run in a browser although its key is then public. */
export const browserSwitches: ReadonlySet<string> = new Set(['dangerouslyAllowBrowser', 'dangerouslyAllowAPIKeyInBrowser']);
