import { Pool } from 'pg';
import type { Adapter } from './adapter.js';

export class PostgresAdapter implements Adapter {
  private readonly pool = new Pool();

  async all(sql: string) {
    return (await this.pool.query(sql)).rows;
  }

  describeTable(table: string) {
    return `SELECT column_name FROM information_schema.columns WHERE table_name = '${table}'`;
//                                                                                   ^^^^^ tool-runs-model-sql
  }
}
