import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, stepCountIs, streamText, type UIMessage } from 'ai';
import { withinLimit } from '@/lib/limits';
import { logger } from '@/lib/logger';
import { loadPrompt } from '@/lib/prompts';
import { readSession } from '@/lib/session';
import { supportTools } from '@/lib/tools';

export const maxDuration = 60;

interface ChatRequest {
  readonly messages: UIMessage[];
  readonly about?: string;
}

export async function POST(request: Request): Promise<Response> {
  const session = await readSession();
  if (!session) return new Response('Sign in first.', { status: 401 });
  if (!(await withinLimit(session.userId))) return new Response('Too many questions at once.', { status: 429 });

  const { messages, about }: ChatRequest = await request.json();
  logger.info({ userId: session.userId, messages }, 'chat request');

  const desk = await loadPrompt('desk.md');
  const result = streamText({
    model: openai('gpt-5-mini'),
    system: `${desk}\n\nThe customer writes about: ${about ?? 'orders'}.`,
    messages: convertToModelMessages(messages),
    tools: supportTools(session),
    stopWhen: stepCountIs(6),
    maxOutputTokens: 1200,
    onError: ({ error }) => logger.error({ userId: session.userId, err: error }, 'chat failed'),
  });
  return result.toUIMessageStreamResponse();
}
