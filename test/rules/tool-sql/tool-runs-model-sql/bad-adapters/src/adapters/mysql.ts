import { createPool } from 'mysql2/promise';
import type { Adapter } from './adapter.js';

export class MySqlAdapter implements Adapter {
  private readonly pool = createPool(process.env.MYSQL_URL ?? '');

  async all(sql: string) {
    const [rows] = await this.pool.query(sql);
    return rows as unknown[];
  }

  describeTable(table: string) {
    return `DESCRIBE \`${table}\``;
//                       ^^^^^ tool-runs-model-sql
  }
}
