import OpenAI from 'openai';
import { findOrder, findShop } from './lookups.js';

const openai = new OpenAI();
const tools = new Map([
  ['findOrder', findOrder],
  ['findShop', findShop],
]);

export async function answer(messages: OpenAI.ChatCompletionMessageParam[], offered: OpenAI.ChatCompletionTool[]) {
  const completion = await openai.chat.completions.create({ model: 'gpt-5-mini', messages, tools: offered });
  for (const call of completion.choices[0]?.message.tool_calls ?? []) {
    const fn = tools.get(call.function.name);
    if (!fn) throw new Error('No such tool');
    await fn(JSON.parse(call.function.arguments));
  }
}
