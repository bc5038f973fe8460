import Anthropic from '@anthropic-ai/sdk';
import { Pool } from 'pg';

const anthropic = new Anthropic();
const pool = new Pool();

export async function explainChurn(month: string) {
  const { rows } = await pool.query('SELECT * FROM customers WHERE left_in = $1', [month]);
  return anthropic.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 800,
    messages: [{ role: 'user', content: `Why did these customers leave?\n${rows.map((row) => JSON.stringify(row)).join('\n')}` }],
    //                                                                                       ^^^^^^^^^^^^^^^^^^^ whole-object-in-prompt
  });
}
