import { Pinecone } from '@pinecone-database/pinecone';

export const index = new Pinecone().index('notes');
