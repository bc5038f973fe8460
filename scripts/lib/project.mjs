// Paths of this checkout and small helpers that all scripts share. Only `node:` modules: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const at = (...parts) => join(root, ...parts);
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Says what the scripts themselves do; on stderr, since results go to stdout. */
export const say = (line) => console.error(line);

/** The installed program of a package, to be run by this Node without a shell. */
export const toolPath = (name, file) => at('node_modules', name, file);

/**
 * Runs a Node script of the project and waits for it.
 * @returns {number} its exit code; 130 when a signal ended it
 */
export function runNode(file, args = [], options = {}) {
  const result = spawnSync(process.execPath, [...(options.nodeArgs ?? []), file, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...options.env },
  });
  if (result.error) throw result.error;
  return result.status ?? 130;
}

/** Newest modification time (ms) below the given files and folders; folders count, so that a removed file shows. */
export function newestChange(paths, skip = () => false) {
  let newest = 0;
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat || skip(path)) return;
    newest = Math.max(newest, stat.mtimeMs);
    if (stat.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
  };
  for (const path of paths) visit(path);
  return newest;
}

export function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(0)} kB`;
}
