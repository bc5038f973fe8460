import { Pool } from 'pg';

const pool = new Pool();

export class Orders {
  constructor(private readonly ownerId: string) {}

  async one(orderId: string) {
    const { rows } = await pool.query('SELECT * FROM orders WHERE id = $1 AND owner_id = $2', [orderId, this.ownerId]);
    return rows[0];
  }
}
