import { openai } from '@ai-sdk/openai';
import { generateObject } from 'ai';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();

export async function ranking(question: string) {
  const { object } = await generateObject({
    model: openai('gpt-4.1-mini'),
    schema: z.object({ column: z.enum(['price', 'rating', 'sales']) }),
    prompt: question,
  });
  return (await pool.query(`select id, title from products order by ${object.column} desc limit 10`)).rows;
}
