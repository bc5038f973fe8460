// path: app/api/chat/route.ts
import OpenAI from 'openai';
import { z } from 'zod';

const body = z.object({ region: z.enum(['us', 'eu']), text: z.string().max(4000) });

export async function POST(request: Request) {
  const { region, text } = body.parse(await request.json());
  const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, baseURL: `https://${region}.api.openai.com/v1` });
  return Response.json(await client.responses.create({ model: 'gpt-5-mini', input: text, store: false }));
}
