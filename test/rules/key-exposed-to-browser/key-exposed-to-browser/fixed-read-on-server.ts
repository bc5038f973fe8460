import OpenAI from 'openai';

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

export async function POST(req: Request) {
  const { text } = await req.json();
  const answer = await openai.responses.create({ model: 'gpt-5-mini', input: text, max_output_tokens: 500 });
  return Response.json({ text: answer.output_text });
}
