// Brings a real VS Code to a bare machine from npm alone: a Node that is new enough, the build of
// VS Code that the code-server package carries, and what drives a browser against it.
// Everything lands in .tools/ at the repository root (or LEAKLINT_TOOLS_DIR, to share it).

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');

/** Raise it when a step below changes what it leaves on disk. */
const recipe = '2';

/**
 * @typedef {(line: string) => void} Log
 * @typedef {object} Toolchain
 * @property {string} dir where everything is
 * @property {string} node a Node binary that runs the editor
 * @property {string} vscode VS Code's server build (server and browser side)
 * @property {string} driver a folder from which playwright-core and @vscode/test-web resolve
 */

/** A failure that a person can act on; its message is a whole sentence. */
export class ToolchainError extends Error {}

/** @returns {string} */
export function toolsDir() {
  return path.resolve(process.env.LEAKLINT_TOOLS_DIR || path.join(root, '.tools'));
}

/**
 * Installs what is missing and says where everything is. A finished step is skipped.
 * @param {{ log?: Log }} [options]
 * @returns {Promise<Toolchain>}
 */
export async function ensureEditor({ log = () => {} } = {}) {
  if (process.platform === 'win32') {
    throw new ToolchainError(
      'The editor build from npm does not run on Windows: install VS Code and put its `code` command on the PATH.',
    );
  }
  const dir = toolsDir();
  const editor = path.join(dir, 'editor');
  const vscode = path.join(editor, 'node_modules/code-server/lib/vscode');
  const driver = path.join(dir, 'driver');

  /** @type {[string, string, () => Promise<void>][]} */
  const downloads = [
    ['editor', 'VS Code', () => installEditor(editor, vscode, log)],
    ['driver', 'the browser driver', () => npmCi(driver, 'driver')],
  ];
  if (!runsEditor(process.versions.node)) downloads.unshift(['node', 'Node 24', () => installNode(dir)]);

  const stamps = await Promise.all(downloads.map(([part]) => stampOf(part)));
  const unfinished = async () => {
    const done = await Promise.all(downloads.map(([part], i) => isDone(dir, part, stamps[i])));
    return downloads.filter((_, i) => !done[i]);
  };
  if ((await unfinished()).length > 0) {
    await mkdir(dir, { recursive: true });
    const unlock = await lock(dir, log);
    try {
      const todo = await unfinished(); // whoever held the lock may have done it
      if (todo.length > 0)
        log(`Fetching ${todo.map(([, name]) => name).join(', ')} from npm into ${show(dir)} (once, about a minute).`);
      const started = Date.now();
      for (const [part, , install] of todo) {
        await install();
        await writeFile(path.join(dir, `${part}.done`), stamps[downloads.findIndex(([p]) => p === part)]);
      }
      if (todo.length > 0) log(`Done in ${Math.round((Date.now() - started) / 1000)} s.`);
    } finally {
      await unlock();
    }
  }
  return { dir, node: await nodeBinary(dir), vscode, driver };
}

/** @param {string} version */
function runsEditor(version) {
  return Number(version.split('.')[0]) >= 24;
}

/** @param {string} dir */
async function installNode(dir) {
  await npmCi(path.join(dir, 'node'), 'node');
  await nodeBinary(dir); // the packages are optional, so npm does not mind when none was fetched
}

/** @param {string} dir */
async function nodeBinary(dir) {
  if (runsEditor(process.versions.node)) return process.execPath;
  const modules = path.join(dir, 'node/node_modules');
  const names = await readdir(modules).catch(() => /** @type {string[]} */ ([]));
  const found = names.map((name) => path.join(modules, name, 'bin/node')).find((file) => existsSync(file));
  if (!found) {
    const machine = `${process.platform} ${process.arch}`;
    throw new ToolchainError(
      `npm brought no Node 24 for ${machine}. Is its registry reachable? Otherwise run this under Node 24 or newer.`,
    );
  }
  return found;
}

/**
 * @param {string} editor
 * @param {string} vscode
 * @param {Log} log
 */
async function installEditor(editor, vscode, log) {
  const node = await nodeBinary(path.dirname(editor));
  await npmCi(editor, 'editor');

  // Not needed to run or test an extension, and more than half of what would be downloaded.
  const manifestFile = path.join(vscode, 'package.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
  for (const name of ['@github/copilot-sdk', '@microsoft/mxc-sdk']) delete manifest.dependencies[name];
  await writeFile(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
  // `npm ci` refuses this folder: its shrinkwrap and its manifest disagree as published.
  await npm(['install', '--omit=dev', '--ignore-scripts'], vscode, 'the libraries of VS Code');

  // What code-server's own install script does, which refuses to run under another Node than 24.
  const system = process.platform === 'darwin' ? 'darwin' : 'linux';
  await link(`code-${system}.sh`, path.join(vscode, 'bin/remote-cli/code-server'));
  await link(`browser-${system}.sh`, path.join(vscode, 'bin/helpers/browser.sh'));

  const headers = path.resolve(node, '../..');
  try {
    await npm(['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], vscode, "VS Code's logger", {
      PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
      ...(existsSync(path.join(headers, 'include/node')) ? { npm_config_nodedir: headers } : {}),
    });
    if (!existsSync(path.join(vscode, 'node_modules/@vscode/spdlog/build/Release/spdlog.node')))
      throw new ToolchainError('nothing was built');
  } catch {
    log(
      "VS Code's logger could not be compiled (it needs python3, make and a C++ compiler): Output channels stay empty, all else works.",
    );
  }

  const ripgrep = path.join(vscode, 'node_modules/@vscode/ripgrep-universal/bin');
  const foreign = (await readdir(ripgrep).catch(() => [])).filter(
    (name) => !name.startsWith(`${process.platform}-${process.arch}`),
  );
  // The TypeScript service has no compiler here and would complain; colouring is another extension.
  const builtIn = ['copilot', 'typescript-language-features'].map((name) => path.join(vscode, 'extensions', name));
  const unused = [...builtIn, ...foreign.map((name) => path.join(ripgrep, name))];
  await Promise.all(unused.map((file) => rm(file, { recursive: true, force: true })));
}

/**
 * Installs one of the pinned sets exactly as its lock file says, with no install scripts.
 * @param {string} target
 * @param {string} part a folder in pinned/
 */
async function npmCi(target, part) {
  await rm(target, { recursive: true, force: true, maxRetries: 5 });
  await mkdir(target, { recursive: true });
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    await copyFile(path.join(here, 'pinned', part, name), path.join(target, name));
  }
  await npm(['ci', '--ignore-scripts'], target, part);
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @param {string} what
 * @param {NodeJS.ProcessEnv} [env]
 */
async function npm(args, cwd, what, env = {}) {
  const inherited = Object.fromEntries(
    // An outer npm's own project would otherwise win over cwd.
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_(package|lifecycle|command|execpath)|npm_config_local_prefix|INIT_CWD)/i.test(name),
    ),
  );
  const child = spawn('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  // Left alone it would go on writing while the next run installs into the same folder.
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  /** @type {NodeJS.Signals | undefined} */
  let interrupted;
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    interrupted = signal;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, passOn);
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(-1);
    });
    child.on('close', resolve);
  });
  for (const signal of signals) process.off(signal, passOn);
  if (interrupted) process.kill(process.pid, interrupted);
  if (code !== 0) {
    const tail = output.trim().split('\n').slice(-8).join('\n');
    throw new ToolchainError(
      `Could not install ${what} with npm (exit code ${code}). Is the npm registry reachable? npm said:\n${tail}`,
    );
  }
}

/** @param {string} part */
async function stampOf(part) {
  const lockFile = await readFile(path.join(here, 'pinned', part, 'package-lock.json'));
  return createHash('sha256').update(lockFile).update(`${recipe} ${process.platform} ${process.arch}`).digest('hex');
}

/**
 * @param {string} dir
 * @param {string} part
 * @param {string} stamp
 */
async function isDone(dir, part, stamp) {
  return (await readFile(path.join(dir, `${part}.done`), 'utf8').catch(() => '')) === stamp;
}

/**
 * Two runs at once must not install into the same folder. A lock whose owner is gone is taken over.
 * @param {string} dir
 * @param {Log} log
 */
async function lock(dir, log) {
  const file = path.join(dir, 'lock');
  for (let told = false; ; ) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    const age =
      Date.now() -
      (await stat(file).then(
        (s) => s.mtimeMs,
        () => Date.now(),
      ));
    if (owner ? !isAlive(owner) : age > 5000) {
      await rm(file, { force: true });
    } else {
      if (!told) log('Another run is fetching the editor: waiting for it.');
      told = true;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * @param {string} target
 * @param {string} file
 */
async function link(target, file) {
  await rm(file, { force: true });
  await symlink(target, file);
}

/** @param {string} file */
function show(file) {
  const relative = path.relative(process.cwd(), file);
  return relative && !relative.startsWith('..') ? relative : file;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  ensureEditor({ log: console.error }).then(
    (tools) => console.log(JSON.stringify(tools, null, 2)),
    (error) => {
      console.error(error instanceof ToolchainError ? error.message : error);
      process.exitCode = 1;
    },
  );
}
