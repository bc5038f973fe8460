import { createHash } from 'node:crypto';
import Anthropic from '@anthropic-ai/sdk';
import pino from 'pino';
import { redactText } from '../../../lib/redact';

const log = pino();
const client = new Anthropic();

export async function POST(req: Request) {
  const { question } = await req.json();
  const digest = createHash('sha256').update(question).digest('hex');
  log.info({ digest, question: redactText(question) }, 'question');
  const reply = await client.messages.create({
    model: 'claude-haiku-4-5',
    max_tokens: 300,
    messages: [{ role: 'user', content: question }],
  });
  return Response.json(reply.content);
}
