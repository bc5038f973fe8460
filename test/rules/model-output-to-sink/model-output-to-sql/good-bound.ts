import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { Pool } from 'pg';

const pool = new Pool();

export async function search(question: string) {
  const { text } = await generateText({ model: openai('gpt-4.1-mini'), system: 'Answer with one search word.', prompt: question });
  const { rows } = await pool.query('select id, title from articles where title ilike $1 limit 20', [`%${text}%`]);
  return rows;
}
