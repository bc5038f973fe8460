import { appendFile } from 'node:fs/promises';
import OpenAI from 'openai';

const openai = new OpenAI();

export async function ask(question: string) {
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: question });
  await appendFile(`logs/${answer.id}.txt`, 'done');
  return answer.output_text;
}
