import { MySqlAdapter } from './mysql.js';
import { PostgresAdapter } from './postgres.js';

export interface Adapter {
  all(sql: string): Promise<unknown[]>;
  describeTable(table: string): string;
}

export const adapterFor = (kind: string): Adapter => (kind === 'mysql' ? new MySqlAdapter() : new PostgresAdapter());
