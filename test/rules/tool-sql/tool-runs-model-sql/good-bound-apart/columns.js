import { PostgresConnector } from './postgres.js';

export const columns = {
  name: 'table-columns',
  description: 'Lists the columns of a table',
  parameters: { type: 'object', properties: { table: { type: 'string' } } },
  handler: async ({ table = '' }) => {
    const db = new PostgresConnector();
    const asked = db.columnsOf(table);
    const isParameterized = typeof asked === 'object' && asked.query;
    const text = isParameterized ? asked.query : asked;
    return JSON.stringify(await db.runQuery(text, isParameterized ? asked.params : []));
  },
};
