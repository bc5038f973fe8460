import { closingIndex, type Token, tokenise } from '../../syntax/sql/tokens.js';
import { opaqueText } from './blocks.js';
import type { SqlColumn, SqlName, SqlRecord, SqlReference } from './records.js';

/** A walk along the tokens of one statement. */
class Cursor {
  index = 0;
  constructor(
    readonly tokens: readonly Token[],
    readonly shift: number,
  ) {}
  peek(ahead = 0): Token | undefined {
    return this.tokens[this.index + ahead];
  }
  /** Steps over these words where they stand in a row. */
  skip(...words: readonly string[]): boolean {
    if (!words.every((word, i) => this.peek(i)?.value === word && this.peek(i)?.kind !== 'quoted')) return false;
    this.index += words.length;
    return true;
  }
  name(): SqlName | undefined {
    const parts: string[] = [];
    for (;;) {
      const token = this.bracketed() ?? this.peek();
      if (token?.kind !== 'word' && token?.kind !== 'quoted') return undefined;
      parts.push(token.kind === 'word' ? token.value.toLowerCase() : token.value);
      this.index += 1;
      if (this.peek()?.value === ']') this.index += 1;
      if (this.peek()?.value !== '.') break;
      this.index += 1;
    }
    return { schema: parts.at(-2) ?? '', name: parts.at(-1) ?? '' };
  }
  /** `[name]`, as T-SQL quotes; leaves the cursor on the name. */
  private bracketed(): Token | undefined {
    if (this.peek()?.value !== '[') return undefined;
    this.index += 1;
    return this.peek();
  }
  range(from: number, to = this.index): { start: number; end: number } {
    const start = this.tokens[from]?.start ?? 0;
    return { start: start + this.shift, end: (this.tokens[to - 1]?.end ?? start) + this.shift };
  }
}

/** Records of a statement by its tokens alone: MySQL, SQLite, T-SQL, and PostgreSQL that is still being typed. */
export function fallbackRecords(code: string, shift: number): SqlRecord[] {
  const cursor = new Cursor(tokenise(code), shift);
  if (cursor.skip('CREATE')) return create(cursor);
  if (cursor.skip('ALTER', 'TABLE')) return alter(cursor, code);
  if (cursor.skip('DROP', 'TABLE')) return dropTables(cursor);
  if (cursor.tokens.length === 0) return [];
  return /^(?:do|grant|revoke|alter|drop)\b/i.test(code) ? opaque(cursor, code) : [];
}

function opaque(cursor: Cursor, code: string): SqlRecord[] {
  const affects = opaqueText(code);
  return affects.length > 0 ? [{ kind: 'opaque', at: cursor.range(0, cursor.tokens.length), affects }] : [];
}

function create(cursor: Cursor): SqlRecord[] {
  const temporary = cursor.skip('TEMP') || cursor.skip('TEMPORARY');
  if (!cursor.skip('TABLE')) return [];
  cursor.skip('IF', 'NOT', 'EXISTS');
  const from = cursor.index;
  const table = cursor.name();
  if (!table) return [];
  const at = cursor.range(from);
  const records: SqlRecord[] = [];
  const columns: SqlColumn[] = [];
  if (cursor.peek()?.value === '(') {
    const end = closingIndex(cursor.tokens, cursor.index);
    cursor.index += 1;
    while (cursor.index < end) {
      const element = readElement(cursor, end);
      if (element.column) columns.push(element.column);
      if (element.reference) records.push({ kind: 'add-reference', at, table, ...element.reference });
    }
  }
  return [
    { kind: 'create-table', at, table, columns, parents: [], partition: false, temporary, fromQuery: columns.length === 0 },
    ...records,
  ];
}

const notAColumn = new Set('PRIMARY KEY UNIQUE INDEX CONSTRAINT FOREIGN CHECK FULLTEXT SPATIAL LIKE EXCLUDE PERIOD'.split(' '));

interface Element {
  readonly column?: SqlColumn;
  readonly reference?: { readonly columns: readonly string[]; readonly reference: SqlReference };
}

/** One element of a column list; leaves the cursor after the comma that follows it, or at `end`. */
function readElement(cursor: Cursor, end: number): Element {
  const first = cursor.index;
  let last = first;
  while (last < end && cursor.tokens[last]?.value !== ',')
    last = cursor.tokens[last]?.value === '(' ? closingIndex(cursor.tokens, last) + 1 : last + 1;
  const tokens = cursor.tokens.slice(first, Math.min(last, end));
  const values = tokens.map((token) => (token.kind === 'quoted' ? '' : token.value));
  const has = (...words: readonly string[]): boolean =>
    values.some((_value, i) => words.every((word, k) => values[i + k] === word));
  const reference = referenceIn(new Cursor(tokens, cursor.shift));
  let element: Element = {};
  if (tokens[0] && !notAColumn.has(values[0] ?? '')) {
    const name = cursor.name();
    const type = tokens[cursor.index - first];
    const column: SqlColumn | undefined = name && {
      at: cursor.range(first),
      name: name.name,
      type: type?.kind === 'word' ? type.value.toLowerCase() : '',
      notNull: has('NOT', 'NULL') || has('PRIMARY', 'KEY'),
      primaryKey: has('PRIMARY', 'KEY'),
      hasDefault: has('DEFAULT') || has('AUTO_INCREMENT') || has('AUTOINCREMENT') || has('IDENTITY'),
      references: reference,
    };
    element = { column };
  } else if (reference && has('FOREIGN', 'KEY')) {
    const open = values.indexOf('(');
    const columns = tokens.slice(open + 1, closingIndex(tokens, open)).filter((token) => token.kind !== 'mark');
    element = {
      reference: {
        columns: columns.map((token) => (token.kind === 'word' ? token.value.toLowerCase() : token.value)),
        reference,
      },
    };
  }
  cursor.index = Math.min(last + 1, end);
  return element;
}

function referenceIn(cursor: Cursor): SqlReference | undefined {
  cursor.index = cursor.tokens.findIndex((token) => token.kind === 'word' && token.value === 'REFERENCES') + 1;
  const table = cursor.index > 0 ? cursor.name() : undefined;
  if (!table) return undefined;
  const rest = cursor.tokens
    .slice(cursor.index)
    .map((token) => token.value)
    .join(' ');
  const action = /\bON DELETE (CASCADE|SET NULL|SET DEFAULT|RESTRICT)/.exec(rest)?.[1]?.toLowerCase();
  return { table, columns: [], onDelete: (action as SqlReference['onDelete'] | undefined) ?? 'no action' };
}

function alter(cursor: Cursor, code: string): SqlRecord[] {
  cursor.skip('IF', 'EXISTS');
  cursor.skip('ONLY');
  const from = cursor.index;
  const table = cursor.name();
  if (!table) return opaque(cursor, code);
  const at = cursor.range(from);
  for (const change of ['enable', 'disable', 'force'] as const) {
    if (cursor.skip(change.toUpperCase(), 'ROW', 'LEVEL', 'SECURITY'))
      return [{ kind: 'row-security', at: cursor.range(0), table, change }];
  }
  if (cursor.skip('RENAME', 'TO') || cursor.skip('RENAME', 'AS')) {
    const to = cursor.name();
    return to ? [{ kind: 'rename', at, what: 'table', object: table, part: '', to: to.name }] : [];
  }
  if (cursor.skip('RENAME', 'COLUMN') || cursor.skip('CHANGE', 'COLUMN') || cursor.skip('CHANGE')) {
    const from = cursor.name();
    cursor.skip('TO');
    const to = cursor.name();
    return from && to ? [{ kind: 'rename', at, what: 'column', object: table, part: from.name, to: to.name }] : [];
  }
  if (cursor.skip('ADD')) {
    cursor.skip('COLUMN');
    cursor.skip('IF', 'NOT', 'EXISTS');
    const { column, reference } = readElement(cursor, cursor.tokens.length);
    if (column) return [{ kind: 'add-column', at, table, column }];
    return reference ? [{ kind: 'add-reference', at, table, ...reference }] : [];
  }
  if (cursor.skip('DROP', 'COLUMN')) {
    cursor.skip('IF', 'EXISTS');
    const column = cursor.name();
    return column ? [{ kind: 'drop-column', at, table, column: column.name }] : [];
  }
  return [];
}

function dropTables(cursor: Cursor): SqlRecord[] {
  cursor.skip('IF', 'EXISTS');
  const names: SqlName[] = [];
  do {
    const name = cursor.name();
    if (name) names.push(name);
  } while (cursor.skip(','));
  return [{ kind: 'drop', at: cursor.range(0), what: 'table', names }];
}
