import { clientPath, servingText } from '../../catalog/sql/platform.js';
import type { SqlRecord } from '../../facts/sql/records.js';
import type { SchemaPart } from '../../facts/sql.js';
import { Draft } from './draft.js';
import { grant } from './fold-access.js';
import { alterFunction, alterView, createFunction, createRole, createView } from './fold-functions.js';
import { alterPolicy, createPolicy, createTrigger, dropPolicy } from './fold-policies.js';
import { addColumn, addReference, createTable, drop, dropColumn, moveTable, rename, rowSecurity } from './fold-tables.js';
import { isLeftOut } from './migration-set.js';
import type { Schema } from './schema.js';

type Step<Kind extends SqlRecord['kind']> = (draft: Draft, record: Extract<SqlRecord, { kind: Kind }>) => void;

const steps: { readonly [Kind in SqlRecord['kind']]: Step<Kind> } = {
  'create-table': createTable,
  'add-column': addColumn,
  'drop-column': dropColumn,
  'add-reference': addReference,
  rename,
  'move-table': moveTable,
  'row-security': rowSecurity,
  'create-policy': createPolicy,
  'alter-policy': alterPolicy,
  'drop-policy': dropPolicy,
  grant,
  'grant-role': () => {},
  'create-function': createFunction,
  'alter-function': alterFunction,
  'create-trigger': createTrigger,
  'create-view': createView,
  'alter-view': alterView,
  'create-role': createRole,
  drop,
  'create-schema': () => {},
  'create-extension': () => {},
  'search-path': (draft, record) => {
    draft.defaultSchema = record.schema;
  },
  'client-auth': (draft, record) => {
    draft.sawClient(draft.place(record.at), record.text);
    draft.servesByDefault ||= servingText.test(record.text);
  },
  opaque: (draft, record) => {
    for (const kind of record.affects) if (!draft.opaque.has(kind)) draft.opaque.set(kind, draft.place(record.at));
  },
};

/** Applies the statements of a set's files, given in their order, and gives the schema that they leave. */
export function foldSchema(files: readonly SchemaPart[]): Schema {
  const counted = files.filter((file) => !isLeftOut(file.path));
  const draft = new Draft();
  for (const file of counted) {
    draft.path = file.path;
    draft.defaultSchema = 'public';
    for (const statement of file.statements) {
      draft.base = statement.base;
      draft.statement = { path: file.path, start: statement.start, end: statement.end };
      for (const record of statement.records) (steps[record.kind] as Step<SqlRecord['kind']>)(draft, record as never);
    }
  }
  return {
    paths: counted.map((file) => file.path),
    dialect: counted.find((file) => file.dialect !== 'postgres')?.dialect ?? 'postgres',
    tables: draft.tables,
    functions: draft.functions,
    views: draft.views,
    roles: draft.roles,
    broadGrants: draft.broadGrants,
    servedSchemas: draft.servedSchemas,
    clients: draft.clients,
    servesByDefault: draft.servesByDefault || counted.some((file) => file.language === 'sql' && clientPath.test(file.path)),
    opaque: draft.opaque,
  };
}
