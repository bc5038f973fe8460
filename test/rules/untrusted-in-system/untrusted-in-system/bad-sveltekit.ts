// path: src/routes/api/chat/+server.ts
import { json } from '@sveltejs/kit';
import OpenAI from 'openai';

const openai = new OpenAI();

export async function POST({ request, locals }) {
  const { persona, question } = await request.json();
  const response = await openai.responses.create({
    model: 'gpt-5-mini',
    instructions: `You are ${persona}. The user is ${locals.user.name}.`,
//                           ^^^^^^^ untrusted-in-system
    input: question,
  });
  return json({ text: response.output_text });
}
