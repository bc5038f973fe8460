// The documents are tests: each rule's examples are run, and what is listed is compared with what is there.
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { rules } from '../server/src/rules/index.js';
import type { AnyRule } from '../server/src/rules/rule.js';
import { expandMarkers } from './fake-secrets.js';
import { findingsOf, fixWithEdits, syntaxError, type Texts } from './rules/analyse.js';
import { fixturesOf, pathComment, repository, ruleFolders, withoutMarkers } from './rules/fixtures.js';

const sections = [
  'What it finds',
  'Why it matters',
  'Example',
  'Options',
  'When to suppress',
  'If it already shipped',
  'Sources',
];
const sourceFolder = join(repository, 'server/src/rules');
const documentOf = (rule: AnyRule): string => join(sourceFolder, rule.family, `${rule.id}.md`);
const extensions: Readonly<Record<string, string>> = {
  typescript: 'ts',
  javascript: 'js',
  jinja: 'j2',
  handlebars: 'hbs',
  dotenv: 'env',
  markdown: 'prompt.md',
  md: 'prompt.md',
  txt: 'prompt.md',
  text: 'prompt.md',
  yml: 'yaml',
};

/** Sections of a document by their headings; the text before the first stands under ''. */
function sectionsOf(markdown: string): Map<string, string> {
  const found = new Map<string, string>([['', '']]);
  let heading = '';
  let isCode = false;
  for (const line of markdown.split('\n')) {
    if (/^(```|~~~)/.test(line)) isCode = !isCode;
    const match = isCode ? null : /^## (.+)$/.exec(line);
    if (match) heading = (match[1] as string).trim();
    found.set(heading, match ? '' : `${found.get(heading) ?? ''}${line}\n`);
  }
  return found;
}

interface Block {
  readonly kind: 'bad' | 'good';
  readonly path: string;
  readonly text: string;
}

/** The code blocks of an example. Those under one label are files of one workspace. */
function blocksOf(example: string): Block[] {
  const blocks: Block[] = [];
  let kind: Block['kind'] | undefined;
  let fence: { info: string; lines: string[] } | undefined;
  for (const line of example.split('\n')) {
    if (fence) {
      if (!/^```\s*$/.test(line)) {
        fence.lines.push(line);
        continue;
      }
      const [language = 'txt', ...words] = fence.info.split(/\s+/);
      const text = `${fence.lines.join('\n')}\n`;
      const named = words
        .map((word) => word.replace(/^(path|title|file)=/, '').replace(/^"|"$/g, ''))
        .find((word) => /[./]/.test(word));
      const extension = extensions[language] ?? language;
      if (kind)
        blocks.push({
          kind,
          path: pathComment(text) ?? named ?? (extension === 'env' ? '.env' : `example.${extension}`),
          text: expandMarkers(text),
        });
      fence = undefined;
    } else if (line.startsWith('```')) fence = { info: line.slice(3).trim(), lines: [] };
    else {
      const label = /^\W*(bad|good)\b/i.exec(line)?.[1]?.toLowerCase();
      if (label === 'bad' || label === 'good') kind = label;
    }
  }
  return blocks;
}

describe('rules and their documents', () => {
  it('the index lists every rule file, and no other', () => {
    const files = readdirSync(sourceFolder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name: family }) =>
        readdirSync(join(sourceFolder, family))
          .filter((name) => name.endsWith('.ts') && readFileSync(join(sourceFolder, family, name), 'utf8').includes('defineRule'))
          .map((name) => `${family}/${name.slice(0, -3)}`),
      );
    assert.deepEqual(rules.map((rule) => `${rule.family}/${rule.id}`).sort(), files.sort());
  });

  it('every rule id is used once', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
  });

  it('every document belongs to a rule', () => {
    const known = new Set(rules.map(documentOf));
    for (const family of readdirSync(sourceFolder, { withFileTypes: true })) {
      if (!family.isDirectory()) continue;
      for (const name of readdirSync(join(sourceFolder, family.name))) {
        const path = join(sourceFolder, family.name, name);
        if (name.endsWith('.md')) assert.ok(known.has(path), path);
      }
    }
  });

  const folders = new Set(ruleFolders().map(({ family, ruleId }) => `${family}/${ruleId}`));
  for (const rule of rules) {
    describe(rule.id, () => {
      const path = documentOf(rule);
      const markdown = existsSync(path) ? readFileSync(path, 'utf8') : '';
      const parts = sectionsOf(markdown);
      const blocks = blocksOf(parts.get('Example') ?? '');
      const textsOf = (kind: Block['kind']): Texts =>
        new Map(blocks.filter((block) => block.kind === kind).map((block) => [block.path, block.text]));

      it('has a document with every section', () => {
        assert.ok(markdown, `${path} is missing`);
        assert.equal(markdown.split('\n')[0], `# ${rule.id}`);
        assert.deepEqual(
          [...parts.keys()].filter((heading) => heading !== ''),
          sections,
        );
        for (const heading of sections) assert.ok((parts.get(heading) ?? '').trim(), `"${heading}" is empty`);
      });

      it('reports its bad example and not its good one', async () => {
        assert.ok(markdown, `${path} is missing`);
        for (const kind of ['bad', 'good'] as const) {
          const texts = textsOf(kind);
          assert.ok(texts.size > 0, `no ${kind} code block under "Example"`);
          for (const [file, text] of texts) assert.equal(syntaxError(file, text), undefined, `${kind}: ${file}`);
          const found = await findingsOf(texts, rule.id, rule.preset);
          const messages = [...found.values()].flat().map(({ message }) => message);
          if (kind === 'bad') assert.ok(messages.length > 0, 'the bad example is not reported');
          else assert.deepEqual(messages, []);
        }
      });

      it('has fixtures that it finds and fixtures that it leaves alone', async () => {
        assert.ok(folders.has(`${rule.family}/${rule.id}`), `test/rules/${rule.family}/${rule.id} is missing`);
        const { fixtures } = fixturesOf(rule.family, rule.id);
        for (const kind of ['bad', 'good'])
          assert.ok(
            fixtures.some((fixture) => fixture.kind === kind),
            `no ${kind}-* fixture`,
          );
        const bad = fixtures.filter((fixture) => fixture.kind === 'bad');
        const fixed = fixtures.filter((fixture) => fixture.kind === 'fixed');
        let isFixable = false;
        for (const fixture of bad) {
          const texts = new Map(fixture.files.map((file) => [file.path, expandMarkers(file.text)]));
          const found = await findingsOf(texts, rule.id, fixture.isStrict ? 'strict' : 'recommended');
          for (const finding of [...found.values()].flat()) isFixable ||= fixWithEdits(finding) !== undefined;
        }
        assert.equal(
          fixed.length > 0,
          isFixable,
          isFixable ? 'its fixes edit code, but no fixed-* shows how' : 'fixed-* although no fix edits code',
        );
      });
    });
  }

  it('no document shows a marker line', () => {
    for (const rule of rules)
      if (existsSync(documentOf(rule)))
        assert.equal(withoutMarkers(readFileSync(documentOf(rule), 'utf8')), readFileSync(documentOf(rule), 'utf8'), rule.id);
  });
});
