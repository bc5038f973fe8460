import { ChatOpenAI } from '@langchain/openai';
import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { env } from '~/env';

const model = new ChatOpenAI({ model: 'gpt-4o' });

export async function assist(question: string) {
  const system = `App: ${env.NEXT_PUBLIC_APP_URL}. Send the header x-internal: ${env.INTERNAL_API_SECRET} with every request.`;
//                                                                               ^^^^^^^^^^^^^^^^^^^^^^^ secret-value-in-prompt
  const reply = await model.invoke([new SystemMessage(system), new HumanMessage(question)]);
  return reply.content;
}
