import { openai } from '@ai-sdk/openai';
import { generateText, stepCountIs } from 'ai';
import { readSession } from './session';
import { invoiceTools } from './tools';

export async function POST(request: Request): Promise<Response> {
  const session = await readSession();
  if (!session) return new Response(null, { status: 401 });
  const { text } = await generateText({
    model: openai('gpt-5-mini'),
    prompt: await request.text(),
    tools: invoiceTools(session),
    stopWhen: stepCountIs(4),
  });
  return Response.json({ text });
}
