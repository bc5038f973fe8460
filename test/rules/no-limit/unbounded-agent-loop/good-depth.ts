import OpenAI from 'openai';
import { definitions, runTool } from './tools';

const openai = new OpenAI();
type Messages = OpenAI.ChatCompletionMessageParam[];

export async function answer(messages: Messages, depth = 0): Promise<string | null> {
  if (depth > 5) return 'I could not find that out.';
  const { message } = (await openai.chat.completions.create({ model: 'gpt-4.1', messages, tools: definitions })).choices[0]!;
  const [call] = message.tool_calls ?? [];
  if (!call) return message.content;
  messages.push(message, { role: 'tool', tool_call_id: call.id, content: await runTool(call) });
  return answer(messages, depth + 1);
}
