/** A client of a model, vector, speech, telemetry or MCP service, and the option that says where the service is. */
export interface EndpointRow {
  /** Matches the API path of the construction or factory. */
  readonly api: RegExp;
  /** Slots that hold an address, in order of preference: argument index, then property path. */
  readonly address: readonly string[];
  /** Where the key stands that the client sends along, if it takes one. */
  readonly key?: readonly string[];
  readonly title: string;
  readonly source: string;
}

export const endpointRows: readonly EndpointRow[] = [
  {
    api: /^(?:openai:(?:default|OpenAI|AzureOpenAI)|openai\/azure:AzureOpenAI|@posthog\/ai(?:\/openai)?:OpenAI|groq-sdk:(?:default|Groq)|together-ai:(?:default|Together)|@anthropic-ai\/(?:sdk|bedrock-sdk|vertex-sdk):(?:default|Anthropic|AnthropicBedrock|AnthropicVertex)|@digitalocean\/gradient:(?:default|Gradient))$/,
    address: ['0.baseURL', '0.endpoint', '0.inferenceEndpoint', '0.agentEndpoint'],
    key: ['0.apiKey', '0.authToken', '0.modelAccessKey'],
    title: 'model client',
    source: 'openai 4 to 7, @anthropic-ai/sdk 0.20 to 1.13, groq-sdk 1, together-ai 0.52: client.ts',
  },
  {
    api: /^@ai-sdk\/[\w-]+:create\w+$/,
    address: ['0.baseURL'],
    key: ['0.apiKey'],
    title: 'model provider',
    source: '@ai-sdk/* 1 to 4',
  },
  {
    api: /^(?:@openrouter\/ai-sdk-provider:createOpenRouter|ollama-ai-provider(?:-v2)?:createOllama|ai-sdk-ollama:createOllama)$/,
    address: ['0.baseURL'],
    key: ['0.apiKey'],
    title: 'model provider',
    source: 'providers for ai 4 to 7',
  },
  {
    api: /^(?:@langchain\/openai:(?:ChatOpenAI|AzureChatOpenAI|OpenAI|OpenAIEmbeddings)|langchain\/(?:chat_models|llms|embeddings)\/openai:\w+)$/,
    address: ['0.configuration.baseURL', '0.configuration.basePath', '1.baseURL', '1.basePath', '0.azureOpenAIEndpoint'],
    key: ['0.apiKey', '0.openAIApiKey', '0.configuration.apiKey'],
    title: 'model client',
    source: '@langchain/openai 0.1 to 1.5',
  },
  {
    api: /^(?:@langchain\/(?:ollama|groq|mistralai|community\/\w+\/ollama)|langchain\/(?:chat_models|llms|embeddings)\/ollama):\w+$/,
    address: ['0.baseUrl', '0.baseURL', '0.serverURL'],
    key: ['0.apiKey'],
    title: 'model client',
    source: '@langchain/ollama 0.1 to 1',
  },
  {
    api: /^@langchain\/anthropic:ChatAnthropic$/,
    address: ['0.anthropicApiUrl', '0.clientOptions.baseURL'],
    key: ['0.apiKey', '0.anthropicApiKey'],
    title: 'model client',
    source: '@langchain/anthropic 0.2 to 1',
  },
  {
    api: /^@google\/genai:GoogleGenAI$/,
    address: ['0.httpOptions.baseUrl'],
    key: ['0.apiKey'],
    title: 'model client',
    source: '@google/genai 1 to 3',
  },
  {
    api: /^@mistralai\/mistralai:Mistral$/,
    address: ['0.serverURL'],
    key: ['0.apiKey'],
    title: 'model client',
    source: '@mistralai/mistralai 1 to 2',
  },
  { api: /^ollama:(?:Ollama|default)$/, address: ['0.host'], title: 'model client', source: 'ollama 0.5 to 0.6' },
  {
    api: /^@qdrant\/js-client-rest:QdrantClient$/,
    address: ['0.url'],
    key: ['0.apiKey'],
    title: 'vector store',
    source: '@qdrant/js-client-rest 1',
  },
  { api: /^chromadb:ChromaClient$/, address: ['0.path'], title: 'vector store', source: 'chromadb 1 to 3' },
  { api: /^@upstash\/vector:Index$/, address: ['0.url'], key: ['0.token'], title: 'vector store', source: '@upstash/vector 1' },
  {
    api: /^@elastic\/elasticsearch:Client$/,
    address: ['0.node'],
    title: 'search index',
    source: '@elastic/elasticsearch 8 to 9',
  },
  {
    api: /^@opensearch-project\/opensearch:Client$/,
    address: ['0.node'],
    title: 'search index',
    source: '@opensearch-project/opensearch 2 to 3',
  },
  {
    api: /^(?:langfuse:(?:default|Langfuse)|langfuse-langchain:(?:default|CallbackHandler)|@langfuse\/otel:LangfuseSpanProcessor)$/,
    address: ['0.baseUrl'],
    key: ['0.secretKey'],
    title: 'trace store',
    source: 'langfuse 3, @langfuse/otel 4 to 5',
  },
  { api: /^langsmith:Client$/, address: ['0.apiUrl'], key: ['0.apiKey'], title: 'trace store', source: 'langsmith 0.1 to 0.12' },
  { api: /^assemblyai:AssemblyAI$/, address: ['0.baseUrl'], key: ['0.apiKey'], title: 'speech client', source: 'assemblyai 4' },
  {
    api: /^@deepgram\/sdk:(?:createClient|DeepgramClient)$/,
    address: ['1.global.fetch.options.url', '0.baseUrl'],
    title: 'speech client',
    source: '@deepgram/sdk 3 to 5',
  },
  {
    api: /^(?:@modelcontextprotocol\/sdk\/client\/(?:streamableHttp|sse|websocket)(?:\.js)?|@modelcontextprotocol\/client):\w+ClientTransport$/,
    address: ['0'],
    title: 'MCP connection',
    source: '@modelcontextprotocol/sdk 1, client 2',
  },
  {
    api: /^(?:@ai-sdk\/mcp:(?:createMCPClient|experimental_createMCPClient)|ai:experimental_createMCPClient)$/,
    address: ['0.transport.url'],
    title: 'MCP connection',
    source: 'ai 4 to 5, @ai-sdk/mcp 1 to 2',
  },
  {
    api: /^@openai\/agents(?:-core)?:(?:MCPServerStreamableHttp|MCPServerSSE)$/,
    address: ['0.url'],
    title: 'MCP connection',
    source: '@openai/agents 0.1 to 0.20',
  },
  {
    api: /^@openai\/agents(?:-core)?:hostedMcpTool$/,
    address: ['0.serverUrl'],
    title: 'MCP connection',
    source: '@openai/agents 0.1 to 0.20',
  },
  { api: /^@ag-ui\/client:HttpAgent$/, address: ['0.url'], title: 'agent connection', source: '@ag-ui/client 0' },
];

/** Functions that send a request to the address in their first argument. */
export const fetchers =
  /^(?::fetch|node-fetch:default|undici:(?:fetch|request)|axios:default(?:\.(?:post|get|request))?|got:default(?:\.post)?|ky:default(?:\.post)?)$/;

/** Paths by which a request goes to a model, a vector store or a speech service, whoever runs it. */
export const servicePath =
  /\/v1(?:beta\d?)?\/(?:chat\/completions|completions|embeddings|responses|messages|audio\/(?:transcriptions|translations|speech)|rerank|images\/generations)\b|\/api\/(?:generate|chat|embed|embeddings)$|:(?:stream)?[gG]enerateContent\b|\/collections\/[^/]+\/points\b|\/mcp\/?$/;

/** Hosts that are known to answer on https. */
export const knownHttpsHosts =
  /^(?:(?:[a-z]{2}\.)?api\.openai\.com|api\.anthropic\.com|api\.groq\.com|api\.together\.(?:xyz|ai)|api\.mistral\.ai|api\.deepseek\.com|api\.x\.ai|openrouter\.ai|router\.huggingface\.co|api-inference\.huggingface\.co|inference\.do-ai\.run|api\.fireworks\.ai|api\.perplexity\.ai|api\.cerebras\.ai|api\.deepinfra\.com|api\.cohere\.(?:ai|com)|ai-gateway\.vercel\.sh|gateway\.ai\.cloudflare\.com|oai\.helicone\.ai|api\.portkey\.ai|generativelanguage\.googleapis\.com|api\.deepgram\.com|api\.assemblyai\.com|api\.elevenlabs\.io|api\.replicate\.com|cloud\.langfuse\.com|api\.smith\.langchain\.com|ollama\.com|[\w-]+\.openai\.azure\.com|[\w.-]+\.pinecone\.io|[\w.-]+\.upstash\.io)$/;

/** Names that documentation uses for a host to be filled in. */
export const placeholderHost =
  /(?:^|\.)(?:example\.(?:com|org|net)|[\w-]+\.(?:example|invalid|test))$|^(?:your|my)[-_.]|[<>{}]|^(?:host|hostname|server|x\.x\.x\.x|1\.2\.3\.4)$/i;

/** Options that switch the check of the server's certificate off, with the value that does so. */
export const certificateSwitches: Readonly<Record<string, boolean>> = { rejectUnauthorized: false, trustServerCertificate: true };
