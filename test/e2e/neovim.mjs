// Runs Neovim headless with the language server and returns what it saw.

import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ line: number, source?: string, message: string, code?: string }} Seen
 * @typedef {object} Session
 * @property {string} nvim version
 * @property {Seen[]} before
 * @property {string} hover
 * @property {string[]} actions
 * @property {string} applied
 * @property {string} text of the buffer after the fix
 * @property {Seen[]} after
 * @property {boolean} stopped whether the server ended when it was asked to
 */

/**
 * @param {object} options
 * @param {string} options.nvim
 * @param {string[]} options.command the language server
 * @param {string} options.root
 * @param {{ file: string, language: string, at: string, rule: string, fix: string }} options.scene
 * @returns {Promise<Session>}
 */
export async function neovimSession({ nvim, command, root, scene }) {
  const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'neovim.lua');
  // No personal set-up, no shada, no swap file.
  const child = spawn(nvim, ['--headless', '--clean', '-n', '-c', `luafile ${script}`], {
    cwd: root,
    env: { ...process.env, LEAKLINT_NVIM_INPUT: JSON.stringify({ command, root, ...scene }) },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const line = output.split('\n').findLast((text) => text.startsWith('{'));
  if (!line) throw new Error(`Neovim ended without an answer:\n${output}\n${errors}`);
  const seen = JSON.parse(line);
  if (seen.failure) throw new Error(`In Neovim: ${seen.failure}\n${JSON.stringify(seen, null, 2)}\n${errors}`);
  return seen;
}
