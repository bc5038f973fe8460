import { ChatPromptTemplate } from '@langchain/core/prompts';
import type { BaseRetriever } from '@langchain/core/retrievers';
import { ChatOpenAI } from '@langchain/openai';
import { createStuffDocumentsChain } from 'langchain/chains/combine_documents';
import { createRetrievalChain } from 'langchain/chains/retrieval';

const SYSTEM = `You answer questions about the handbook. Use only these passages:
Passages: <context>`;

const prompt = ChatPromptTemplate.fromMessages([
  ['system', SYSTEM],
  ['human', '<context>\n{context}\n</context>\n\n{input}'],
]);

export async function handbookChain(retriever: BaseRetriever) {
  const combineDocsChain = await createStuffDocumentsChain({ llm: new ChatOpenAI({ model: 'gpt-4.1-mini' }), prompt });
  return createRetrievalChain({ retriever, combineDocsChain });
}
