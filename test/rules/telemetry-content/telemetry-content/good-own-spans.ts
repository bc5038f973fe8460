import { trace } from '@opentelemetry/api';
import OpenAI from 'openai';

const tracer = trace.getTracer('chat');
const openai = new OpenAI();

export const ask = (input: string) =>
  tracer.startActiveSpan('ask', async (span) => {
    const response = await openai.responses.create({ model: 'gpt-5-mini', input });
    span.setAttribute('gen_ai.usage.output_tokens', response.usage?.output_tokens ?? 0);
    span.setAttribute('question.length', input.length);
    span.end();
    return response.output_text;
  });
