import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { RunnablePassthrough, RunnableSequence } from '@langchain/core/runnables';
import { ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai';
import { MemoryVectorStore } from 'langchain/vectorstores/memory';
import { formatDocumentsAsString } from 'langchain/util/document';

const store = new MemoryVectorStore(new OpenAIEmbeddings());
const retriever = store.asRetriever(4);

const prompt = ChatPromptTemplate.fromMessages([
  ['system', 'Answer from this material only: <material>'],
  ['human', '<material>\n{material}\n</material>\n\n{question}'],
]);

export const chain = RunnableSequence.from([
  { material: retriever.pipe(formatDocumentsAsString), question: new RunnablePassthrough() },
  prompt,
  new ChatOpenAI({ model: 'gpt-4.1-mini' }),
  new StringOutputParser(),
]);
