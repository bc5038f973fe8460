// What every end-to-end test needs: the programs, the packaged extension, and a copy of the example to work on.

import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureSystemPackages } from '../../scripts/editor/system.mjs';
import { expandExample } from '../../scripts/expand-example.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const shots = path.join(root, 'out/e2e');

/** @param {string} line */
export const log = (line) => console.error(line);

/**
 * The program of a system package. Where it cannot be had the suite is skipped, loudly; in CI that is a failure.
 * @param {import('mocha').Context} context
 * @param {import('../../scripts/editor/system.mjs').Package} name
 * @returns {Promise<string>}
 */
export async function program(context, name) {
  const { found, hint } = await ensureSystemPackages([name], { log });
  const file = found[name];
  if (file) return file;
  const sentence = `NOT RUN: "${context.test?.parent?.title}" needs ${name}. ${hint}`;
  if (process.env.CI) throw new Error(sentence);
  log(`\n${'!'.repeat(sentence.length)}\n${sentence}\n${'!'.repeat(sentence.length)}\n`);
  return context.skip();
}

/** Removes what an earlier run kept of its failures. @param {string} start of their names */
export async function forgetFailures(start) {
  const names = await readdir(shots).catch(() => /** @type {string[]} */ ([]));
  await Promise.all(names.filter((name) => name.startsWith(start)).map((name) => rm(path.join(shots, name))));
}

/** The packaged extension, or another one to try, by its path in LEAKLINT_VSIX. */
export function packagedExtension() {
  return built(process.env.LEAKLINT_VSIX || 'dist/leaklint.vsix', 'npm run package');
}

/** The program that any editor starts as its language server. */
export function languageServer() {
  return built('dist/cli.cjs', 'npm run build');
}

/** @param {string} name @param {string} command */
function built(name, command) {
  const file = path.resolve(root, name);
  if (!existsSync(file)) throw new Error(`${name} is not there: run \`${command}\` first.`);
  return file;
}

/** A private copy of the example, since the tests edit it; its secret-shaped values are made while it is copied. */
export async function copyExample() {
  const home = await mkdtemp(path.join(os.tmpdir(), 'leaklint-e2e-'));
  const workspace = path.join(home, 'support-desk');
  await expandExample(path.join(root, 'examples/support-desk'), workspace);
  return { workspace, remove: () => rm(home, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Runs all steps, the last one first, whatever becomes of each. @param {(() => Promise<unknown>)[]} steps */
export async function undo(steps) {
  for (const step of steps.reverse()) await step().catch((error) => log(`Could not clean up: ${error}`));
}
