import OpenAI from 'openai';
import * as lookups from './lookups.js';

const openai = new OpenAI();

export async function answer(messages: OpenAI.ChatCompletionMessageParam[], offered: OpenAI.ChatCompletionTool[]) {
  const completion = await openai.chat.completions.create({ model: 'gpt-5-mini', messages, tools: offered });
  for (const call of completion.choices[0]?.message.tool_calls ?? []) {
    const { name } = call.function;
    switch (name) {
      case 'findOrder':
      case 'findShop':
        await lookups[name](JSON.parse(call.function.arguments));
        break;
      default:
        throw new Error('No such tool');
    }
  }
}
