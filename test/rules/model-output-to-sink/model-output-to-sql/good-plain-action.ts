'use server';

import { openai } from '@ai-sdk/openai';
import { sql } from '@vercel/postgres';
import { generateText } from 'ai';

export async function title(text: string) {
  const answer = await generateText({ model: openai('gpt-4.1-mini'), prompt: text });
  await sql.query('insert into titles (text) values ($1)', [answer.text]);
  return answer.text;
}
