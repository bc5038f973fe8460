// Shows the extension to a person: in their own VS Code where there is one, otherwise in a real
// VS Code fetched from npm and shown by any browser.

import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { quietSettings } from './quiet.mjs';
import { startEditor } from './serve.mjs';
import { findProgram } from './system.mjs';
import { ensureEditor } from './toolchain.mjs';

/**
 * Stays until the window is closed or the person presses Ctrl-C. Their own profile is not touched.
 * @param {object} options
 * @param {string} options.root the repository, built: its manifest and dist/ are the extension
 * @param {string} options.vsix the same, packaged
 * @param {string} options.workspace
 * @param {number} [options.port] for the browser flavour; 0, the default, takes a free one
 * @param {(line: string) => void} [options.log]
 */
export async function openEditor({ root, vsix, workspace, port = 0, log = console.log }) {
  const code = desktopCode();
  if (code) {
    log(`Opening VS Code with ${show(workspace)}; close the window or press Ctrl-C to end.`);
    await openDesktop(code, root, workspace);
    return;
  }
  const tools = await ensureEditor({ log });
  const editor = await startEditor({ tools, vsix, workspace, port });
  log('');
  log('  VS Code is running with Leaklint. Open this address in a browser on this machine:');
  log('');
  log(`    ${editor.url}`);
  log('');
  log('  Press Ctrl-C to end.');
  await Promise.race([interrupted(), editor.ended]);
  await editor.stop();
}

/** @returns {string | undefined} a `code` that can open a window here */
function desktopCode() {
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const remoteTerminal = process.env.VSCODE_IPC_HOOK_CLI; // its `code` only talks to the window it belongs to
  const root = process.platform === 'linux' && process.getuid?.() === 0; // desktop VS Code refuses root
  return display && !remoteTerminal && !root ? findProgram('code') : undefined;
}

/**
 * @param {string} code
 * @param {string} root
 * @param {string} workspace
 */
async function openDesktop(code, root, workspace) {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'leaklint-vscode-'));
  try {
    await mkdir(path.join(profile, 'User'));
    await writeFile(path.join(profile, 'User/settings.json'), JSON.stringify(quietSettings, null, 2));
    const args = [
      ...['--new-window', '--wait', '--disable-workspace-trust', '--disable-telemetry'],
      ...['--user-data-dir', profile, '--extensions-dir', path.join(profile, 'extensions')],
      ...[`--extensionDevelopmentPath=${root}`, workspace],
    ];
    const shell = process.platform === 'win32'; // there `code` is a script
    const child = spawn(shell ? `"${code}"` : code, shell ? args.map((arg) => `"${arg}"`) : args, { stdio: 'inherit', shell });
    const closed = new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    await Promise.race([interrupted(), closed]);
    child.kill();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => {}); // a window still open holds it
  }
}

/** @returns {Promise<void>} settles on Ctrl-C, or when the terminal goes away */
function interrupted() {
  return new Promise((resolve) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, () => resolve());
  });
}

/** @param {string} file */
function show(file) {
  return path.relative(process.cwd(), file) || '.';
}
