import OpenAI from 'openai';
import { findOrder, findShop } from './lookups.js';

const openai = new OpenAI();
const tools: Record<string, (args: unknown) => Promise<unknown>> = { findOrder, findShop };

export async function answer(messages: OpenAI.ChatCompletionMessageParam[], offered: OpenAI.ChatCompletionTool[]) {
  const completion = await openai.chat.completions.create({ model: 'gpt-5-mini', messages, tools: offered });
  for (const call of completion.choices[0]?.message.tool_calls ?? []) {
    if (!Object.hasOwn(tools, call.function.name)) throw new Error(`Unknown function: ${call.function.name}`);
    const result = await tools[call.function.name](JSON.parse(call.function.arguments));
    messages.push({ role: 'tool', tool_call_id: call.id, content: JSON.stringify(result) });
  }
}
