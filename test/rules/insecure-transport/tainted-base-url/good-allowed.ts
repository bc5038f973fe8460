// path: app/api/chat/route.ts
import OpenAI from 'openai';

const allowed = ['https://us.llm.northwind-desk.com/v1', 'https://eu.llm.northwind-desk.com/v1'];

export async function POST(request: Request) {
  const { baseURL, messages } = await request.json();
  if (!allowed.includes(baseURL)) return new Response('Unknown address', { status: 400 });
  const client = new OpenAI({ apiKey: process.env.LLM_KEY, baseURL });
  return Response.json(await client.chat.completions.create({ model: 'gpt-5-mini', messages }));
}
