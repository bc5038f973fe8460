// path: app/api/summary/route.ts
import { summarise } from '../../../lib/llm';

export async function POST(request: Request) {
  const body = await request.json();
  return Response.json({ text: await summarise(body.text, body.baseUrl) });
}
