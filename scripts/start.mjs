// Shows Leaklint at work on the example application: first in the terminal, then in an editor.
//   npm start [-- --no-open]      --no-open, or no terminal, stops after the scan and keeps the copy of the example

import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, main } from './bootstrap.mjs';
import { at, runNode, say } from './lib/project.mjs';

const isOpening = !process.argv.includes('--no-open') && process.stdout.isTTY === true;

/** The example as a folder of its own: its secret-shaped values exist only there, made while it is copied. */
function expandExample() {
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'leaklint-'));
  const workspace = join(home, 'support-desk');
  if (runNode('scripts/expand-example.mjs', [at('examples/support-desk'), workspace]) !== 0)
    throw new Error('The example could not be copied.');
  return { home, workspace };
}

/** Findings are what the example is there to show: only a scan that could not run is a failure. */
function scan(workspace) {
  const { status, error } = spawnSync(process.execPath, [at('dist/cli.cjs'), 'scan', '--no-cache'], {
    cwd: workspace,
    stdio: 'inherit',
  });
  if (error || (status !== 0 && status !== 1))
    throw new Error(`The scan did not run to its end${error ? `: ${error.message}` : ` (exit code ${status})`}.`);
}

/** What to try on the copy, which stays where it is. */
function nextSteps(workspace) {
  const words = [at('dist/cli.cjs'), 'scan', '--quiet', '--no-cache', '--fail-on', 'never'];
  const { stdout } = spawnSync(process.execPath, words, { cwd: workspace, encoding: 'utf8' });
  const place = /^(\S+:\d+):\d+ error /m.exec(stdout ?? '')?.[1];
  const command = `node "${at('dist/cli.cjs')}"`;
  return [
    `The example stays in ${workspace}; remove it when you are done. To go on:`,
    `  cd "${workspace}"`,
    ...(place ? [`  ${command} explain "${place}"`] : []),
    `  ${command} scan --fix-dry-run`,
    '',
  ].join('\n');
}

await main(async () => {
  ensureInstalled();
  ensureBuilt();
  const { home, workspace } = expandExample();
  let isKept = false;
  try {
    say(`\nScanning the example in ${workspace}\n`);
    scan(workspace);
    if (!isOpening) {
      isKept = true;
      say(nextSteps(workspace));
      return 0;
    }
    if (runNode('scripts/package.mjs') !== 0) throw new Error('The extension could not be packed.');
    const { openEditor } = await import('./editor/open.mjs');
    await openEditor({ root: at(), vsix: at('dist/leaklint.vsix'), workspace });
    return 0;
  } finally {
    if (!isKept) rmSync(home, { recursive: true, force: true });
  }
});
