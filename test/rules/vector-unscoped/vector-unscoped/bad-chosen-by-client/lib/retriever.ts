import { OpenAIEmbeddings } from '@langchain/openai';
import { PineconeStore } from '@langchain/pinecone';
import { Pinecone } from '@pinecone-database/pinecone';

export async function retrieverFor({ documentId }: { documentId: string }) {
  const pineconeIndex = new Pinecone().index('uploads');
  const store = await PineconeStore.fromExistingIndex(new OpenAIEmbeddings(), { pineconeIndex, namespace: documentId });
  return store.asRetriever(4);
}
