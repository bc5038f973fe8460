import { PineconeStore } from '@langchain/pinecone';
import { Document } from '@langchain/core/documents';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 800 });

export async function embed(store: PineconeStore, patientId: string, notes: string) {
  const patient = await prisma.patient.findUnique({ where: { id: patientId } });
  const document = new Document({ pageContent: notes, metadata: { source: 'notes', patient } });
  //                                                                               ^^^^^^^ pii-in-vector-metadata
  await store.addDocuments(await splitter.splitDocuments([document]));
}
