/**
 * Copies a folder and replaces its markers (`@@fake:openai@@`, `@@hidden:tag:…@@`) by what they stand for, so that a scanner
 * finds real-looking values and the repository holds none: `node scripts/expand-example.mjs FROM TO`.
 */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expandMarkers } from './fake-secrets.mjs';

/** Copies `from` to `to`, which must not exist yet, with every marker expanded. Resolves to the number of files. */
export async function expandExample(from, to) {
  await cp(from, to, { recursive: true, errorOnExist: true, force: false });
  const entries = await readdir(to, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const expanded = expandMarkers(text);
    if (expanded !== text) await writeFile(file, expanded);
  }
  return files.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [from, to] = process.argv.slice(2);
  if (!from || !to) {
    process.stderr.write('Usage: node scripts/expand-example.mjs FROM TO\n');
    process.exit(2);
  }
  process.stdout.write(`${await expandExample(from, to)} files in ${to}\n`);
}
