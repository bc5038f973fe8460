import { ChromaClient } from 'chromadb';
import { getServerSession } from 'next-auth';

const chroma = new ChromaClient();

export async function remember(fact: string, embedding: number[]) {
  const session = await getServerSession();
  const memories = await chroma.getOrCreateCollection({ name: 'memories' });
  await memories.add({ ids: [crypto.randomUUID()], embeddings: [embedding], documents: [fact], metadatas: [{ ...session?.user }] });
  //                                                                                                         ^^^^^^^^^^^^^^^^ pii-in-vector-metadata
}
