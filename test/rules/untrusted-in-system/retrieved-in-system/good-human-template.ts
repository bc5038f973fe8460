import { ChatPromptTemplate } from '@langchain/core/prompts';
import { ChatOpenAI } from '@langchain/openai';
import { createStuffDocumentsChain } from 'langchain/chains/combine_documents';

const prompt = ChatPromptTemplate.fromMessages([
  ['system', 'You answer questions about the handbook, in {language}.'],
  ['human', 'Passages:\n{context}\n\nQuestion: {input}'],
]);

export const chain = () => createStuffDocumentsChain({ llm: new ChatOpenAI({ model: 'gpt-4.1-mini' }), prompt });
