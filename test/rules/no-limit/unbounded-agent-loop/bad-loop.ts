// path: src/agents/loop.ts
import OpenAI from 'openai';
import { definitions, runTool } from './tools';

const openai = new OpenAI();

export async function answer(messages: OpenAI.ChatCompletionMessageParam[]) {
  while (true) {
//^^^^^^^^^^^^ unbounded-agent-loop
    const completion = await openai.chat.completions.create({ model: 'gpt-4.1', messages, tools: definitions });
    const { message } = completion.choices[0]!;
    messages.push(message);
    if (!message.tool_calls || message.tool_calls.length === 0) return message.content;
    for (const call of message.tool_calls) {
      messages.push({ role: 'tool', tool_call_id: call.id, content: await runTool(call) });
    }
  }
}
