// path: app/api/reply/route.ts
import { resolveModel } from './registry.js';

const rules = 'You answer questions about the manual.';

export async function POST(req: Request) {
  const { question } = await req.json();
  const model = await resolveModel();
  const reply = await model.complete([
    { role: 'system', content: rules },
    { role: 'user', content: question },
  ]);
  return Response.json(reply);
}
