import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });

export async function findInvoice(number: string) {
  const { rows } = await pool.query('SELECT * FROM invoices WHERE number = $1', [number]);
//                                                                               ^^^^^^ tool-unscoped-query
  return rows[0];
}
