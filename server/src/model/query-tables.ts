import { personTable, sensitiveColumn, snakeCase } from '../catalog/sql/names.js';
import { dataOf } from './sql/data.js';
import { ownershipOf } from './sql/ownership.js';
import { storedKindOf } from './sql/stored.js';
import { tablesNamed } from './tables.js';
import { type DataQuery, isPersonal } from './typescript/queries.js';

/**
 * Whether the rows that a query reaches are somebody's, by the schema: a table of people, of conversations, or with an owner.
 * Undefined where the schema is not at hand or does not say.
 */
function bySchema(query: DataQuery): boolean | undefined {
  const { file } = query.call;
  const [found] = tablesNamed(file.app, file.path, query.table).filter(({ table }) => table.created !== undefined);
  if (!found?.table.columnsKnown) return undefined;
  const { schema, table } = found;
  const kind = storedKindOf(schema, table);
  const { owners, isolating } = dataOf(table);
  if ((kind && kind !== 'embedding') || personTable.test(snakeCase(table.alias))) return true;
  if (owners.length > 0 || isolating.length > 0) return true;
  const tells = [...table.columns.values()].some(({ alias }) => sensitiveColumn.test(snakeCase(alias)));
  return !tells && ownershipOf(schema, table) === 'none' ? false : undefined;
}

/** Whether the rows that a query reaches are somebody's: by the schema where it says, else by the table's name. */
export const isSomebodys = (query: DataQuery): boolean => bySchema(query) ?? isPersonal(query);

/** Whether the schema says that a table holds nobody's rows: a shared corpus, a list of products, a demo without people. */
export const isNobodys = (query: DataQuery): boolean => bySchema(query) === false;
