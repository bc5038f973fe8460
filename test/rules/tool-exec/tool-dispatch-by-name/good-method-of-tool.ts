import { ChatOpenAI } from '@langchain/openai';
import { findOrder, findShop } from './tools.js';

const model = new ChatOpenAI({ model: 'gpt-5-mini' }).bindTools([findOrder, findShop]);
const byName = { findOrder, findShop };

// Nothing that an object inherits has an invoke of its own.
export async function answer(question: string) {
  const message = await model.invoke(question);
  for (const call of message.tool_calls ?? []) await byName[call.name as keyof typeof byName].invoke(call);
}
