import OpenAI from 'openai';
import pg from 'pg';

const openai = new OpenAI();
const pool = new pg.Pool();

export async function byTopic(text: string) {
  const reply = await openai.responses.create({ model: 'gpt-5-mini', instructions: 'Name the topic.', input: text });
  const { rows } = await pool.query(`SELECT title FROM articles WHERE topic = $1`, [reply.output_text]);
  return rows;
}
