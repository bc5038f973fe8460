import { Pinecone } from '@pinecone-database/pinecone';

const index = new Pinecone().index('notes');

export const store = (id: string, values: number[], email: string) => index.upsert([{ id, values, metadata: { email } }]);
