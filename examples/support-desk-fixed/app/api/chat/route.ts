import { openai } from '@ai-sdk/openai';
import { stepCountIs, streamText } from 'ai';
import { z } from 'zod';
import { recentMessages, remember } from '@/lib/conversation';
import { withinLimit } from '@/lib/limits';
import { logger } from '@/lib/logger';
import { loadPrompt } from '@/lib/prompts';
import { readSession } from '@/lib/session';
import { supportTools } from '@/lib/tools';

export const maxDuration = 60;

/** The browser sends what the customer wrote and nothing else; roles and history are kept here. */
const chatRequest = z.object({
  text: z.string().min(1).max(2000),
  about: z.enum(['orders', 'returns', 'repairs']).default('orders'),
});

export async function POST(request: Request): Promise<Response> {
  const session = await readSession();
  if (!session) return new Response('Sign in first.', { status: 401 });
  if (!(await withinLimit(session.userId))) return new Response('Too many questions at once.', { status: 429 });

  const parsed = chatRequest.safeParse(await request.json());
  if (!parsed.success) return new Response('A question is needed.', { status: 400 });
  const { text, about } = parsed.data;

  const history = await recentMessages(session.userId);
  logger.info({ userId: session.userId, messageCount: history.length + 1, length: text.length }, 'chat request');

  const desk = await loadPrompt('desk.md');
  const result = streamText({
    model: openai('gpt-5-mini'),
    system: `${desk}\n\nThe customer writes about: ${about}.`,
    messages: [...history, { role: 'user', content: text }],
    tools: supportTools(session),
    stopWhen: stepCountIs(6),
    maxOutputTokens: 1200,
    onError: ({ error }) => logger.error({ userId: session.userId, err: error }, 'chat failed'),
    onFinish: async ({ text: answer }) => {
      await remember(session.userId, 'user', text);
      await remember(session.userId, 'assistant', answer);
    },
  });
  return result.toUIMessageStreamResponse();
}
