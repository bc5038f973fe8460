// Leaklint measured side by side with what it is compared to, in one run on one machine.
//   node bench/run.mjs [repository] [--only typing|start|scan|size]
// Without a repository it makes one of 5,000 files. Everything is interleaved; the numbers are medians.

import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { ensureBuilt, ensureInstalled, main } from '../scripts/bootstrap.mjs';
import { at, kilobytes, say } from '../scripts/lib/project.mjs';
import { table } from './lib/measure.mjs';
import { scanning } from './lib/scanning.mjs';
import { writeRepository } from './lib/sources.mjs';
import { starting, typing, typingInWorkspaces } from './lib/typing.mjs';

function installPeers() {
  if (statSync(at('bench/node_modules/oxlint'), { throwIfNoEntry: false })) return;
  say('Installing the peers (npm ci in bench/) ...');
  const { status } = spawnSync('npm', ['ci'], { cwd: at('bench'), stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm ci failed in bench/.');
}

/** The empty server as one file, like the real one, so that start times compare. */
async function bundleEmptyServer() {
  const outfile = at('out/bench/empty-server.cjs');
  await build({
    entryPoints: [at('bench/lib/empty-server.mjs')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return outfile;
}

function scanRepository(given) {
  if (given) return scanning(resolve(given), at('dist/cli.cjs'));
  const folder = mkdtempSync(join(tmpdir(), 'leaklint-repository-'));
  try {
    writeRepository(folder, 5000);
    const file = join(folder, 'packages/p1/src/m1.ts');
    scanning(folder, at('dist/cli.cjs'), (round) => appendFileSync(file, `\nexport const edited${round} = ${round};\n`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sizes() {
  const names = ['leaklint.vsix', 'leaklint.tgz', 'server.cjs', 'web/server.js', 'extension.cjs', 'web/extension.js', 'cli.cjs'];
  const rows = names.flatMap((name) => {
    const stat = statSync(at('dist', name), { throwIfNoEntry: false });
    return stat ? [[name, kilobytes(stat.size)]] : [];
  });
  table('Sizes in dist/', ['', 'size'], rows);
}

await main(async () => {
  const words = process.argv.slice(2);
  const only = words.includes('--only') ? words[words.indexOf('--only') + 1] : undefined;
  const repository = words.find((word, i) => !word.startsWith('--') && words[i - 1] !== '--only');
  ensureInstalled();
  ensureBuilt();
  const is = (part) => only === undefined || only === part;
  console.log(`Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? 'processor'}`);
  const emptyServer = await bundleEmptyServer();
  const servers = { Leaklint: [at('dist/server.cjs'), '--stdio'], 'empty server': [emptyServer, '--stdio'] };
  if (is('typing')) {
    await typing(servers);
    await typingInWorkspaces(servers.Leaklint);
  }
  if (is('start')) await starting(servers);
  if (is('scan')) {
    installPeers();
    scanRepository(repository);
  }
  if (is('size')) sizes();
  return 0;
});
