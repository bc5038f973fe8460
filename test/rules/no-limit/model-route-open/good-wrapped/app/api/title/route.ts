import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { forMembers } from '../../../lib/wrap';

export const POST = forMembers(async (req: Request) => {
  const { text } = await generateText({ model: openai('gpt-4.1'), prompt: await req.text() });
  return Response.json({ text });
});
