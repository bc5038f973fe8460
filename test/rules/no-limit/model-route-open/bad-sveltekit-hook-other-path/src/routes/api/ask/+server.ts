import OpenAI from 'openai';
import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

const openai = new OpenAI();

export const POST: RequestHandler = async ({ request }) => {
//           ^^^^ model-route-open
  const { question } = await request.json();
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: question });
  return json({ text: answer.output_text });
};
