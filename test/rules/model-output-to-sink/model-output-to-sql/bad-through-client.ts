'use server';

import { openai } from '@ai-sdk/openai';
import { sql } from '@vercel/postgres';
import { generateText } from 'ai';

export async function writeQuery(question: string) {
  const { text } = await generateText({ model: openai('gpt-4.1'), system: 'Answer with one SQL statement.', prompt: question });
  return text;
}

export async function runQuery(query: string) {
  if (query.toLowerCase().includes('drop')) throw new Error('not allowed');
  const { rows } = await sql.query(query);
//                                 ^^^^^ model-output-to-sql
  return rows;
}
