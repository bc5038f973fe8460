// path: app/api/chat/route.ts
import OpenAI from 'openai';

const offered = new Set(['gpt-4o-mini', 'gpt-4o']);
const openai = new OpenAI();

export async function POST(req: Request) {
  const { question, model } = await req.json();
  if (!offered.has(model)) return new Response('Unknown model', { status: 400 });
  const completion = await openai.chat.completions.create({ model, messages: [{ role: 'user', content: question }] });
  return Response.json(completion.choices[0]);
}
