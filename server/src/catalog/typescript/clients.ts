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
    api: '@langchain/{openai:ChatOpenAI,anthropic:ChatAnthropic,google-genai:ChatGoogleGenerativeAI,groq:ChatGroq}',
    title: 'LangChain',
  },
  {
    api: '@ai-sdk/{openai:createOpenAI,anthropic:createAnthropic,google:createGoogleGenerativeAI,groq:createGroq,mistral:createMistral,xai:createXai}',
    title: 'AI SDK',
  },
  { api: 'cohere-ai:{CohereClient,CohereClientV2}', title: 'Cohere' },
]);

/** Options by which a provider's SDK is told to run in a browser although its key is then public. */
export const browserSwitches: ReadonlySet<string> = new Set(['dangerouslyAllowBrowser', 'dangerouslyAllowAPIKeyInBrowser']);
