import { matcherOf } from '../table.js';

/** A call that takes the conditions of a search as text in a language of the store's own. */
export interface FilterTextRow {
  /** Matches the API path of what is called. */
  readonly api: RegExp;
  /** The argument that is such a text, or a list of them. */
  readonly argument?: number;
  /** Properties that hold such a text, at any depth of the arguments' literals; with a dot, a property of a property. */
  readonly names?: readonly string[];
  /** The call takes many commands: only where the first argument is one of these is the text a condition. */
  readonly when?: RegExp;
  /** How a person calls the text: "Milvus filter". */
  readonly title: string;
  /** How the language writes a string: `doubled` doubles single quotes, `backslash` takes what JSON takes; undefined where it has no way. */
  readonly quoting?: 'doubled' | 'backslash';
  /** What to use instead of putting values in. */
  readonly instead: string;
  readonly source: string;
}

const langchain = '^(?:@?langchain|@langchain/[\\w-]+)(?:/[\\w/-]+)?(?:\\.js)?';

const filterTextRows: readonly FilterTextRow[] = [
  {
    api: /^@zilliz\/milvus2-sdk-node:(?:MilvusClient|HttpClient)\(\)\.(?:search|query|hybridSearch|delete|deleteEntities|count|searchIterator|queryIterator)$/,
    names: ['filter', 'expr'],
    title: 'Milvus filter',
    quoting: 'backslash',
    instead: 'a fixed filter with placeholders and `exprValues`',
    source: '@zilliz/milvus2-sdk-node 2.3 to 3, types/Search, types/Data',
  },
  {
    api: /^@upstash\/vector:Index\(\)(?:\.namespace\(\))?\.(?:query|queryMany|resumableQuery|delete)$/,
    names: ['filter'],
    title: 'Upstash filter',
    instead: 'a namespace for each tenant, and values out of a fixed set',
    source: '@upstash/vector 1, QueryCommandPayload',
  },
  {
    api: /^(?:@lancedb\/lancedb|vectordb):(?:connect\(\)\.(?:openTable|createTable|createEmptyTable)\(\)|Table\(\)|LocalTable\(\))(?:\.\w+\(\))*\.(?:where|filter|delete|countRows)$/,
    argument: 0,
    title: 'LanceDB filter',
    quoting: 'doubled',
    instead: 'a table for each tenant, or values out of a fixed set',
    source: '@lancedb/lancedb 0.4 to 0.39, query.where: "an SQL query string"',
  },
  {
    api: /^typesense:(?:default\.)?(?:Client|SearchClient)\(\)\.(?:collections\(\)\.documents\(\)\.(?:search|delete|export|update)|multiSearch\.perform)$/,
    names: ['filter_by'],
    title: 'Typesense filter',
    instead: 'a scoped search key that holds the fixed part of the filter',
    source: 'typesense 1 to 3, lib/Typesense/Documents',
  },
  {
    api: /^meilisearch:(?:default\.)?Meili[Ss]earch\(\)\.(?:index\(\)\.(?:search|searchGet|searchForFacetValues|searchSimilarDocuments|getDocuments|deleteDocuments)|multiSearch)$/,
    names: ['filter'],
    title: 'Meilisearch filter',
    quoting: 'backslash',
    instead: 'a tenant token that holds the fixed part of the filter',
    source: 'meilisearch 0.30 to 0.62, types: Filter',
  },
  {
    api: /^@azure\/search-documents:SearchClient\(\)\.(?:search|suggest|autocomplete)$/,
    names: ['filter', 'filterOverride'],
    title: 'Azure AI Search filter',
    quoting: 'doubled',
    instead: 'the `odata` tag of @azure/search-documents',
    source: '@azure/search-documents 11 to 13, odata: "escapes an odata filter expression"',
  },
  {
    api: /^redis:(?:default\.)?createClient\(\)(?:\.\w+\(\))*\.ft\.(?:search|searchNoContent|aggregate|profileSearch|profileAggregate)$/,
    argument: 1,
    title: 'Redis search query',
    instead: 'a fixed query with `PARAMS`',
    source: 'redis 4 to 6, @redis/search commands/SEARCH',
  },
  {
    api: /^ioredis:(?:default|Redis|Cluster)\(\)\.call$/,
    argument: 2,
    when: /^FT\.(?:SEARCH|AGGREGATE)$/i,
    title: 'Redis search query',
    instead: 'a fixed query with `PARAMS`',
    source: 'ioredis 5, Redis query engine FT.SEARCH',
  },
  {
    api: /^(?:@elastic\/elasticsearch(?:-serverless)?|@opensearch-project\/opensearch):Client\(\)\.(?:search|count|msearch|deleteByQuery|updateByQuery|asyncSearch\.submit)$/,
    names: ['query_string.query', 'q'],
    title: 'query string',
    instead: 'a `bool` query whose `filter` holds a `term` for each value',
    source: '@elastic/elasticsearch 7 to 9, @opensearch-project/opensearch 2 to 3: query_string, q',
  },
  {
    api: /^@elastic\/elasticsearch(?:-serverless)?:Client\(\)\.(?:esql|sql)\.query$/,
    names: ['query'],
    title: 'ES|QL query',
    instead: 'a fixed query with `params`',
    source: '@elastic/elasticsearch 8.11 to 9, esql.query',
  },
  {
    api: /^algoliasearch(?:\/lite)?:(?:default|algoliasearch|liteClient)\(\)(?:\.initIndex\(\))?\.(?:search|searchSingleIndex|searchForHits|browse|browseObjects|deleteBy)$/,
    names: ['filters'],
    title: 'Algolia filter',
    instead: 'a secured key that holds the fixed part of the filter',
    source: 'algoliasearch 4 to 5, SearchParams.filters',
  },
  {
    api: /^@google-cloud\/discoveryengine:(?:v1(?:alpha|beta)?\.)?SearchServiceClient\(\)\.search$/,
    names: ['filter'],
    title: 'Vertex AI Search filter',
    quoting: 'backslash',
    instead: 'values out of a fixed set',
    source: '@google-cloud/discoveryengine 1 to 2, SearchRequest.filter',
  },
  {
    api: /^@supabase\/(?:supabase-js|ssr|auth-helpers-nextjs):(?:create\w*Client|SupabaseClient)\(\)(?:\.schema\(\))?\.(?:from|rpc)\(\)(?:\.\w+\(\))*\.or$/,
    argument: 0,
    title: 'PostgREST filter',
    instead: 'one call of `.eq()`, `.ilike()` or `.in()` for each condition',
    source: '@supabase/postgrest-js 1 to 2, or: "you need to make sure it is properly sanitized"',
  },
  {
    api: /^weaviate(?:-ts)?-client:(?:default|weaviateV2)\.client\(\)\.graphql\.raw\(\)\.withQuery$/,
    argument: 0,
    title: 'GraphQL query',
    quoting: 'backslash',
    instead: 'the builder (`graphql.get().withWhere({…})`), which takes values apart from the text',
    source: 'weaviate-ts-client 1 to 2, graphql/raw',
  },
  {
    api: new RegExp(
      `${langchain}:(?:Milvus|Zilliz|UpstashVectorStore|AzureAISearchVectorStore|Typesense)(?:\\(\\)|\\.from\\w+\\(\\))+\\.similaritySearch\\w*$`,
    ),
    argument: 2,
    title: 'filter of the vector store',
    instead: 'values out of a fixed set',
    source: '@langchain/community vectorstores: FilterType is string',
  },
  {
    api: new RegExp(
      `${langchain}:(?:Milvus|Zilliz|UpstashVectorStore|AzureAISearchVectorStore|Typesense)(?:\\(\\)|\\.from\\w+\\(\\))+\\.asRetriever$`,
    ),
    argument: 1,
    names: ['filter'],
    title: 'filter of the vector store',
    instead: 'values out of a fixed set',
    source: '@langchain/community vectorstores: FilterType is string',
  },
];

/** Rows of a call that takes conditions as text. */
export const filterTextRowsOf = matcherOf(filterTextRows);

/** Tags and functions that put values into such a text safely. */
export const filterEscapes: ReadonlySet<string> = new Set([
  '@azure/search-documents:odata',
  ':JSON.stringify',
  ':encodeURIComponent',
]);
