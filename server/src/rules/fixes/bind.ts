import type { Sink } from '../../model/typescript/entities.js';
import { at, type NodeOf, nodeAt, type Place, textAt } from '../../model/typescript/place.js';
import { definitionsOf } from '../../model/typescript/values.js';
import type { Change } from '../change.js';
import type { Fix } from '../rule.js';
import { edit, insert, suggest } from './build.js';
import { meansTheSameAt } from './scope.js';

/** How an API takes values beside a statement. */
type Binding =
  /** `$1`, or `?`, and a list as the next argument. */
  | 'numbered'
  | 'marked'
  /** `prepare('… ?').all(value)`. */
  | 'prepared'
  /** `execute({ sql, args })`. */
  | 'object'
  /** The same call with the template as a tag's: the tag binds each value. */
  | { readonly tag: string };

const bindings: readonly (readonly [api: RegExp, binding: Binding])[] = [
  [/^\{?(?:pg|@neondatabase|@vercel)|^postgres:default\(\)\.unsafe/, 'numbered'],
  [/^\{?mysql|^\{knex:|^\{sqlite3:/, 'marked'],
  [/^\{better-sqlite3:|^\{node:sqlite/, 'prepared'],
  [/^@libsql/, 'object'],
  [/\$queryRawUnsafe,\$executeRawUnsafe/, { tag: '' }],
  [/^(?:drizzle-orm|kysely):sql\.raw$/, { tag: 'sql' }],
];

/** Whether the value stands where SQL wants a name, which no parameter can give: a table, a column, a pragma. */
export function needsName({ text }: Sink): boolean {
  return definitionsOf(text).some((place) => {
    const node = nodeAt(place);
    if (node.kind !== 'template') return false;
    const parts = node.parts.map((id) => nodeAt(at(place.file, id)));
    const sql = parts.map((part) => (part.kind === 'string' ? part.value : '?')).join('');
    return (
      /^\W*(?:pragma|create|alter|drop|truncate|use|show|describe|grant|attach)\b/i.test(sql) ||
      /\b(?:from|into|update|table|join|(?:order|group)\s+by)\s+["`[]?\s*\?/i.test(sql)
    );
  });
}

interface Bound {
  /** The statement as a template, marks in place of the values. */
  readonly statement: string;
  readonly values: readonly string[];
}

/** Takes the values out of a statement. Only one behind a comparison, in a list, as a number of rows or in quotes can be bound. */
function takeOut(template: Place, markOf: (index: number, value: string) => string): Bound | undefined {
  const node = nodeAt(template) as NodeOf<'template'>;
  let statement = textAt(template);
  const values: string[] = [];
  for (const id of node.parts) {
    const part = at(template.file, id);
    if (nodeAt(part).kind === 'string') continue;
    const source = textAt(part);
    const escaped = source.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const hole = `\\$\\{\\s*${escaped}\\s*\\}`;
    const isPlain = new RegExp(`((?:[=<>,(]|\\b(?:like|ilike|limit|offset|in|values)\\b)\\s*)${hole}`, 'i');
    const inQuotes = new RegExp(`'([^'\\\`$]*)${hole}([^'\\\`$]*)'`);
    const quoted = inQuotes.exec(statement);
    const plain = quoted ? undefined : isPlain.exec(statement);
    if (quoted) {
      const [all, before, behind] = quoted as unknown as [string, string, string];
      const value = before || behind ? `\`${before}\${${source}}${behind}\`` : source;
      statement = statement.replace(all, () => markOf(values.length + 1, value));
      values.push(value);
    } else if (plain) {
      statement = statement.replace(plain[0], () => plain[1] + markOf(values.length + 1, source));
      values.push(source);
    } else return undefined;
  }
  return values.length > 0 ? { statement, values } : undefined;
}

/** The one template that a statement is, in the file of its call and used nowhere else. */
function templateOf({ text, call }: Sink): Place | undefined {
  const [template, ...others] = definitionsOf(text);
  if (!template || others.length > 0 || template.file !== call.file) return undefined;
  const node = nodeAt(template);
  if (node.kind !== 'template' || node.quote !== '`') return undefined;
  const asked = nodeAt(text);
  if (asked.kind !== 'ref') return text.id === template.id ? template : undefined;
  const uses = call.file.facts.flow.nodes.filter((other) => other.kind === 'ref' && other.binding === asked.binding);
  return uses.length === 1 ? template : undefined;
}

/** The call that runs a prepared statement, where it follows at once: `.all()` of `db.prepare(…).all()`. */
function runOf(call: Place): NodeOf<'call'> | undefined {
  const { nodes } = call.file.facts.flow;
  const member = nodes.findIndex((node) => node.kind === 'member' && node.of === call.id);
  return nodes.find(
    (node): node is NodeOf<'call'> => node.kind === 'call' && node.callee === member && node.args.length === 0 && member >= 0,
  );
}

const title = 'Bind the values as parameters';

/**
 * Binds the values of a statement whose text is otherwise fixed, as the driver at hand wants it. Undefined where a value
 * stands for a name, or the code does something else with the text.
 */
export function bindValues(sink: Sink): Fix | undefined {
  const { call } = sink;
  const { file } = call;
  const node = nodeAt(call);
  const template = templateOf(sink);
  const binding = bindings.find(([api]) => api.test(sink.row.api))?.[1];
  // What a helper of the project does with a second argument is its own business.
  if (!binding || !template || node.kind !== 'call' || node.args.length !== 1 || sink.isForwarded || needsName(sink))
    return undefined;
  if (node.args[0] !== sink.text.id) return undefined;
  const bound = takeOut(template, (index, value) =>
    typeof binding === 'object' ? `\${${value}}` : binding === 'numbered' ? `$${index}` : '?',
  );
  if (!bound || (template.id !== sink.text.id && !meansTheSameAt(file, nodeAt(template), nodeAt(sink.text).start)))
    return undefined;
  const changes = callChanges(sink, node, template, binding, bound);
  return changes && suggest(title, file, changes);
}

function callChanges(
  sink: Sink,
  node: NodeOf<'call'>,
  template: Place,
  binding: Binding,
  { statement, values }: Bound,
): Change[] | undefined {
  const { file } = sink.call;
  const text = nodeAt(sink.text);
  const rewritten = edit(nodeAt(template), statement);
  if (binding === 'prepared') {
    const run = runOf(sink.call);
    return run && [rewritten, insert(run.end - 1, values.join(', '))];
  }
  if (binding === 'object') {
    const [before, behind] = ['{ sql: ', `, args: [${values.join(', ')}] }`];
    return template.id === sink.text.id
      ? [edit(text, before + statement + behind)]
      : [rewritten, insert(text.start, before), insert(text.end, behind)];
  }
  if (typeof binding === 'object') {
    const callee = nodeAt(at(file, node.callee));
    if (template.id !== sink.text.id || callee.kind !== 'member') return undefined;
    // `sql.raw(…)` becomes sql`…`, `$queryRawUnsafe<Row[]>(…)` becomes $queryRaw<Row[]>`…`.
    const head = file.text.slice(callee.nameStart, text.start).replace(/\(\s*$/, '');
    const name = binding.tag === '' ? head.replace('Unsafe', '') : '';
    const start = binding.tag === '' ? callee.nameStart : file.text.lastIndexOf('.', callee.nameStart);
    return [edit({ start, end: node.end }, name + statement)];
  }
  const list = `, [${values.join(', ')}]`;
  return template.id === sink.text.id ? [edit(text, statement + list)] : [rewritten, insert(text.end, list)];
}
