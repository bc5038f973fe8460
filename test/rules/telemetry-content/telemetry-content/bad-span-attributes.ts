// path: app/api/ask/route.ts
import { trace } from '@opentelemetry/api';
import OpenAI from 'openai';

const openai = new OpenAI();
const tracer = trace.getTracer('chat');

export async function POST(req: Request) {
  const { question } = await req.json();
  return tracer.startActiveSpan('ask', async (span) => {
    span.setAttribute('gen_ai.input.messages', question);
    //                                         ^^^^^^^^ telemetry-content
    const response = await openai.responses.create({ model: 'gpt-5-mini', input: question });
    span.setAttributes({ 'gen_ai.response.id': response.id, 'gen_ai.output.messages': response.output_text });
    //                                                                                ^^^^^^^^^^^^^^^^^^^^ telemetry-content
    span.end();
    return Response.json({ text: response.output_text });
  });
}
