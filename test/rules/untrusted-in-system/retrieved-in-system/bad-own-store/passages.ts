import { Pool } from 'pg';
import { embed } from './embed.js';

const pool = new Pool();

export class Passages {
  async similaritySearch(text: string, count: number) {
    const { rows } = await pool.query('SELECT body FROM passages ORDER BY embedding <=> $1 LIMIT $2', [await embed(text), count]);
    return rows;
  }
}
