import { onCall } from 'firebase-functions/v2/https';
import { OpenAI } from 'openai';
import { zodFunction } from 'openai/helpers/zod';
import { Pool } from 'pg';
import { z } from 'zod';

const openai = new OpenAI();
const pool = new Pool();

export const ask = onCall(async (request) => {
  const { userId, question } = request.data;
  const notes = zodFunction({
    name: 'notes',
    parameters: z.object({ limit: z.number().int().max(20) }),
    function: async ({ limit }) => (await pool.query('SELECT body FROM notes WHERE user_id = $1 LIMIT $2', [userId, limit])).rows,
//                                                                                                          ^^^^^^ tool-acts-for-client
  });
  const runner = openai.chat.completions.runTools({ model: 'gpt-4.1-mini', messages: [{ role: 'user', content: question }], tools: [notes] });
  return { text: await runner.finalContent() };
});
