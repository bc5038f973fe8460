import { Pinecone } from '@pinecone-database/pinecone';

const index = new Pinecone().index('catalogue');

export async function saveProduct(sku: string, values: number[], title: string) {
  await index.upsert([{ id: sku, values, metadata: { sku, title } }]);
}

export async function searchProducts(vector: number[]) {
  return (await index.query({ vector, topK: 5, includeMetadata: true })).matches;
}
