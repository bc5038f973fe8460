// path: app/api/chat/route.ts
import OpenAI from 'openai';

const hosts = { openai: 'https://api.openai.com/v1', groq: 'https://api.groq.com/openai/v1' };

export async function POST(request: Request) {
  const { provider, messages } = await request.json();
  const baseURL = provider === 'groq' ? hosts.groq : hosts.openai;
  const client = new OpenAI({ apiKey: process.env.LLM_KEY, baseURL });
  return Response.json(await client.chat.completions.create({ model: 'gpt-oss-120b', messages }));
}
