import OpenAI from 'openai';
import { definitions, runTool } from './tools';

const openai = new OpenAI();

export async function answer(messages: OpenAI.ChatCompletionMessageParam[]) {
  let rounds = 0;
  while (true) {
    const completion = await openai.chat.completions.create({ model: 'gpt-4.1', messages, tools: definitions });
    const { message } = completion.choices[0]!;
    messages.push(message);
    rounds += 1;
    if (!message.tool_calls || rounds === 6) return message.content;
    for (const call of message.tool_calls)
      messages.push({ role: 'tool', tool_call_id: call.id, content: await runTool(call) });
  }
}
