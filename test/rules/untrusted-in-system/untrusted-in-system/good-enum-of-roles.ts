// path: app/api/explain/route.ts
import OpenAI from 'openai';

enum Audience {
  Child = 'a child of eight years',
  Expert = 'a specialist',
}

const openai = new OpenAI();

export async function POST(req: Request) {
  const { expert, question } = await req.json();
  const audience = expert ? Audience.Expert : Audience.Child;
  const response = await openai.responses.create({ model: 'gpt-5-mini', instructions: `Explain to ${audience}.`, input: question });
  return Response.json({ text: response.output_text });
}
