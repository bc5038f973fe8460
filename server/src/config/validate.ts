import { type Entry, entriesOf, type StructuredNode } from '../syntax/structured/node.js';
import type { Range } from '../text/range.js';
import { globProblem } from './glob.js';
import type { Field, Shape } from './schema.js';
import { didYouMean } from './suggest.js';

/** Something wrong with a settings file. Range: where, as offsets in that file. */
export interface SettingsProblem extends Range {
  /** The key path, such as `suppressions[0].reason`; empty for the file as a whole. */
  readonly key: string;
  readonly message: string;
}

export interface Validated {
  /** The value as far as it is right; what is wrong is left out. */
  readonly value: unknown;
  readonly problems: readonly SettingsProblem[];
  /** Where each key path stands, `rules.mcp-secret` and `ignore[0]` included. */
  readonly ranges: Readonly<Record<string, Range>>;
}

/** Checks a tree against a shape. `ruleIds` are the rules that exist. */
export function validate(root: StructuredNode, shape: Shape, ruleIds: readonly string[]): Validated {
  const problems: SettingsProblem[] = [];
  const ranges: Record<string, Range> = {};

  const report = (key: string, at: Range, message: string): undefined => {
    problems.push({ key, message, start: at.start, end: Math.max(at.end, at.start) });
    return undefined;
  };

  const read = (node: StructuredNode, wanted: Shape, key: string): unknown => {
    if (key) ranges[key] = { start: node.start, end: node.end };
    switch (wanted.type) {
      case 'object':
        return node.kind === 'object'
          ? readObject(node, wanted.fields, key)
          : report(key, node, `${nameOf(key)} must be a map of keys and values.`);
      case 'ruleMap':
        return node.kind === 'object'
          ? readRules(node, wanted.of, key)
          : report(key, node, `${nameOf(key)} must map rule ids to severities.`);
      case 'list':
        if (node.kind !== 'array') return report(key, node, `${nameOf(key)} must be a list.`);
        return node.items.flatMap((item, i) => {
          const value = read(item, wanted.of, `${key}[${i}]`);
          return value === undefined ? [] : [value];
        });
      default:
        return readText(node, wanted, key);
    }
  };

  /** The last entry of each key; a key that stands twice is a mistake, since only one of them can count. */
  const single = (node: StructuredNode, key: string): Entry[] => {
    const found = new Map<string, Entry>();
    for (const entry of entriesOf(node)) {
      if (found.has(entry.key)) report(pathOf(key, entry.key), entry.keyRange, `"${entry.key}" stands twice here.`);
      found.set(entry.key, entry);
    }
    return [...found.values()];
  };

  const readObject = (node: StructuredNode, fields: Readonly<Record<string, Field>>, key: string): unknown => {
    const value: Record<string, unknown> = {};
    const before = problems.length;
    for (const entry of single(node, key)) {
      const path = pathOf(key, entry.key);
      const field = Object.hasOwn(fields, entry.key) ? fields[entry.key] : undefined;
      if (!field) {
        // editors take the schema's address from this key
        if (!(key === '' && entry.key === '$schema'))
          report(path, entry.keyRange, `Unknown key "${entry.key}".${didYouMean(entry.key, Object.keys(fields))}`);
        continue;
      }
      const item = read(entry.value, field.shape, path);
      if (item !== undefined) value[entry.key] = item;
    }
    for (const [name, field] of Object.entries(fields)) {
      if (field.isRequired && !entriesOf(node).some((entry) => entry.key === name))
        report(pathOf(key, name), headOf(node), `${nameOf(key)} lacks "${name}": ${field.doc}`);
    }
    // half an entry of a list would mean something else than was written
    return key !== '' && problems.length > before ? undefined : value;
  };

  const readRules = (node: StructuredNode, of: Shape, key: string): unknown => {
    const value: Record<string, unknown> = {};
    for (const entry of single(node, key)) {
      const path = pathOf(key, entry.key);
      if (!ruleIds.includes(entry.key)) {
        report(path, entry.keyRange, `There is no rule "${entry.key}".${didYouMean(entry.key, ruleIds)}`);
        continue;
      }
      const item = read(entry.value, of, path);
      if (item !== undefined) value[entry.key] = item;
    }
    return value;
  };

  const readText = (node: StructuredNode, wanted: Shape, key: string): string | undefined => {
    if (node.kind !== 'scalar' || node.tag) return report(key, node, `${nameOf(key)} must be ${expected(wanted)}.`);
    const { text } = node;
    if (wanted.type === 'choice') {
      const values = wanted.choices.map(({ value }) => value);
      return values.includes(text)
        ? text
        : report(key, node, `${nameOf(key)} must be ${expected(wanted)}, not "${shorten(text)}".${didYouMean(text, values)}`);
    }
    if (node.type !== 'string') return report(key, node, `${nameOf(key)} must be ${expected(wanted)}.`);
    if (text.trim() === '') return report(key, node, `${nameOf(key)} is empty; it must be ${expected(wanted)}.`);
    if (wanted.type === 'rule' && !ruleIds.includes(text))
      return report(key, node, `There is no rule "${shorten(text)}".${didYouMean(text, ruleIds)}`);
    if (wanted.type === 'date' && !isDate(text))
      return report(key, node, `${nameOf(key)} must be a date such as 2027-06-30, not "${shorten(text)}".`);
    if (wanted.type === 'glob') {
      const wrong = globProblem(text);
      if (wrong) return report(key, node, `${nameOf(key)}: "${shorten(text)}" ${wrong}`);
    }
    return text;
  };

  return { value: read(root, shape, ''), problems, ranges };
}

const pathOf = (key: string, name: string): string => (key ? `${key}.${name}` : name);
const nameOf = (key: string): string => (key ? `"${key}"` : 'The file');
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
/** The first line's worth of a node, so that a missing key does not underline a whole block. */
const headOf = (node: StructuredNode): Range => ({
  start: node.start,
  end: Math.min(node.end, entriesOf(node)[0]?.keyRange.end ?? node.end),
});

function expected(shape: Shape): string {
  switch (shape.type) {
    case 'choice':
      return shape.choices
        .map(({ value }) => value)
        .join(', ')
        .replace(/, ([^,]*)$/, ' or $1');
    case 'glob':
      return 'a glob over relative paths, such as "src/**"';
    case 'date':
      return 'a date such as 2027-06-30';
    case 'rule':
      return 'a rule id';
    default:
      return 'a text';
  }
}

function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.slice(1).map(Number) ?? [];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
