// Keeps grammars/sources.json: where every wasm that ships comes from.
//
//   node grammars/sources.mjs          compare with the files, exit 1 on a difference
//   node grammars/sources.mjs --write  take the sums and ABI numbers from the files
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';

const root = new URL('../', import.meta.url);
const list = new URL('sources.json', import.meta.url);

/** What `sources.json` should say, given what it says: origins are kept, facts are read anew. */
export async function readSources() {
  await Parser.init();
  const sources = JSON.parse(await readFile(list, 'utf8'));
  for (const entry of sources.files) {
    const bytes = await readFile(new URL(entry.path, root));
    entry.sha256 = createHash('sha256').update(bytes).digest('hex');
    entry.bytes = bytes.length;
    if (entry.package) {
      const manifest = new URL(`node_modules/${entry.package}/package.json`, root);
      entry.version = JSON.parse(await readFile(manifest, 'utf8')).version;
    }
    if (entry.grammar) entry.abi = (await Language.load(bytes)).abiVersion;
  }
  return sources;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const actual = `${JSON.stringify(await readSources(), null, 2)}\n`;
  if (process.argv.includes('--write')) {
    await writeFile(list, actual);
  } else if (actual !== (await readFile(list, 'utf8'))) {
    console.error('grammars/sources.json is out of date: run `node grammars/sources.mjs --write`');
    process.exitCode = 1;
  }
}
