import { tableOf } from '../table.js';
import { peopleRows } from './retrieval-people.js';

/** A call whose result is text that somebody else wrote: documents, web pages, tool results, memories. */
export interface RetrievalRow {
  readonly api: string;
  /** How a person calls what comes back. */
  readonly title: string;
  /** What runs is an object that gives documents when it is invoked, such as a retriever; its callers say when. */
  readonly isRunnable?: true;
  readonly source: string;
}

/** LangChain's vector stores, wherever a package puts them: the class name tells, the way of making one does not. */
const store =
  /:(?:default\.)?(?:\w*VectorStore|(?:Pinecone|Chroma|HNSWLib|FaissStore|Faiss|Qdrant|Weaviate|Milvus|Neo4jVector|MongoDBAtlas|AstraDB|Supabase|PGVector|Prisma|AzureAISearch|AzureCosmosDBNoSQL|Upstash|Redis|Elastic|OpenSearch|LanceDB|CloudflareVectorize|Typesense|Convex|Xata|Voy|TypeORM|SingleStore|Memory)\w*Store|Chroma|HNSWLib|Milvus|LanceDB|MongoDBAtlasVectorSearch|Turbopuffer)(?:\(\)|\.from\w+\(\)|\.initialize\(\)|\.load\(\))*/
    .source;
const langchain = '^(?:@?langchain|@langchain/[\\w-]+)(?:/[\\w/-]+)?(?:\\.js)?';
const storeSearch = new RegExp(
  `${langchain}${store}\\.(similaritySearch(?:WithScore|VectorWithScore)?|maxMarginalRelevanceSearch)$`,
);
const storeRetriever = new RegExp(`${langchain}${store}\\.asRetriever\\(\\)\\.(?:invoke|getRelevantDocuments|batch)$`);
const retrieverObject = new RegExp(`${langchain}${store}\\.asRetriever$`);
const retrieverClass = new RegExp(
  `${langchain}:\\w*Retriever(?:\\(\\)|\\.from\\w+\\(\\))\\.(?:invoke|getRelevantDocuments|batch)$`,
);
const retrieverMade = new RegExp(`${langchain}:\\w*Retriever(?:\\.from\\w+)?$`);
const loader = new RegExp(`${langchain}:\\w*(?:Loader|WebBaseLoader)\\(\\)\\.(?:load|loadAndSplit|scrape)$`);
const searchTool = new RegExp(
  `${langchain}:(?:Tavily\\w*|SerpAPI|Serper|BraveSearch|DuckDuckGoSearch|WikipediaQueryRun|GoogleCustomSearch|SearxngSearch|ExaSearchResults|WebBrowser)\\(\\)\\.(?:invoke|call|run)$`,
);

const retrievalRows: readonly RetrievalRow[] = [
  ...peopleRows,
  {
    api: '@pinecone-database/pinecone:Pinecone().{index(),Index(),index().namespace(),Index().namespace()}.{query,searchRecords,fetch}',
    title: 'stored documents',
    source: '@pinecone-database/pinecone 2 to 9',
  },
  {
    api: '@qdrant/js-client-rest:QdrantClient().{search,searchBatch,searchPointGroups,query,queryBatch,queryGroups,scroll,retrieve,recommend,discover}',
    title: 'stored documents',
    source: '@qdrant/js-client-rest 1.7 to 1.19',
  },
  {
    api: '{chromadb:ChromaClient(),chromadb:CloudClient()}.{getCollection(),getOrCreateCollection(),createCollection()}.{query,get,search}',
    title: 'stored documents',
    source: 'chromadb 1 to 3',
  },
  {
    api: 'weaviate-client:{default.,}{connectToLocal(),connectToWeaviateCloud(),connectToCustom()}.collections.{get(),use(),get().withTenant(),use().withTenant()}.{query,generate}.{nearText,nearVector,nearObject,hybrid,bm25,fetchObjects}',
    title: 'stored documents',
    source: 'weaviate-client 3',
  },
  {
    api: '@upstash/vector:Index().{query,range,fetch,namespace().query}',
    title: 'stored documents',
    source: '@upstash/vector 1',
  },
  {
    api: '@turbopuffer/turbopuffer:{Turbopuffer,default}().namespace().query',
    title: 'stored documents',
    source: '@turbopuffer/turbopuffer 0.5 to 2.8',
  },
  {
    api: '{openai:default,openai:OpenAI,openai:AzureOpenAI}().{vectorStores.search,beta.vectorStores.search}',
    title: 'stored documents',
    source: 'openai 4.87 to 7',
  },
  {
    api: '@zilliz/milvus2-sdk-node:MilvusClient().{search,query,hybridSearch}',
    title: 'stored documents',
    source: '@zilliz/milvus2-sdk-node 2.3 to 2.6',
  },
  {
    api: '{@lancedb/lancedb,vectordb}:connect().openTable().{search,vectorSearch}',
    title: 'stored documents',
    source: '@lancedb/lancedb 0.10 to 0.22',
  },
  {
    api: '@azure/search-documents:SearchClient().search',
    title: 'stored documents',
    source: '@azure/search-documents 12',
  },
  {
    api: 'llamaindex:VectorStoreIndex.{fromDocuments,fromVectorStore,init}().asRetriever().retrieve',
    title: 'stored documents',
    source: 'llamaindex 0.3 to 0.12',
  },
  { api: 'genkit:genkit().retrieve', title: 'stored documents', source: 'genkit 1' },
  {
    api: '{@modelcontextprotocol/sdk/client/index.js,@modelcontextprotocol/sdk/client/index,@modelcontextprotocol/client}:Client().{callTool,readResource,getPrompt}',
    title: 'the answer of an MCP server',
    source: '@modelcontextprotocol/sdk 1, client 2',
  },
  {
    api: '@tavily/core:tavily().{search,extract,crawl,research,searchQNA,searchContext}',
    title: 'web pages',
    source: '@tavily/core 0.5 to 1',
  },
  {
    api: 'exa-js:{default,Exa}().{search,searchAndContents,getContents,answer,findSimilar,findSimilarAndContents}',
    title: 'web pages',
    source: 'exa-js 1',
  },
  { api: 'serpapi:getJson', title: 'search results', source: 'serpapi 2' },
  {
    api: '{@mendable/firecrawl-js:default,@mendable/firecrawl-js:FirecrawlApp,firecrawl:default,@mendable/firecrawl-js:Firecrawl}().{scrape,scrapeUrl,search,crawl,crawlUrl,extract}',
    title: 'web pages',
    source: '@mendable/firecrawl-js 1 to 4',
  },
  {
    api: '{puppeteer:default,puppeteer-core:default,playwright:chromium,@playwright/test:chromium,playwright-core:chromium}.launch().{newPage(),newContext().newPage()}.{content,innerText,textContent,evaluate,innerHTML,$eval,$$eval}',
    title: 'a web page',
    source: 'puppeteer 24, playwright 1',
  },
  { api: 'cheerio:{load(),default.load()}().{text,html,find().text}', title: 'a web page', source: 'cheerio 1' },
  { api: '@mozilla/readability:Readability().parse', title: 'a web page', source: '@mozilla/readability 0.6' },
  {
    api: '{pdf-parse:default,pdf-parse:PDFParse().getText,unpdf:extractText}',
    title: 'an uploaded file',
    source: 'pdf-parse 1 to 2, unpdf 1',
  },
  {
    api: '{mammoth:default.extractRawText,mammoth:extractRawText,mammoth:default.convertToHtml}',
    title: 'an uploaded file',
    source: 'mammoth 1',
  },
  { api: 'officeparser:{parseOfficeAsync,default.parseOfficeAsync}', title: 'an uploaded file', source: 'officeparser 5' },
  {
    api: '{mem0ai:default,mem0ai:MemoryClient,mem0ai/oss:Memory}().{search,getAll}',
    title: 'memories',
    source: 'mem0ai 2 to 3',
  },
  {
    api: '@getzep/zep-cloud:ZepClient().{thread.getUserContext,memory.get,graph.search,memory.searchSessions}',
    title: 'memories',
    source: '@getzep/zep-cloud 2 to 3',
  },
];

const patterns: readonly [RegExp, Omit<RetrievalRow, 'api'>][] = [
  [storeSearch, { title: 'stored documents', source: '@langchain/core vectorstores' }],
  [storeRetriever, { title: 'stored documents', source: '@langchain/core retrievers' }],
  [retrieverClass, { title: 'stored documents', source: '@langchain/core retrievers' }],
  [loader, { title: 'loaded documents', source: '@langchain/core document_loaders' }],
  [searchTool, { title: 'search results', source: '@langchain/community tools' }],
  [retrieverObject, { title: 'stored documents', isRunnable: true, source: '@langchain/core retrievers' }],
  [retrieverMade, { title: 'stored documents', isRunnable: true, source: '@langchain/core retrievers' }],
];

let table: ReadonlyMap<string, RetrievalRow> | undefined;
/** What an API path's call brings in from outside; undefined for a call that brings in nothing of the kind. */
export function retrievalRow(api: string): Omit<RetrievalRow, 'api'> | undefined {
  table ??= tableOf(retrievalRows);
  return table.get(api) ?? (/langchain/.test(api) ? patterns.find(([pattern]) => pattern.test(api))?.[1] : undefined);
}

const documents = '(?:documents?|docs|chunks?|passages?|contexts?|memories|snippets|articles|content)';
/** Names of functions that look documents up by what they mean, for stores that no row knows: a project's own, mostly. */
export const retrievesByName = new RegExp(
  [
    '^(?:perform|run|do|execute)?_?(?:similarity|semantic|vector|hybrid|max_?marginal_?relevance)_?search\\w*$',
    `^(?:get|fetch|find|retrieve|search|load|query)_?(?:relevant|similar|related)_?${documents}\\w*$`,
    `^retrieve_?(?:${documents}|knowledge)\\w*$`,
    `^search_?(?:${documents}|embeddings|vectors?|knowledge_?base)$`,
  ].join('|'),
  'i',
);
