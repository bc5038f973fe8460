// path: app/api/ask/route.ts
import { Langfuse } from 'langfuse';
import OpenAI from 'openai';

const langfuse = new Langfuse();
const openai = new OpenAI();

export async function POST(req: Request) {
  const { question } = await req.json();
  const trace = langfuse.trace({ name: 'ask', metadata: { length: question.length } });
  const generation = trace.generation({ name: 'answer', input: question });
  //                                                           ^^^^^^^^ telemetry-content
  const response = await openai.responses.create({ model: 'gpt-5-mini', input: question });
  generation.end({ output: response.output_text });
  //                       ^^^^^^^^^^^^^^^^^^^^ telemetry-content
  return Response.json({ text: response.output_text });
}
