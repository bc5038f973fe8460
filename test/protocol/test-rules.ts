import { local } from '../../server/src/rules/change.js';
import { type AnyRule, defineRule, type Match } from '../../server/src/rules/rule.js';
import type { Range } from '../../server/src/text/range.js';

/** Places of a word in a text. */
function* occurrences(text: string, word: string): Generator<Range> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) yield { start: at, end: at + word.length };
}
const duties = { cwe: [532], owaspLlm: ['LLM02'] };
const match = (range: Range, evidence: Match['evidence'] = []): Match => ({ range, evidence, data: undefined });
const sentence = (what: string) => ({ what, why: 'Readers of the log see it.', how: 'Log an id in its place.' });

/** A suggestion beside a step that only a person can take. */
const leakCall = defineRule({
  id: 'leak-call',
  title: 'Call of leak',
  family: 'prompt-logged',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript', 'sql', 'prompt', 'json', 'yaml', 'dotenv', 'toml'],
  duties,
  *check({ file }) {
    for (const range of occurrences(file.text, 'leak(')) {
      yield match(range, [{ path: file.path, start: 0, end: 1, note: 'text enters here' }]);
    }
  },
  explain: () => sentence('`leak` is called <here>.'),
  fixes: ({ range }, { file }) => [
    { title: 'Call keep instead', applicability: 'suggestion', edits: [{ ...range, path: file.path, newText: 'keep(' }] },
    { title: 'Purge the log by hand', applicability: 'manual', edits: [] },
  ],
});

/** A safe fix. */
const verboseFlag = defineRule({
  id: 'verbose-flag',
  title: 'Verbose flag',
  family: 'prompt-logged',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties,
  *check({ file }) {
    for (const range of occurrences(file.text, 'verbose: true')) yield match(range);
  },
  explain: () => sentence('`verbose` is on.'),
  fixes: ({ range }, { file }) => [
    { title: 'Switch it off', applicability: 'safe', edits: [{ ...range, path: file.path, newText: 'verbose: false' }] },
  ],
});

/** Rests on another file. */
const taintedImport = defineRule({
  id: 'tainted-import',
  title: 'Tainted import',
  family: 'untrusted-in-system',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties,
  *check({ file, app }) {
    for (const found of file.text.matchAll(/from '([^']+)'/g)) {
      const module = app.moduleAt(file.path, found[1] as string);
      const at = module?.text.indexOf('TAINTED') ?? -1;
      const start = found.index;
      if (module && at >= 0) {
        const evidence = [{ path: module.path, start: at, end: at + 7, note: 'tainted here' }];
        yield match({ start, end: start + found[0].length }, evidence);
      }
    }
  },
  explain: () => sentence('This import is tainted.'),
});

/** Rests on the other migrations of its set. */
const tableOpen = defineRule({
  id: 'table-open',
  title: 'Open table',
  family: 'sql-privilege',
  severity: 'warning',
  preset: 'recommended',
  languages: ['sql', 'prisma'],
  duties,
  *check({ file, app }) {
    for (const table of app.schemaOf(file.path).tables.values()) {
      if (!table.rowSecurity && table.created?.path === file.path) yield match(table.created);
    }
  },
  explain: () => sentence('This table has no row security.'),
});

/** Rests on the Prisma schema of the project. */
const modelUsed = defineRule({
  id: 'model-used',
  title: 'Model in use',
  family: 'conversation-store',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties,
  *check({ file, app }) {
    if (!file.text.includes('prisma.')) return;
    for (const schema of app.prismaSchemas(file.path))
      for (const { alias } of schema.tables.values())
        for (const range of occurrences(file.text, `prisma.${alias.toLowerCase()}`)) yield match(range);
  },
  explain: () => sentence('This model is used.'),
});

/** A suggestion that needs an import. */
const bareCall = defineRule({
  id: 'bare-call',
  title: 'Bare call',
  family: 'prompt-logged',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties,
  *check({ file }) {
    for (const { start, end } of occurrences(file.text, 'bare(')) yield match({ start, end: end - 1 });
  },
  explain: () => sentence('`bare` is called.'),
  fixes: ({ range }, { file }) => [
    {
      title: 'Call the checked one',
      applicability: 'suggestion',
      edits: [],
      changes: [
        {
          path: file.path,
          changes: [
            { kind: 'edit', start: range.start, end: range.end, newText: local('checked') },
            { kind: 'import', module: './check.js', name: 'checked', as: 'checked' },
          ],
        },
      ],
    },
  ],
});

export const testRules: readonly AnyRule[] = [leakCall, verboseFlag, taintedImport, tableOpen, modelUsed, bareCall];
