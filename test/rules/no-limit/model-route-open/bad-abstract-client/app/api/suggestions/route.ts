import { Registry } from '../../../lib/registry';
import { suggest } from '../../../lib/suggest';

export const POST = async (req: Request) => {
  //         ^^^^ model-route-open
  const body = await req.json();
  const model = await new Registry().load(body.model);
  return Response.json({ suggestions: await suggest(body.question, model) });
};
