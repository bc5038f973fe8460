// path: app/api/try/route.ts
import OpenAI from 'openai';

const shared = new OpenAI();

export async function POST(req: Request) {
  const { apiKey, model, question, temperature } = await req.json();
  const client = new OpenAI({ apiKey });
  const own = await client.chat.completions.create({ model, messages: [{ role: 'user', content: question }] });
  //                                                 ^^^^^ client-controlled-settings
  const ours = await shared.chat.completions.create({
    model: 'gpt-4o-mini',
    temperature,
  //^^^^^^^^^^^ client-controlled-settings
    messages: [{ role: 'user', content: question }],
  });
  return Response.json({ own: own.choices[0], ours: ours.choices[0] });
}
