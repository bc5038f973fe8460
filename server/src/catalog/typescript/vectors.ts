/** Options by which a vector query, or the store it runs on, is kept to some of the documents. Sources: the stores' own types. */
export const scopeOptions: ReadonlySet<string> = new Set([
  'filter',
  'filters',
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
]);
/** Calls that put documents into a store. */
export const writesDocuments = /^(?:addDocuments|addVectors|fromDocuments|fromTexts|upsert|upsertRecords|insertMany|addTexts)$/;
/** Metadata that says whose a document is. */
export const ownerKey = /^(?:user|tenant|owner|org|organi[sz]ation|account|customer|workspace|team|company)_?(?:id|uid)$/i;
