// path: app/api/chat/route.ts
import OpenAI from 'openai';

const openai = new OpenAI();

const SYSTEM_PROMPT = `You are the assistant of Northwind Travel.
Today is ${new Date().toISOString().slice(0, 10)}.`;

export async function POST(req: Request) {
  const { question } = await req.json();
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [
      { role: 'system', content: SYSTEM_PROMPT },
      { role: 'user', content: `The user writes: ${question}` },
    ],
  });
  return Response.json({ answer: completion.choices[0]?.message.content });
}
