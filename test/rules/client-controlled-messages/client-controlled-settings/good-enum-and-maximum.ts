// path: app/api/chat/route.ts
import { anthropic } from '@ai-sdk/anthropic';
import { generateText } from 'ai';
import { z } from 'zod';

const isOffered = (name: string) => name.startsWith('claude-haiku');
const body = z.object({
  question: z.string().max(4000),
  model: z.enum(['claude-haiku-4-5', 'claude-sonnet-4-5']),
  draftModel: z.string().refine(isOffered),
  maxTokens: z.number().int().min(1).max(800),
});

export async function POST(req: Request) {
  const { question, model, draftModel, maxTokens } = body.parse(await req.json());
  const draft = await generateText({ model: anthropic(draftModel), prompt: question, maxOutputTokens: maxTokens });
  const { text } = await generateText({ model: anthropic(model), prompt: draft.text, maxOutputTokens: maxTokens });
  return Response.json({ text });
}
