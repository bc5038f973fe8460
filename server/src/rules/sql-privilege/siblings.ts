import type { AppModel } from '../../model/model.js';
import type { Schema, Table } from '../../model/sql/schema.js';
import { folderOf } from '../../text/path.js';

const names = ['migrations', 'schemas', 'schema', 'policies', 'rls', 'sql', 'db', ''];

/**
 * The same table in a folder beside this one: projects keep a loose schema file next to their migrations, and then only
 * together do they tell what is deployed.
 */
export function* siblingTables(app: AppModel, own: Schema, table: Table): Iterable<Table> {
  const path = table.created?.path ?? own.paths[0] ?? '';
  const folder = folderOf(path);
  const parent = folderOf(folder);
  const seen = new Set([own]);
  for (const base of new Set([folder, parent, `${folder}/supabase`, `${parent}/supabase`])) {
    for (const name of names) {
      const schema = app.schemaOf([base, name, '_.sql'].filter(Boolean).join('/').replace(/^\//, ''));
      if (seen.has(schema)) continue;
      seen.add(schema);
      const same = schema.tables.get(`${table.schema}.${table.name}`);
      if (same) yield same;
    }
  }
}
