import { Pinecone } from '@pinecone-database/pinecone';

const index = new Pinecone().index('notes');

export async function saveNote(userId: string, id: string, values: number[], text: string) {
  await index.upsert([{ id, values, metadata: { userId, text } }]);
}

export async function searchNotes(userId: string, vector: number[]) {
  return (await index.query({ vector, topK: 5, includeMetadata: true, filter: { userId: { $eq: userId } } })).matches;
}
