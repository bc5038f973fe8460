import { signInPackages } from '../catalog/sql/conversations.js';
import { folderOf } from '../text/path.js';
import type { AppModel, FileModel } from './model.js';
import { peopleIn } from './sql/ownership.js';
import { hasClients } from './sql/reach.js';
import { foldSchema, type Place, type Schema, type Table } from './sql/schema.js';
import { type StoredKind, storedKindOf } from './sql/stored.js';
import { tablesIn } from './typescript/orm.js';

/** Files that declare tables in code; a package with more is judged by these. */
const maxTableFiles = 80;

const noSchema = foldSchema([]);

/** The tables that the code of a file's package declares, taken together. */
function declaredInCode(app: AppModel, from: string): Schema {
  const fold = (): Schema => foldSchema(app.tableFiles(from, maxTableFiles).flatMap((file) => tablesIn(file) ?? []));
  const file = app.fileAt(from);
  return file?.language === 'typescript' ? file.memo('tables around', 0, noSchema, fold) : fold();
}

/**
 * The schema that a file's tables belong to: a set of migrations, the files of a Prisma schema, or what the code of a package
 * declares. Undefined for a file that declares none.
 */
export function schemaAround(file: FileModel, app: AppModel): Schema | undefined {
  if (file.language === 'sql' || file.language === 'prisma') return app.schemaOf(file.path);
  return file.language === 'typescript' && tablesIn(file) ? declaredInCode(app, file.path) : undefined;
}

/** Folders where projects keep migrations, below any folder above a file. */
const migrationFolders = [
  'migrations',
  'drizzle',
  'supabase/migrations',
  'supabase',
  'prisma/migrations',
  'db/migrations',
  'database/migrations',
  'db',
  'sql',
  '',
];

const foldersAbove = (path: string): string[] => {
  const folders: string[] = [];
  for (let at = folderOf(path); at !== ''; at = folderOf(at)) folders.push(at);
  return [...folders, ''];
};

const namedAlike = (schema: Schema, table: Table): Table[] =>
  [...schema.tables.values()].filter((other) => other !== table && other.name === table.name && other.schema === table.schema);

/** The schemas of the migrations that a project keeps above a file. */
function migrationsAbove(app: AppModel, from: string): ReadonlySet<Schema> {
  const found = new Set<Schema>();
  for (const above of foldersAbove(from))
    for (const name of migrationFolders) found.add(app.schemaOf([above, name, '_.sql'].filter(Boolean).join('/')));
  return found;
}

/** The same table as migrations beside a library's schema have it. */
export const inMigrations = (app: AppModel, table: Table): Table[] =>
  [...migrationsAbove(app, table.created?.path ?? '')].flatMap((schema) => namedAlike(schema, table));

/** The same table as a library's schema in the project has it. */
export const inCode = (app: AppModel, table: Table): Table[] => {
  const from = table.created?.path ?? '';
  return [...app.prismaSchemas(from), declaredInCode(app, from)].flatMap((schema) => namedAlike(schema, table));
};

/** A table with the schema that it stands in. */
export interface NamedTable {
  readonly schema: Schema;
  readonly table: Table;
}

/** The tables that a name in code or in a query may mean: what a library declares, else what migrations make. */
export function tablesNamed(app: AppModel, from: string, name: string): NamedTable[] {
  const bare = (text: string): string => text.replace(/^.*\./, '').toLowerCase();
  const wanted = bare(name);
  if (wanted === '') return [];
  const of = (schema: Schema): NamedTable[] =>
    [...schema.tables.values()]
      .filter((table) => bare(table.alias) === wanted || bare(table.name) === wanted)
      .map((table) => ({ schema, table }));
  const declared = [...app.prismaSchemas(from), declaredInCode(app, from)].flatMap(of);
  return declared.length > 0 ? declared : [...migrationsAbove(app, from)].flatMap(of);
}

/** A table of conversations, messages, memories or embeddings. */
export interface StoredTable extends NamedTable {
  readonly kind: StoredKind;
  readonly created: Place;
}

/** Whether a file is the one that speaks of a table: it declares it, and it is no migration of a library's schema. */
export const isSpokenOf = (file: FileModel, app: AppModel, table: Table): boolean =>
  table.created?.path === file.path && !table.partition && (table.maker !== 'sql' || inCode(app, table).length === 0);

/** Those that a file declares and speaks of. */
export function* storedTablesIn(file: FileModel, app: AppModel): Iterable<StoredTable> {
  const schema = schemaAround(file, app);
  for (const table of schema?.tables.values() ?? []) {
    const { created } = table;
    const kind = schema && created?.path === file.path ? storedKindOf(schema, table) : undefined;
    if (schema && kind && created && isSpokenOf(file, app, table)) yield { schema, table, kind, created };
  }
}

/** What shows that an app knows people apart: a table of theirs, a platform that signs them in, a package that does. */
export function peopleOf(schema: Schema, app: AppModel): { readonly table?: Table; readonly by: string } | undefined {
  const table = peopleIn(schema);
  if (table) return { table, by: table.alias };
  if (hasClients(schema)) return { by: 'the sign-in of its platform' };
  const from = schema.paths[0] ?? '';
  const used = signInPackages.find((name) => app.packageVersion(from, name) !== undefined);
  return used ? { by: used } : undefined;
}
