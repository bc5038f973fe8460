import OpenAI from 'openai';
import Database from 'better-sqlite3';

const openai = new OpenAI();
const db = new Database('shop.db');

export async function report(question: string) {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    response_format: { type: 'json_object' },
    messages: [{ role: 'user', content: question }],
  });
  const { sql } = JSON.parse(completion.choices[0]?.message.content ?? '{}');
  if (!/^select/i.test(sql)) throw new Error('only SELECT');
  return db.prepare(sql).all();
//                  ^^^ model-output-to-sql
}
