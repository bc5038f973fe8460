import { Pool } from 'pg';

export class PostgresConnector {
  constructor() {
    this.pool = new Pool();
  }

  columnsOf(table) {
    return { query: 'SELECT column_name FROM information_schema.columns WHERE table_name = $1', params: [table] };
  }

  async runQuery(text, params) {
    return (await this.pool.query(text, params)).rows;
  }
}
