import OpenAI from 'openai';
import { findOrder, findShop } from './lookups.js';

const openai = new OpenAI();
const tools: Record<string, (args: unknown) => Promise<unknown>> = Object.assign(Object.create(null), { findOrder, findShop });
const others = { __proto__: null, findOrder, findShop };

export async function answer(messages: OpenAI.ChatCompletionMessageParam[], offered: OpenAI.ChatCompletionTool[]) {
  const completion = await openai.chat.completions.create({ model: 'gpt-5-mini', messages, tools: offered });
  for (const call of completion.choices[0]?.message.tool_calls ?? []) {
    if (call.function.name in tools) await tools[call.function.name](JSON.parse(call.function.arguments));
    else await others[call.function.name]?.(JSON.parse(call.function.arguments));
  }
}
