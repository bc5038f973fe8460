import { Pool } from 'pg';
import { readFile, readdir } from 'node:fs/promises';

const pool = new Pool();

/** Applies migrations; no model is near. */
export async function migrate(folder: string) {
  for (const name of (await readdir(folder)).sort()) {
    const sql = await readFile(`${folder}/${name}`, 'utf8');
    await pool.query(sql);
    await pool.query(`INSERT INTO migrations (name) VALUES ('${name}')`);
  }
}
