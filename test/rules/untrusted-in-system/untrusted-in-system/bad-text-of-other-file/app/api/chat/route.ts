import OpenAI from 'openai';
import { writerPrompt } from '../../../lib/prompts';

const openai = new OpenAI();

export async function POST(req: Request) {
  const { tone, question } = await req.json();
  const system = writerPrompt(tone);
  const answer = await openai.chat.completions.create({
    model: 'gpt-5-mini',
    messages: [
      { role: 'system', content: system },
      //                         ^^^^^^ untrusted-in-system
      { role: 'user', content: question },
    ],
  });
  return Response.json(answer.choices[0].message);
}
