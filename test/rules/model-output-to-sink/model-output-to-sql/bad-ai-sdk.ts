import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { Pool } from 'pg';

const pool = new Pool();

export async function answer(question: string) {
  const { text } = await generateText({ model: openai('gpt-4.1'), system: 'Answer with one SQL statement.', prompt: question });
  const { rows } = await pool.query(text.trim());
//                                  ^^^^^^^^^^^ model-output-to-sql
  return rows;
}
