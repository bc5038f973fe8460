import OpenAI from 'openai';
import { definitions, runTool } from './tools';

const openai = new OpenAI();

export async function answer(messages: OpenAI.ChatCompletionMessageParam[]) {
  for (let step = 0; step < 20; step += 1) {
    const completion = await openai.chat.completions.create({ model: 'gpt-4.1', messages, tools: definitions });
    const { message } = completion.choices[0]!;
    messages.push(message);
    if (!message.tool_calls || message.tool_calls.length === 0) return message.content;
    for (const call of message.tool_calls) {
      messages.push({ role: 'tool', tool_call_id: call.id, content: await runTool(call) });
    }
  }
  throw new Error('The model asked for more than 20 rounds of tools.');
}
