import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { timed } from '../../../lib/wrap';

export const POST = timed(async (req: Request) => {
//           ^^^^ model-route-open
  const { text } = await generateText({ model: openai('gpt-4.1'), prompt: await req.text() });
  return Response.json({ text });
});
