/** Options by which a vector query, or the store it runs on, is kept to some of the documents. Sources: the stores' own types. */
export const scopeOptions: ReadonlySet<string> = new Set([
  'filter',
  'filters',
  'expr',
  'where',
  'namespace',
  'tenant',
  'partition_names',
  'partitionNames',
  'preFilterPipeline',
  'preDeleteFilter',
  'collectionName',
  'collection',
  'indexName',
  'tableName',
  'searchKwargs',
  'user_id',
  'userId',
  'graphId',
  'shard_key',
]);
/** Calls of a chain whose argument keeps what follows to one tenant or collection. */
export const scopeMethods: ReadonlySet<string> = new Set([
  'namespace',
  'withTenant',
  'index',
  'Index',
  'getCollection',
  'getOrCreateCollection',
  'collection',
  'use',
  'where',
]);
/** Positional arguments that hold a filter, by the last name of the call. */
export const filterArguments: ReadonlyMap<string, number> = new Map([
  ['similaritySearch', 2],
  ['similaritySearchWithScore', 2],
  ['similaritySearchVectorWithScore', 2],
  ['asRetriever', 1],
  ['getUserContext', 0],
]);
/** Calls that put documents into a store. */
export const writesDocuments = /^(?:addDocuments|addVectors|fromDocuments|fromTexts|upsert|upsertRecords|insertMany|addTexts)$/;
/** Calls that put memories into a store. Sources: mem0ai 2 to 3, @getzep/zep-cloud 2 to 3. */
export const writesMemories =
  /^(?:mem0ai(?:\/oss)?:\w+\(\)\.add|@getzep\/zep-cloud:ZepClient\(\)\.(?:graph\.add|thread\.addMessages|memory\.add))$/;
/** What is searched for one person's things, as retrieval rows call it. */
export const scopedStores: ReadonlySet<string> = new Set(['stored documents', 'memories']);
/** Calls that put rows into any table; those of documents have an embedding. */
export const writesRows = /^(?:insert|insertOne|add|values|create|createMany|save|upsert)$/;
export const embeddingKey = /^(?:\w*_)?(?:embeddings?|vectors?)$/i;
/** Metadata that says whose a document is. */
export const ownerKey = /^(?:user|tenant|owner|org|organi[sz]ation|account|customer|workspace|team|company)_?(?:id|uid)$/i;

/** A database function that searches by similarity, as Supabase calls it. Source: Supabase documentation, pgvector. */
export const searchFunction = {
  api: /^@supabase\/(?:supabase-js:(?:createClient|SupabaseClient)|ssr:create(?:Server|Browser)Client)\(\)\.rpc$/,
  name: /^(?:match|search|hybrid_search|similarity_search|nearest)_?|_(?:search|match)$/i,
  /** Arguments that say what is looked for and how much of it; any other may keep the search to somebody. */
  neutral: /embedding|vector|query|text|count|threshold|limit|similarity|weight|_k$|^k$|offset|metric|full_text|rrf/i,
} as const;
/** Operators by which SQL orders rows by similarity. Source: pgvector. */
export const distanceOperator = /<=>|<->|<#>|<\+>|\b(?:cosine_distance|l2_distance|inner_product)\s*\(/;
/** Methods behind a search that keep it to some of the documents. */
export const laterScopes: ReadonlySet<string> = new Set(['where', 'filter', 'eq', 'match', 'in']);
