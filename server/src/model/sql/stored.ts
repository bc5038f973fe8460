import {
  answerColumn,
  besideMemory,
  besideTalk,
  contentColumn,
  memoryColumn,
  memoryWord,
  plainContentColumn,
  plainTalkColumn,
  questionColumn,
  roleColumn,
  sessionWord,
  talkWord,
  threadColumn,
  transcriptColumn,
  vectorColumn,
  vectorType,
} from '../../catalog/sql/conversations.js';
import { snakeCase } from '../../catalog/sql/names.js';
import { parentsOf } from './links.js';
import type { Column, Schema, Table } from './schema.js';

/** What of a conversation a table holds. */
export type StoredKind = 'conversation' | 'message' | 'memory' | 'embedding';

const has = (table: Table, pattern: RegExp, test: (column: Column) => boolean = () => true): boolean =>
  [...table.columns.values()].some((column) => pattern.test(snakeCase(column.alias)) && test(column));

const isList = (column: Column): boolean => /\[\]$|^(?:json|jsonb|array|object|mixed|text|longtext)$/.test(column.type);

function holdsMessages(table: Table): boolean {
  const name = snakeCase(table.alias);
  if (besideTalk.test(name)) return false;
  const answered = has(table, questionColumn) && has(table, answerColumn);
  if (!talkWord.test(name)) {
    if (!sessionWord.test(name)) return false;
    return (has(table, roleColumn) && has(table, plainContentColumn)) || (answered && has(table, plainTalkColumn));
  }
  if (answered || (has(table, roleColumn) && has(table, contentColumn))) return true;
  return /message|turn|utterance/.test(name) && has(table, contentColumn) && has(table, threadColumn);
}

/** Undefined for a table of anything else. The name and the columns must agree. */
export function storedKindOf(schema: Schema, table: Table): StoredKind | undefined {
  const name = snakeCase(table.alias);
  if (memoryWord.test(name) && !besideMemory.test(name) && has(table, memoryColumn)) return 'memory';
  if (holdsMessages(table)) return 'message';
  if (has(table, vectorColumn) || [...table.columns.values()].some(({ type }) => vectorType.test(type)))
    return has(table, vectorColumn, (column) => isList(column) || vectorType.test(column.type)) ||
      [...table.columns.values()].some(({ type }) => vectorType.test(type))
      ? 'embedding'
      : undefined;
  if (besideTalk.test(name)) return undefined;
  const talks = talkWord.test(name);
  if ((talks || sessionWord.test(name)) && has(table, transcriptColumn, isList)) return 'conversation';
  if (!talks && !sessionWord.test(name)) return undefined;
  const holder = [...schema.tables.values()].some(
    (other) => other !== table && holdsMessages(other) && parentsOf(schema, other).some(({ parent }) => parent === table),
  );
  return holder ? 'conversation' : undefined;
}
