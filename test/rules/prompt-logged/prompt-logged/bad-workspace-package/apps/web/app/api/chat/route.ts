import { note } from '@garden/log';
import OpenAI from 'openai';

const openai = new OpenAI();

export async function POST(req: Request) {
  const { question } = await req.json();
  note('asked', { question });
  //              ^^^^^^^^ prompt-logged
  const answer = await openai.chat.completions.create({
    model: 'gpt-5-mini',
    messages: [
      { role: 'system', content: 'You answer questions about plants.' },
      { role: 'user', content: question },
    ],
  });
  return Response.json({ text: answer.choices[0].message.content });
}
