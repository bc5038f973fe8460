import { Pool } from 'pg';
import { embed } from './embed.js';

const pool = new Pool();

export const save = async (userId: string, text: string) =>
  pool.query('INSERT INTO notes (user_id, body, embedding) VALUES ($1, $2, $3)', [userId, text, await embed(text)]);

export const find = async (question: string) =>
  pool.query('SELECT body FROM notes ORDER BY embedding <=> $1 LIMIT 5', [await embed(question)]);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ vector-unscoped
