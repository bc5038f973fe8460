import { Pool, type QueryResultRow } from 'pg';

const connectionString = process.env.DATABASE_URL;
if (!connectionString) throw new Error('DATABASE_URL is not set; see .env.example.');

export const pool = new Pool({ connectionString, max: 10, idleTimeoutMillis: 30_000 });

/** Rows of one statement. */
export async function rows<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const result = await pool.query<Row>(text, [...values]);
  return result.rows;
}
