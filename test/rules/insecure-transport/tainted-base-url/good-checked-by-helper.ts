// path: app/api/chat/route.ts
import OpenAI from 'openai';

const ours = ['llm.example.com', 'llm.example.org'];

function endpointOf(text: string): string {
  const { protocol, hostname, href } = new URL(text);
  if (protocol !== 'https:' || !ours.includes(hostname)) throw new Error('not an endpoint of ours');
  return href;
}

export async function POST(request: Request) {
  const { endpoint, question } = await request.json();
  const client = new OpenAI({ baseURL: endpointOf(endpoint), apiKey: process.env.LLM_KEY });
  const answer = await client.responses.create({ model: 'qwen3', input: question, max_output_tokens: 500 });
  return Response.json({ text: answer.output_text });
}
