import { Pinecone } from '@pinecone-database/pinecone';

const index = new Pinecone().index('notes');

export async function saveNote(userId: string, id: string, values: number[], text: string) {
  await index.upsert([{ id, values, metadata: { userId, text } }]);
}

export async function searchNotes(vector: number[]) {
  const { matches } = await index.query({ vector, topK: 5, includeMetadata: true });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ vector-unscoped
  return matches.map((match) => match.metadata?.text);
}
