// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { config } from '../../config';

export async function POST(req: Request) {
  const { question } = await req.json();
  try {
    const { text } = await generateText({ model: openai('gpt-4o-mini'), prompt: question });
    return Response.json({ text });
  } catch (error) {
    console.error('failed with', config.model, JSON.stringify(error, ['name', 'message', 'statusCode']));
    console.error(error);
    return new Response('Failed', { status: 502 });
  }
}
