// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { APICallError, generateText } from 'ai';

export async function POST(req: Request) {
  const { question } = await req.json();
  try {
    const { text } = await generateText({ model: openai('gpt-4o-mini'), prompt: question });
    return Response.json({ text });
  } catch (error) {
    if (APICallError.isInstance(error)) {
      console.error('call failed', error.statusCode, error.message);
    }
    console.error(`failed: ${String(error)}`);
    return new Response('Failed', { status: 502 });
  }
}
