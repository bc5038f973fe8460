import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function POST(req: Request) {
  const { text } = await generateText({ model: openai('gpt-4.1-nano'), prompt: await req.text() });
  return Response.json({ text });
}
