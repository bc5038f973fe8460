import { Pool } from 'pg';

const pool = new Pool();

export async function turnsOf(threadId: string) {
  const { rows } = await pool.query('SELECT role, content FROM chat_messages WHERE thread_id = $1 ORDER BY id', [threadId]);
  return rows;
}
