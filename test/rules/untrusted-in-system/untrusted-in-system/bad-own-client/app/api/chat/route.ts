import { answer } from '../../../lib/agent';
import { loadModel } from '../../../lib/registry';

export async function POST(req: Request) {
  const body = await req.json();
  const llm = await loadModel(body.modelKey);
  return Response.json(await answer({ llm, tone: body.tone, question: body.question }));
}
