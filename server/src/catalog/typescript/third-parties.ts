/** Somebody outside who gets content from a program, by the package through which it goes there. */
export interface ThirdPartyRow {
  /** Matches the API path of the construction, or of the call where the package has none. */
  readonly api: RegExp;
  readonly name: string;
  /** Further names under which teams declare it. */
  readonly also?: readonly string[];
  readonly kind:
    | 'model provider'
    | 'vector store'
    | 'trace store'
    | 'speech service'
    | 'memory service'
    | 'search service'
    | 'analytics service'
    | 'sandbox';
  /** Slots of the address; one of somebody else's decides who it is, one that is not constant leaves it open. */
  readonly address?: readonly string[];
}

const named = (
  api: RegExp,
  name: string,
  kind: ThirdPartyRow['kind'],
  also?: readonly string[],
  address?: readonly string[],
): ThirdPartyRow => ({
  api,
  name,
  kind,
  ...(also && { also }),
  ...(address && { address }),
});
const model = (
  api: RegExp,
  name: string,
  also?: readonly string[],
  address: readonly string[] = ['0.baseURL', '0.baseUrl', '0.endpoint', '0.serverURL'],
): ThirdPartyRow => named(api, name, 'model provider', also, address);

const google = ['Gemini', 'Google Gemini', 'Google AI'];
const bedrock = ['Bedrock', 'AWS Bedrock', 'AWS', 'Amazon Web Services'];
const vertex = ['Vertex', 'Vertex AI', 'Google Vertex AI', 'GCP'];

/** Sources: the packages' documentation, the catalogue's rows for the same packages. The first row that matches counts. */
export const thirdPartyRows: readonly ThirdPartyRow[] = [
  model(
    /^openai(?:\/azure)?:(?:default\.)?AzureOpenAI$|^@langchain\/openai:Azure\w+$|^@ai-sdk\/azure:(?:createAzure|azure)\b/,
    'Azure OpenAI',
    ['Azure', 'Microsoft Foundry', 'Microsoft'],
  ),
  model(
    /^openai:(?:default|OpenAI)$|^@ai-sdk\/openai:(?:createOpenAI|openai)\b|^@openai\/agents[\w/-]*:(?:run|Runner|RealtimeSession)$/,
    'OpenAI',
  ),
  model(/^@langchain\/openai:(?:ChatOpenAI|OpenAI|OpenAIEmbeddings)$/, 'OpenAI', undefined, [
    '0.configuration.baseURL',
    '1.baseURL',
  ]),
  model(
    /^@anthropic-ai\/sdk:(?:default|Anthropic)$|^@langchain\/anthropic:ChatAnthropic$|^@ai-sdk\/anthropic:(?:createAnthropic|anthropic)\b|^@anthropic-ai\/claude-agent-sdk:query$/,
    'Anthropic',
    ['Claude'],
  ),
  model(
    /^@anthropic-ai\/bedrock-sdk:|^@aws-sdk\/client-bedrock-(?:agent-)?runtime:Bedrock(?:Agent)?RuntimeClient$|^@langchain\/aws:\w*Bedrock\w*$|^@ai-sdk\/amazon-bedrock:/,
    'Amazon Bedrock',
    bedrock,
  ),
  model(
    /^@anthropic-ai\/vertex-sdk:|^@google-cloud\/vertexai:VertexAI$|^@langchain\/google-vertexai:\w+$|^@ai-sdk\/google-vertex[\w/]*:/,
    'Google Cloud',
    vertex,
  ),
  model(
    /^@google\/genai:GoogleGenAI$|^@google\/generative-ai:GoogleGenerativeAI$|^@langchain\/google-genai:\w+$|^@ai-sdk\/google:(?:create\w+|google)\b/,
    'Google',
    google,
    ['0.httpOptions.baseUrl', '0.baseURL'],
  ),
  model(/^groq-sdk:(?:default|Groq)$|^@langchain\/groq:ChatGroq$|^@ai-sdk\/groq:(?:createGroq|groq)\b/, 'Groq'),
  model(
    /^together-ai:(?:default|Together)$|^@langchain\/(?:together-ai|community\/chat_models\/togetherai):\w+$|^@ai-sdk\/togetherai:/,
    'Together',
    ['Together AI'],
  ),
  model(/^@mistralai\/mistralai:Mistral$|^@langchain\/mistralai:\w+$|^@ai-sdk\/mistral:(?:createMistral|mistral)\b/, 'Mistral', [
    'Mistral AI',
  ]),
  model(/^cohere-ai:Cohere\w+$|^@langchain\/cohere:\w+$|^@ai-sdk\/cohere:(?:createCohere|cohere)\b/, 'Cohere'),
  model(/^replicate:default$|^@langchain\/community\/llms\/replicate:\w+$|^@ai-sdk\/replicate:/, 'Replicate'),
  model(/^@huggingface\/inference:(?:InferenceClient|HfInference)$/, 'Hugging Face', ['HuggingFace']),
  model(/^@langchain\/deepseek:\w+$|^@ai-sdk\/deepseek:/, 'DeepSeek'),
  model(/^@langchain\/xai:\w+$|^@ai-sdk\/xai:(?:createXai|xai)\b/, 'xAI', ['Grok', 'X.AI']),
  model(/^@ai-sdk\/perplexity:/, 'Perplexity'),
  model(/^@ai-sdk\/fireworks:|^@langchain\/community\/chat_models\/fireworks:\w+$/, 'Fireworks', ['Fireworks AI']),
  model(/^@ai-sdk\/cerebras:|^@cerebras\/cerebras_cloud_sdk:default$/, 'Cerebras'),
  model(/^@ai-sdk\/deepinfra:|^@langchain\/community\/chat_models\/deepinfra:\w+$/, 'DeepInfra'),
  model(/^@openrouter\/(?:ai-sdk-provider:(?:createOpenRouter|openrouter)\b|sdk:OpenRouter$)/, 'OpenRouter'),
  model(/^@digitalocean\/gradient:(?:default|Gradient)$/, 'DigitalOcean'),
  model(/^@ai-sdk\/gateway:|^ai:(?:gateway|createGateway)\b/, 'Vercel AI Gateway', ['Vercel']),
  model(/^portkey-ai:(?:default|Portkey)$/, 'Portkey'),
  named(/^@pinecone-database\/pinecone:Pinecone$/, 'Pinecone', 'vector store'),
  named(/^weaviate-client:(?:default\.)?connectToWeaviateCloud$/, 'Weaviate', 'vector store', ['Weaviate Cloud']),
  named(/^chromadb:CloudClient$/, 'Chroma', 'vector store', ['Chroma Cloud']),
  named(/^@upstash\/vector:Index$/, 'Upstash', 'vector store', ['Upstash Vector']),
  named(/^@turbopuffer\/turbopuffer:(?:default|Turbopuffer)$/, 'Turbopuffer', 'vector store'),
  named(/^@datastax\/astra-db-ts:DataAPIClient$/, 'Astra DB', 'vector store', ['DataStax']),
  named(
    /^(?:langfuse:(?:default|Langfuse)|@langfuse\/(?:otel:LangfuseSpanProcessor|langchain:CallbackHandler|openai:observeOpenAI|client:LangfuseClient)|langfuse-(?:langchain|vercel):\w+)$/,
    'Langfuse',
    'trace store',
    undefined,
    ['0.baseUrl', '1.baseUrl'],
  ),
  named(
    /^langsmith(?:\/[\w/]+)?:(?:Client|traceable|wrapOpenAI|wrapSDK|wrapAnthropic|wrapAISDK)$/,
    'LangSmith',
    'trace store',
    ['LangChain'],
    ['0.apiUrl'],
  ),
  named(/^braintrust:(?:initLogger|init|wrapOpenAI|wrapAISDK\w*|wrapAnthropic)$/, 'Braintrust', 'trace store'),
  named(/^@traceloop\/node-server-sdk:(?:default\.)?initialize$/, 'Traceloop', 'trace store', undefined, ['0.baseUrl']),
  named(/^dd-trace:(?:default\.)?(?:init|tracer\.init)$/, 'Datadog', 'trace store'),
  named(/^weave:init$/, 'Weights & Biases', 'trace store', ['W&B', 'Weave', 'wandb']),
  named(/^opik[\w-]*:\w+$/, 'Comet', 'trace store', ['Opik'], ['0.apiUrl']),
  named(/^@sentry\/(?!cli|types)[\w-]+:(?:default\.)?init$/, 'Sentry', 'trace store'),
  named(/^lunary:(?:default\.)?(?:init|monitorOpenAI)$/, 'Lunary', 'trace store'),
  named(/^(?:posthog-node:PostHog|posthog-js:default\.init|@posthog\/ai[\w/]*:\w+)$/, 'PostHog', 'analytics service', undefined, [
    '1.host',
    '1.api_host',
  ]),
  named(/^(?:mixpanel:(?:default\.)?init|mixpanel-browser:default\.init)$/, 'Mixpanel', 'analytics service'),
  named(/^@segment\/analytics-(?:node:Analytics|next:AnalyticsBrowser\.load)$/, 'Segment', 'analytics service', [
    'Twilio Segment',
  ]),
  named(/^@amplitude\/[\w-]+:init$/, 'Amplitude', 'analytics service'),
  named(/^logrocket:default\.init$/, 'LogRocket', 'analytics service'),
  named(/^@deepgram\/sdk:(?:createClient|DeepgramClient|Deepgram)$/, 'Deepgram', 'speech service'),
  named(/^assemblyai:AssemblyAI$/, 'AssemblyAI', 'speech service'),
  named(
    /^(?:@elevenlabs\/elevenlabs-js|elevenlabs):ElevenLabs(?:Client)?$|^@ai-sdk\/elevenlabs:/,
    'ElevenLabs',
    'speech service',
    ['Eleven Labs'],
  ),
  named(/^@google-cloud\/(?:speech|text-to-speech):(?:default\.)?\w+Client$/, 'Google Cloud', 'speech service', ['GCP']),
  named(/^microsoft-cognitiveservices-speech-sdk:(?:\*\.)?SpeechConfig\.\w+$/, 'Azure Speech', 'speech service', [
    'Azure',
    'Microsoft',
  ]),
  named(/^@aws-sdk\/client-(?:transcribe|polly)[\w-]*:\w+Client$/, 'Amazon Web Services', 'speech service', ['AWS']),
  named(/^@cartesia\/cartesia-js:\w+$/, 'Cartesia', 'speech service'),
  named(/^mem0ai:(?:default|MemoryClient)$/, 'Mem0', 'memory service'),
  named(/^@getzep\/zep-cloud:ZepClient$/, 'Zep', 'memory service'),
  named(/^@letta-ai\/letta-client:\w*Client$/, 'Letta', 'memory service', undefined, ['0.baseUrl']),
  named(/^@tavily\/core:tavily$|^@langchain\/tavily:\w+$/, 'Tavily', 'search service'),
  named(/^exa-js:(?:default|Exa)$|^@langchain\/exa:\w+$/, 'Exa', 'search service'),
  named(/^serpapi:getJson$/, 'SerpApi', 'search service'),
  named(
    /^@mendable\/firecrawl-js:(?:default|FirecrawlApp|Firecrawl)$|^firecrawl:default$/,
    'Firecrawl',
    'search service',
    undefined,
    ['0.apiUrl'],
  ),
  named(/^linkup-sdk:LinkupClient$/, 'Linkup', 'search service'),
  named(/^@daytonaio\/sdk:Daytona$/, 'Daytona', 'sandbox'),
  named(/^@vercel\/sandbox:Sandbox\.create$/, 'Vercel Sandbox', 'sandbox', ['Vercel']),
  named(/^(?:e2b|@e2b\/[\w-]+):(?:default|Sandbox)\.create$/, 'E2B', 'sandbox'),
  named(/^@browserbasehq\/sdk:(?:default|Browserbase)$/, 'Browserbase', 'sandbox'),
];

/** Who answers at an address. Source: the providers' documentation of their base addresses. */
export const processorHosts: readonly { readonly host: RegExp; readonly name: string; readonly also?: readonly string[] }[] = [
  { host: /^(?:[a-z]{2}\.)?api\.openai\.com$/, name: 'OpenAI' },
  {
    host: /\.(?:openai\.azure\.com|services\.ai\.azure\.com|cognitiveservices\.azure\.com)$/,
    name: 'Azure OpenAI',
    also: ['Azure', 'Microsoft Foundry', 'Microsoft'],
  },
  { host: /^bedrock[\w.-]*\.(?:amazonaws\.com|api\.aws)$/, name: 'Amazon Bedrock', also: bedrock },
  { host: /^generativelanguage\.googleapis\.com$/, name: 'Google', also: google },
  { host: /aiplatform\.googleapis\.com$/, name: 'Google Cloud', also: vertex },
  { host: /^api\.anthropic\.com$/, name: 'Anthropic', also: ['Claude'] },
  { host: /^api\.groq\.com$/, name: 'Groq' },
  { host: /^api\.together\.(?:xyz|ai)$/, name: 'Together', also: ['Together AI'] },
  { host: /^api\.mistral\.ai$/, name: 'Mistral', also: ['Mistral AI'] },
  { host: /^api\.deepseek\.com$/, name: 'DeepSeek' },
  { host: /^api\.x\.ai$/, name: 'xAI', also: ['Grok', 'X.AI'] },
  { host: /^openrouter\.ai$/, name: 'OpenRouter' },
  { host: /^(?:router|api-inference)\.huggingface\.co$/, name: 'Hugging Face', also: ['HuggingFace'] },
  { host: /^(?:inference\.do-ai\.run|[\w-]+\.agents\.do-ai\.run)$/, name: 'DigitalOcean' },
  { host: /^api\.fireworks\.ai$/, name: 'Fireworks', also: ['Fireworks AI'] },
  { host: /^api\.perplexity\.ai$/, name: 'Perplexity' },
  { host: /^api\.cerebras\.ai$/, name: 'Cerebras' },
  { host: /^api\.deepinfra\.com$/, name: 'DeepInfra' },
  { host: /^api\.cohere\.(?:ai|com)$/, name: 'Cohere' },
  { host: /^api\.replicate\.com$/, name: 'Replicate' },
  { host: /^dashscope[\w-]*\.aliyuncs\.com$/, name: 'Alibaba Cloud', also: ['Qwen', 'DashScope'] },
  { host: /^api\.moonshot\.(?:cn|ai)$/, name: 'Moonshot', also: ['Kimi'] },
  { host: /^ai-gateway\.vercel\.sh$/, name: 'Vercel AI Gateway', also: ['Vercel'] },
  { host: /^gateway\.ai\.cloudflare\.com$/, name: 'Cloudflare AI Gateway', also: ['Cloudflare'] },
  { host: /^(?:oai|gateway|ai-gateway)\.(?:helicone\.ai|hconeai\.com)$/, name: 'Helicone' },
  { host: /^api\.portkey\.ai$/, name: 'Portkey' },
  { host: /^(?:[a-z]+\.)?cloud\.langfuse\.com$/, name: 'Langfuse' },
  { host: /^(?:[a-z]+\.)?api\.smith\.langchain\.com$/, name: 'LangSmith', also: ['LangChain'] },
  { host: /(?:^|\.)(?:i\.)?posthog\.com$/, name: 'PostHog' },
  { host: /^api\.tavily\.com$/, name: 'Tavily' },
  { host: /^api\.exa\.ai$/, name: 'Exa' },
  { host: /^(?:r|s)\.jina\.ai$/, name: 'Jina' },
  { host: /^api\.search\.brave\.com$/, name: 'Brave Search', also: ['Brave'] },
  { host: /^serpapi\.com$/, name: 'SerpApi' },
  { host: /^api\.firecrawl\.dev$/, name: 'Firecrawl' },
  { host: /^api\.mem0\.ai$/, name: 'Mem0' },
  { host: /^api\.getzep\.com$/, name: 'Zep' },
  { host: /^api\.lakera\.ai$/, name: 'Lakera' },
  { host: /^api\.deepgram\.com$/, name: 'Deepgram' },
  { host: /^api\.assemblyai\.com$/, name: 'AssemblyAI' },
  { host: /^api\.elevenlabs\.io$/, name: 'ElevenLabs', also: ['Eleven Labs'] },
];
