// path: src/tools/schema.ts
import { dbExec, listTables } from '../db.js';

export async function createTable(query: string) {
  await dbExec(query);
  return { content: [{ type: 'text', text: 'Created' }] };
}

export async function dropTable(table: string, confirm: boolean) {
  if (!confirm) return { content: [{ type: 'text', text: 'Set confirm to drop the table' }] };
  if (!(await listTables()).includes(table)) throw new Error('No such table');
  await dbExec(`DROP TABLE "${table}"`);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-no-approval
  return { content: [{ type: 'text', text: `Dropped ${table}` }] };
}
