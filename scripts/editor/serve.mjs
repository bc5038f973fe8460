// Starts the real VS Code as a server with our extension installed, on this machine only.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { quietSettings } from './quiet.mjs';
import { ToolchainError } from './toolchain.mjs';

export { startWebEditor } from './serve-web.mjs';

/**
 * @typedef {object} Editor
 * @property {string} url open it in a browser; it carries the token without which the server answers nothing
 * @property {string} extensionDir where the extension was unpacked
 * @property {() => string} log what the server printed so far
 * @property {Promise<void>} ended settles when the server is gone
 * @property {() => Promise<void>} stop ends the server and deletes its private folders
 */

/**
 * @param {object} options
 * @param {import('./toolchain.mjs').Toolchain} options.tools
 * @param {string} options.vsix
 * @param {string} options.workspace
 * @param {number} [options.port] 0, the default, takes a free one
 * @param {Record<string, unknown>} [options.settings] user settings on top of the quiet ones
 * @returns {Promise<Editor>}
 */
export async function startEditor({ tools, vsix, workspace, port = 0, settings = {} }) {
  const home = await mkdtemp(path.join(os.tmpdir(), 'leaklint-editor-'));
  const extensions = path.join(home, 'extensions');
  const user = path.join(home, 'data/User');
  await mkdir(user, { recursive: true });
  await mkdir(extensions);
  await writeFile(path.join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));

  const folders = ['--server-data-dir', home, '--extensions-dir', extensions];
  /** @param {string[]} args */
  const run = (args) =>
    spawn(tools.node, [path.join(tools.vscode, 'out/server-main.js'), ...folders, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // so that its extension hosts can be ended with it
      // An empty gallery: nothing is looked up outside.
      env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":""}' },
    });

  try {
    const installed = await finish(run(['--install-extension', path.resolve(vsix), '--force', '--accept-server-license-terms']));
    const extensionDir = (await readdir(extensions, { withFileTypes: true })).find((entry) => entry.isDirectory());
    if (!extensionDir) throw new ToolchainError(`VS Code did not install ${vsix}:\n${installed}`);

    // Whoever reaches the port gets a terminal of this user, so other users of the machine must not.
    const token = randomBytes(16).toString('hex');
    const server = run([
      ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
      ...['--accept-server-license-terms', '--disable-telemetry', '--disable-workspace-trust'],
    ]);
    const end = () => killGroup(server);
    process.on('exit', end);
    let printed = '';
    /** @type {Promise<void>} */
    const ended = new Promise((resolve) => server.on('close', () => resolve()));
    const listening = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new ToolchainError(`VS Code did not start within 30 s:\n${printed}`)), 30_000);
      /** @param {Buffer} chunk */
      const read = (chunk) => {
        printed = (printed + chunk).slice(-100_000);
        const found = /agent listening on (\d+)/.exec(printed);
        if (found) resolve(Number(found[1]));
        if (found) clearTimeout(timer);
      };
      server.stdout.on('data', read);
      server.stderr.on('data', read);
      ended.then(() => reject(new ToolchainError(`VS Code ended at once:\n${printed}`)));
    }).catch((error) => {
      end();
      throw error;
    });

    const folder = encodeURIComponent(path.resolve(workspace)).replaceAll('%2F', '/');
    return {
      url: `http://127.0.0.1:${listening}/?tkn=${token}&folder=${folder}`,
      extensionDir: path.join(extensions, extensionDir.name),
      log: () => printed,
      ended,
      stop: async () => {
        end();
        await ended;
        process.off('exit', end);
        await rm(home, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  } catch (error) {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function killGroup(child) {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
  } catch {
    // already gone
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>} all it printed
 */
function finish(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}
