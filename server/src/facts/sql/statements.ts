import { clientAuthText } from '../../catalog/sql/platform.js';
import type { PgNode, PgParser } from '../../syntax/sql/pg.js';
import { maskIfNotExists, maskVariables } from '../../syntax/sql/placeholders.js';
import { tokenise } from '../../syntax/sql/tokens.js';
import { blockRecords, opaqueText } from './blocks.js';
import { fallbackRecords } from './fallback.js';
import { alterFunction, createFunction } from './functions.js';
import { createTrigger, drop, moveTable, rename } from './objects.js';
import { alterPolicy, createPolicy } from './policies.js';
import { createRole, defaultPrivileges, grant, grantRole } from './privileges.js';
import { createReader, type Reader } from './reader.js';
import type { SqlRecord } from './records.js';
import { alterTable, createTable, createTableAs, createView } from './tables.js';

type Maker = (reader: Reader, node: PgNode) => SqlRecord[];

const makers: { readonly [Kind in keyof PgNode]?: Maker } = {
  CreateStmt: createTable,
  CreateForeignTableStmt: createTable,
  CreateTableAsStmt: createTableAs,
  AlterTableStmt: alterTable,
  ViewStmt: createView,
  RenameStmt: rename,
  AlterObjectSchemaStmt: moveTable,
  DropStmt: drop,
  DropRoleStmt: (reader, node) => [
    {
      kind: 'drop',
      at: reader.whole,
      what: 'role',
      names: roleNames(node.DropRoleStmt?.roles).map((name) => ({ schema: '', name })),
    },
  ],
  CreateTrigStmt: createTrigger,
  CreatePolicyStmt: createPolicy,
  AlterPolicyStmt: alterPolicy,
  CreateFunctionStmt: createFunction,
  AlterFunctionStmt: alterFunction,
  GrantStmt: grant,
  GrantRoleStmt: grantRole,
  AlterDefaultPrivilegesStmt: defaultPrivileges,
  CreateRoleStmt: createRole,
  AlterRoleStmt: createRole,
  CreateSchemaStmt: (reader, node) => [
    { kind: 'create-schema', at: reader.whole, schema: node.CreateSchemaStmt?.schemaname ?? '' },
  ],
  CreateExtensionStmt: (reader, node) => [
    { kind: 'create-extension', at: reader.whole, extension: node.CreateExtensionStmt?.extname ?? '' },
  ],
  VariableSetStmt: searchPath,
};

const roleNames = (nodes: readonly PgNode[] | undefined): string[] =>
  (nodes ?? []).flatMap((node) => node.RoleSpec?.rolename ?? []);

function searchPath(reader: Reader, node: PgNode): SqlRecord[] {
  const statement = node.VariableSetStmt;
  if (statement?.name !== 'search_path') return [];
  const values = ((statement.args ?? []) as PgNode[]).flatMap((value) => value.A_Const?.sval?.sval ?? []);
  const schema = values
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .find((value) => value !== '' && value !== '$user');
  return [{ kind: 'search-path', at: reader.whole, schema: schema ?? 'public' }];
}

const unread = new Set(
  'INDEX UNIQUE TYPE SEQUENCE DOMAIN PUBLICATION SUBSCRIPTION DATABASE AGGREGATE OPERATOR CAST COLLATION CONVERSION STATISTICS SERVER TEXT ACCESS LANGUAGE TABLESPACE TRANSFORM SYSTEM'.split(
    ' ',
  ),
);

/** Whether a statement can bear on privileges at all; most of a script is data and indexes. */
export function matters(keyword: string, code: string): boolean {
  switch (keyword) {
    case 'CREATE':
    case 'ALTER':
    case 'DROP':
      return !unread.has(/^\w+\s+(\w+)/.exec(code)?.[1]?.toUpperCase() ?? '');
    case 'GRANT':
    case 'REVOKE':
    case 'DO':
      return true;
    case 'SET':
      return /^set\s+(?:session\s+|local\s+)?search_path\b/i.test(code);
    case 'SELECT':
      return /\brow\s+level\s+security\b/i.test(code);
    default:
      return false;
  }
}

/**
 * What one statement does. `code` begins with its first word and has no terminator; `shift` is added to every range.
 * A text that PostgreSQL refuses is read by its tokens, and then fewer things are said of it.
 */
export function statementRecords(code: string, shift: number, pg: PgParser, depth = 0): SqlRecord[] {
  if (/^select\b/i.test(code))
    return [{ kind: 'opaque', at: { start: shift, end: shift + code.length }, affects: opaqueText(code) }];
  const tree = pg.parse(code) ?? pg.parse(maskVariables(maskIfNotExists(code)));
  if (!tree) return refused(code, shift, pg, depth);
  const reader = createReader(code, shift, tree.offset);
  const records = tree.statements.flatMap((node): SqlRecord[] => {
    if (node.DoStmt) return blockRecords(reader, (text, start) => statementRecords(text, shift + start, pg, depth + 1), depth);
    const kind = Object.keys(node)[0] as keyof PgNode;
    return makers[kind]?.(reader, node) ?? [];
  });
  const mention = clientAuthText.exec(code);
  if (mention && depth === 0) {
    records.push({
      kind: 'client-auth',
      at: reader.range(mention.index, mention.index + mention[0].length),
      text: mention[0].replace(/\($/, ''),
    });
  }
  return records;
}

const definitions = new Set(['CREATE', 'ALTER', 'DROP', 'GRANT', 'REVOKE', 'COMMENT', 'INSERT']);

/** A forgotten `;` joins statements: where a line begins with a definition's first word, each is tried by itself. */
function refused(code: string, shift: number, pg: PgParser, depth: number): SqlRecord[] {
  let open = 0;
  const starts = [0];
  for (const token of tokenise(code)) {
    if (token.value === '(' && token.kind === 'mark') open += 1;
    else if (token.value === ')' && token.kind === 'mark') open -= 1;
    else if (
      token.start > 0 &&
      token.kind === 'word' &&
      definitions.has(token.value) &&
      code.charCodeAt(token.start - 1) === 10
    ) {
      if (open > 0 && !/\n\s*\n$/.test(code.slice(Math.max(0, token.start - 40), token.start))) continue;
      starts.push(token.start);
      open = 0;
    }
  }
  if (starts.length === 1 || depth > 2) return fallbackRecords(code, shift);
  return starts.flatMap((start, i) => {
    const piece = code.slice(start, starts[i + 1]).trimEnd();
    return matters(/^\w*/.exec(piece)?.[0].toUpperCase() ?? '', piece) ? statementRecords(piece, shift + start, pg, 3) : [];
  });
}
