// Brings a fresh clone to where it can run: installs what the lock file names, builds what is older than its sources.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { at, newestChange, readJson, root, runNode, say } from './lib/project.mjs';

/** Whether node_modules holds exactly the versions of the lock file; optional packages of other systems may be absent. */
export function isInstalled() {
  const installedFile = at('node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = readJson(installedFile).packages;
  return Object.entries(readJson(at('package-lock.json')).packages).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const there = installed[path];
    return there ? there.version === version : optional === true;
  });
}

export function ensureInstalled() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Error(`Leaklint needs Node 20 or newer; this is ${process.version}.`);
  if (isInstalled()) return;
  say('Installing the packages of package-lock.json (npm ci) ...');
  // npm is a script on Windows, which needs a shell; the arguments are fixed words.
  const result = spawnSync('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.error || result.status !== 0) throw new Error(`npm ci failed${result.error ? `: ${result.error.message}` : ''}.`);
}

const sources = [
  'server/src',
  'client',
  'grammars/prompt/prompt_template.wasm',
  'scripts/build.mjs',
  'scripts/generate.mjs',
  'package.json',
  'package-lock.json',
];

export function isBuilt() {
  const stamp = statSync(at('dist/.built'), { throwIfNoEntry: false });
  return (
    stamp !== undefined &&
    newestChange(
      sources.map((path) => at(path)),
      (path) => path === at('server/src/generated'),
    ) <= stamp.mtimeMs
  );
}

export function ensureBuilt() {
  if (isBuilt()) return;
  if (runNode('scripts/build.mjs') !== 0) throw new Error('The build failed.');
}

/** Runs a script's main part; a failure is one sentence, not a stack. */
export async function main(run) {
  try {
    process.exitCode = await run();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
