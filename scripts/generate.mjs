// What is made from other files, so that nothing is written twice.
//   node scripts/generate.mjs           writes the committed ones anew (after a build)
//   node scripts/generate.mjs --check   fails when a committed one is not what it would be
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { main } from './bootstrap.mjs';
import { noticesText } from './lib/notices.mjs';
import { at, readJson, say } from './lib/project.mjs';

/** Markdown of every rule by its id, from the documents beside the rules. */
function ruleDocuments() {
  const rules = at('server/src/rules');
  const own = 'unused-suppression';
  const documents = { [own]: readFileSync(at(`server/src/findings/${own}.md`), 'utf8') };
  for (const family of readdirSync(rules, { withFileTypes: true })) {
    if (!family.isDirectory()) continue;
    for (const name of readdirSync(join(rules, family.name)).sort()) {
      if (name.endsWith('.md')) documents[name.slice(0, -3)] = readFileSync(join(rules, family.name, name), 'utf8');
    }
  }
  return documents;
}

/** Documents as people read them: a test marker stands for a value that is never written out, so its kind is named. */
function forPeople(documents) {
  const readable = (markdown) =>
    markdown.replace(/@@fake:([a-z0-9-]+)(?::\d+)?@@/g, '<$1 key>').replace(/@@hidden:[^\n]*?@@/g, '<hidden text>');
  return Object.fromEntries(Object.entries(documents).map(([id, markdown]) => [id, readable(markdown)]));
}

/** Sources that only the build makes; they are not committed. */
export async function writeGenerated() {
  const file = at('server/src/generated/rule-docs.ts');
  const text = `// Made by scripts/generate.mjs from server/src/rules/*/*.md.\nexport const ruleDocs: Readonly<Record<string, string>> = ${JSON.stringify(forPeople(ruleDocuments()), null, 2)};\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The list of rules, with a heading each so that a link can point at it. */
function ruleList() {
  const rules = readJson(at('dist/rules.json'));
  return rules.map(({ id, title, severity, preset }) => `### ${id}\n\n${title}. ${severity}, ${preset} preset.\n`).join('\n');
}

/** The rules as a table, by family. */
function ruleTable() {
  const rules = readJson(at('dist/rules.json')).filter(({ family }) => family !== 'suppression');
  rules.sort((a, b) => (a.family + a.id < b.family + b.id ? -1 : 1));
  const rows = rules.map(
    ({ id, title, family, severity, preset }) =>
      `| [${id}](server/src/rules/${family}/${id}.md) | ${title} | ${severity} | ${preset} |`,
  );
  return ['| rule | finds | severity | preset |', '|---|---|---|---|', ...rows].join('\n');
}

/** A text with the part between two markers made anew. */
function withPart(path, name, part) {
  const text = readFileSync(at(path), 'utf8');
  const [start, end] = [text.indexOf(`<!-- ${name}:`), text.indexOf(`<!-- /${name} -->`)];
  if (start < 0 || end < start) throw new Error(`${path} has no part "${name}" to fill.`);
  return `${text.slice(0, text.indexOf('-->', start) + 3)}\n\n${part}\n${text.slice(end)}`;
}

/** Committed files that are generated: path and text as it should be. Needs a build. */
function committed() {
  return [
    ['THIRD_PARTY_NOTICES', noticesText(readJson(at('out/build/metafiles.json')))],
    ['README.md', withPart('README.md', 'rules', ruleTable())],
    ['server/README.md', withPart('server/README.md', 'rules', ruleList())],
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    const isCheck = process.argv.includes('--check');
    let stale = 0;
    for (const [path, text] of committed()) {
      if (existsSync(at(path)) && readFileSync(at(path), 'utf8') === text) continue;
      if (!isCheck) writeFileSync(at(path), text);
      else stale += 1;
      say(`${path} ${isCheck ? 'is out of date: run `npm run generate`' : 'written'}`);
    }
    return stale === 0 ? 0 : 1;
  });
}
