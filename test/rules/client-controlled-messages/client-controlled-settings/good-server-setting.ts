// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { auth } from '../../auth';
import { db } from '../../db';

export async function POST(req: Request) {
  const { question } = await req.json();
  const { user } = await auth();
  const settings = await db.settings.findUnique({ where: { userId: user.id } });
  const { text } = await generateText({
    model: openai(settings.model),
    temperature: settings.temperature,
    maxOutputTokens: settings.maxTokens,
    prompt: question,
  });
  return Response.json({ text });
}
