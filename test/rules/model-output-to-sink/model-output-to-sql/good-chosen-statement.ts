import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { Pool } from 'pg';

const pool = new Pool();
const STATEMENTS: Record<string, string> = {
  sales: 'select month, sum(total) from sales group by month',
  visitors: 'select day, count(*) from visits group by day',
};

export async function answer(question: string) {
  const { text } = await generateText({ model: openai('gpt-4.1-mini'), system: 'Answer sales or visitors.', prompt: question });
  const statement = STATEMENTS[text];
  return statement ? (await pool.query(statement)).rows : [];
}
