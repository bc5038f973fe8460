import { redirect } from 'next/navigation';
import OpenAI from 'openai';

const openai = new OpenAI();

export async function search(question: string) {
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: question });
  redirect(`/search?q=${encodeURIComponent(answer.output_text)}`);
}
