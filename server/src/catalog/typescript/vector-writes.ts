import { tableOf } from '../table.js';

/** A call that stores vectors, and where what is kept beside them stands. */
export interface VectorWriteRow {
  readonly api: string;
  readonly title: string;
  /** The argument that holds the records. */
  readonly argument: number;
  /** Property of a record, or of the argument, that holds what is kept along; empty where the record itself does. */
  readonly metadata: string;
  readonly source: string;
}

const rows: readonly VectorWriteRow[] = [
  {
    api: '@pinecone-database/pinecone:Pinecone().{index(),Index(),index().namespace(),Index().namespace()}.{upsert,update}',
    title: 'Pinecone',
    argument: 0,
    metadata: 'metadata',
    source: '@pinecone-database/pinecone 2 to 9, data/vectors',
  },
  {
    api: '@pinecone-database/pinecone:Pinecone().{index(),Index(),index().namespace(),Index().namespace()}.upsertRecords',
    title: 'Pinecone',
    argument: 0,
    metadata: '',
    source: '@pinecone-database/pinecone 5 to 9, integrated inference',
  },
  {
    api: '@qdrant/js-client-rest:QdrantClient().{upsert,setPayload,overwritePayload}',
    title: 'Qdrant',
    argument: 1,
    metadata: 'payload',
    source: '@qdrant/js-client-rest 1.7 to 1.19',
  },
  {
    api: '{weaviate-client:default,weaviate-client}.{connectToLocal(),connectToWeaviateCloud(),connectToCustom()}.collections.{get(),use(),get().withTenant(),use().withTenant()}.data.{insert,insertMany,update,replace}',
    title: 'Weaviate',
    argument: 0,
    metadata: 'properties',
    source: 'weaviate-client 3, collections/data',
  },
  {
    api: '{chromadb:ChromaClient(),chromadb:CloudClient()}.{getCollection(),getOrCreateCollection(),createCollection()}.{add,upsert,update}',
    title: 'Chroma',
    argument: 0,
    metadata: 'metadatas',
    source: 'chromadb 1 to 3',
  },
  {
    api: '@upstash/vector:Index().{upsert,update,namespace().upsert,namespace().update}',
    title: 'Upstash Vector',
    argument: 0,
    metadata: 'metadata',
    source: '@upstash/vector 1',
  },
  {
    api: '@zilliz/milvus2-sdk-node:MilvusClient().{insert,upsert}',
    title: 'Milvus',
    argument: 0,
    metadata: '',
    source: '@zilliz/milvus2-sdk-node 2.3 to 2.6',
  },
  {
    api: '{@lancedb/lancedb,vectordb}:connect().{openTable(),createTable()}.add',
    title: 'LanceDB',
    argument: 0,
    metadata: '',
    source: '@lancedb/lancedb 0.10 to 0.39',
  },
];
const table = tableOf(rows);

/** LangChain's stores, wherever a package puts them. */
const storeWrite =
  /^@?langchain[\w/.@-]*:(?:\w*VectorStore|\w*Store|Chroma|Milvus|HNSWLib|LanceDB|MongoDBAtlasVectorSearch)(?:\(\)|\.from\w+\(\)|\.initialize\(\))?\.(addDocuments|fromDocuments)$/;
const storeTexts = /^@?langchain[\w/.@-]*:\w+\.fromTexts$/;
const documents: VectorWriteRow = {
  ...{ api: 'langchain', title: 'the vector store', argument: 0, metadata: 'metadata' },
  source: '@langchain/core 0.1 to 1.4, vectorstores',
};

/** The row of a call that stores vectors, by its API path. */
export function vectorWriteRow(api: string): VectorWriteRow | undefined {
  if (storeWrite.test(api)) return documents;
  if (storeTexts.test(api)) return { ...documents, argument: 1, metadata: '' };
  return table.get(api);
}

/** LangChain's document, which is made before it is stored. */
export const documentClass = /^@?langchain[\w/.@-]*:Document$/;

/** Names, in lower case with `_`, under which data say who somebody is. `name` alone is mostly that of a file. */
export const personalKey =
  /(?:^|_)(?:e?mail|e?mail_address|phone|phone_number|mobile|first_name|last_name|full_name|user_?name|customer_name|patient_name|employee_name|author_name|sender_name|contact_name|owner_name|person_name|birth_?(?:date|day)|date_of_birth|dob|ssn|passport|iban|home_address|street|ip_address)$/;
/** Of these, what is no person's in the end. */
export const impersonalKey = /(?:^|_)(?:support|company|repo|repository|bot|hash|hashed|is|has|count|template)_/;
