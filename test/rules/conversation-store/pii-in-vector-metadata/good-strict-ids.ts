import { Pinecone } from '@pinecone-database/pinecone';

const index = new Pinecone().index('docs').namespace('acme');

export const store = (id: string, values: number[], userId: string, fileName: string, page: number) =>
  index.upsert([{ id, values, metadata: { userId, fileName, name: fileName, page, companyName: 'Acme', source: 'upload' } }]);
