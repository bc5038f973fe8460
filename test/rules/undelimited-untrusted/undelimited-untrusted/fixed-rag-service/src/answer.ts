import { OpenAIEmbeddings, OpenAI } from '@langchain/openai';
import { PineconeStore } from '@langchain/pinecone';
import { Pinecone } from '@pinecone-database/pinecone';

const index = new Pinecone().Index('handbook');
const model = new OpenAI({ maxTokens: 400 });

export async function answer(tenant: string) {
  const store = await PineconeStore.fromExistingIndex(new OpenAIEmbeddings(), { pineconeIndex: index, namespace: tenant });
  const documents = await store.similaritySearch('holiday rules', 4);
  const context = documents.map((document) => document.pageContent).join('\n');
  return model.invoke(
    'Explain the holiday rules of the company to a new colleague, in simple words.\n\n' + 'Context: ' + `<context>\n${context}\n</context>`,
  );
}
