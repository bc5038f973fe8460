// Shows Leaklint at work on the example application: first in the terminal, then in an editor.
//   npm start [-- --no-open]      --no-open, or no terminal, stops after the scan

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
  const { status, error } = spawnSync(process.execPath, [at('dist/cli.cjs'), 'scan'], { cwd: workspace, stdio: 'inherit' });
  if (error || (status !== 0 && status !== 1))
    throw new Error(`The scan did not run to its end${error ? `: ${error.message}` : ` (exit code ${status})`}.`);
}

await main(async () => {
  ensureInstalled();
  ensureBuilt();
  const { home, workspace } = expandExample();
  try {
    say(`\nScanning the example in ${workspace}\n`);
    scan(workspace);
    if (!isOpening) return 0;
    if (runNode('scripts/package.mjs') !== 0) throw new Error('The extension could not be packed.');
    const { openEditor } = await import('./editor/open.mjs');
    await openEditor({ root: at(), vsix: at('dist/leaklint.vsix'), workspace });
    return 0;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
