// path: app/api/chat/route.ts
import OpenAI from 'openai';

const openai = new OpenAI();

export async function POST(req: Request) {
  const { question } = await req.json();
  const completion = await openai.chat.completions.create({ model: 'gpt-5-mini', messages: [{ role: 'user', content: question }] });
  // Logged only where there is no text in it.
  if (!completion?.choices?.[0]?.message) {
    console.error('answer has another structure', completion);
    return new Response('Failed', { status: 502 });
  }
  const text = completion.choices[0].message.content;
  if (!text) console.warn('empty answer', JSON.stringify(completion));
  if (completion.choices.length === 0 || text === null) console.warn('no choices', completion);
  return Response.json({ text });
}
