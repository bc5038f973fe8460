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
 * @typedef {import('./toolchain.mjs').Toolchain} Toolchain
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 * @typedef {object} Editor
 * @property {string} url open it in a browser; it carries the token without which the server answers nothing
 * @property {() => string} log what the server printed so far
 * @property {Promise<void>} ended settles when the server is gone
 * @property {() => Promise<void>} stop ends the server and deletes its private folders
 */

/**
 * @param {object} options
 * @param {Toolchain} options.tools
 * @param {string} options.vsix
 * @param {string} options.workspace
 * @param {number} [options.port] 0, the default, takes a free one
 * @param {Record<string, unknown>} [options.settings] user settings on top of the quiet ones
 * @returns {Promise<Editor>}
 */
export async function startEditor({ tools, vsix, workspace, port = 0, settings = {} }) {
  const home = await mkdtemp(path.join(os.tmpdir(), 'leaklint-editor-'));
  const remove = () => rm(home, { recursive: true, force: true, maxRetries: 5 });
  try {
    await installExtension({ tools, vsix, home });
    await mkdir(path.join(home, 'data/User'), { recursive: true });
    await writeFile(path.join(home, 'data/User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));

    // Whoever reaches the port gets a terminal of this user, so other users of the machine must not.
    const token = randomBytes(16).toString('hex');
    const server = vscode(tools, home, [
      ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
      ...['--disable-telemetry', '--disable-workspace-trust'],
    ]);
    const end = () => killGroup(server.child);
    process.on('exit', end);
    const listening = await listens(server).catch((error) => {
      end();
      throw error;
    });

    const folder = encodeURIComponent(path.resolve(workspace)).replaceAll('%2F', '/');
    return {
      url: `http://127.0.0.1:${listening}/?tkn=${token}&folder=${folder}`,
      log: server.printed,
      ended: server.ended,
      stop: async () => {
        end();
        await server.ended;
        process.off('exit', end);
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * Unpacks a .vsix the way VS Code does.
 * @param {{ tools: Toolchain, vsix: string, home: string }} options home: a folder of its own for this editor
 * @returns {Promise<string>} the unpacked extension
 */
export async function installExtension({ tools, vsix, home }) {
  const run = vscode(tools, home, ['--install-extension', path.resolve(vsix), '--force']);
  await run.ended;
  const folder = extensionsOf(home);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const unpacked = entries.find((entry) => entry.isDirectory());
  if (!unpacked) throw new ToolchainError(`VS Code did not install ${vsix}:\n${run.printed()}`);
  return path.join(folder, unpacked.name);
}

/** @param {string} home */
function extensionsOf(home) {
  return path.join(home, 'extensions');
}

/**
 * @typedef {{ child: ChildProcess, ended: Promise<void>, printed: () => string }} Run
 * @param {Toolchain} tools
 * @param {string} home
 * @param {string[]} args
 * @returns {Run}
 */
function vscode(tools, home, args) {
  const folders = ['--server-data-dir', home, '--extensions-dir', extensionsOf(home)];
  const program = path.join(tools.vscode, 'out/server-main.js');
  const child = spawn(tools.node, [program, ...folders, '--accept-server-license-terms', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, so that its extension hosts can be ended with it
    // An empty gallery: nothing is looked up outside.
    env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":""}' },
  });
  let printed = '';
  /** @param {Buffer} chunk */
  const keep = (chunk) => {
    printed = (printed + chunk).slice(-100_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      keep(Buffer.from(error.message));
      resolve();
    });
    child.on('close', () => resolve());
  });
  return { child, ended, printed: () => printed };
}

/**
 * @param {Run} server
 * @returns {Promise<number>} the port, as soon as it answers there
 */
async function listens({ child, ended, printed }) {
  /** @type {Promise<number>} */
  const port = new Promise((resolve) => {
    child.stdout?.on('data', () => {
      const found = /agent listening on (\d+)/.exec(printed());
      if (found) resolve(Number(found[1]));
    });
  });
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, 30_000);
  });
  const result = await Promise.race([port, ended, late]);
  clearTimeout(timer);
  if (typeof result === 'number') return result;
  throw new ToolchainError(`VS Code did not start:\n${printed()}`);
}

/** @param {ChildProcess} child */
function killGroup(child) {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
  } catch {
    // already gone
  }
}
