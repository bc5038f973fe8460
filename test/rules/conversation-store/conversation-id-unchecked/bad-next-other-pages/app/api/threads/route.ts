import OpenAI from 'openai';

const openai = new OpenAI();

export async function GET(req: Request) {
  const id = new URL(req.url).searchParams.get('id') ?? '';
  return Response.json((await openai.beta.threads.messages.list(id)).data);
//                                                              ^^ conversation-id-unchecked
}
