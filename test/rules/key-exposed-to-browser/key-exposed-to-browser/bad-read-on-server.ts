// path: app/api/summary/route.ts
import OpenAI from 'openai';

const openai = new OpenAI({ apiKey: process.env.NEXT_PUBLIC_OPENAI_API_KEY });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key-exposed-to-browser

export async function POST(req: Request) {
  const { text } = await req.json();
  const answer = await openai.responses.create({ model: 'gpt-5-mini', input: text, max_output_tokens: 500 });
  return Response.json({ text: answer.output_text });
}
