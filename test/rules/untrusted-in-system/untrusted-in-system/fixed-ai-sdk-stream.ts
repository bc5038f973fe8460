import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, streamText, type UIMessage } from 'ai';

export const maxDuration = 30;

export async function POST(req: Request) {
  const { messages, customInstructions }: { messages: UIMessage[]; customInstructions?: string } = await req.json();

  const result = streamText({
    model: openai('gpt-4.1'),
    system: `You are the copilot of our editor.

The user also asks for this:
<custom_instructions>`,
    messages: [{ role: 'user', content: `<custom_instructions>\n${customInstructions}\n</custom_instructions>` }, ...convertToModelMessages(messages)],
  });

  return result.toUIMessageStreamResponse();
}
