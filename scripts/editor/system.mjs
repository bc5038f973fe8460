// Programs that npm cannot bring: a browser to drive, and other editors to try the server with.

import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What a package is looked for as, in order of preference. The environment variable wins.
 * @type {Record<string, { variable: string, programs: string[] }>}
 */
const packages = {
  chromium: {
    variable: 'LEAKLINT_CHROMIUM',
    programs: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  neovim: { variable: 'LEAKLINT_NVIM', programs: ['nvim'] },
};

/**
 * @typedef {'chromium' | 'neovim'} Package
 * @typedef {object} SystemPackages
 * @property {Partial<Record<Package, string>>} found the program of each package that is there
 * @property {Package[]} missing
 * @property {string} hint how a person gets what is missing; empty when nothing is
 */

/**
 * Finds the programs. Only root on Debian or Ubuntu, which is a container or a CI machine as a rule,
 * gets missing ones installed, and is told before; for anybody else nothing is ever installed.
 * @param {Package[]} wanted
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<SystemPackages>}
 */
export async function ensureSystemPackages(wanted, { log = () => {} } = {}) {
  const state = look(wanted);
  const installable = state.missing.filter((name) => !process.env[packages[name].variable]);
  if (installable.length === 0 || process.getuid?.() !== 0 || !isDebian()) return state;
  log(`Installing ${installable.join(' and ')} with apt-get, because this runs as root on Debian or Ubuntu.`);
  const failure = await aptInstall(installable);
  if (failure) log(`apt-get could not install ${installable.join(' and ')}: ${failure}`);
  return look(wanted);
}

/**
 * @param {Package[]} wanted
 * @returns {SystemPackages}
 */
function look(wanted) {
  /** @type {Partial<Record<Package, string>>} */
  const found = {};
  for (const name of wanted) {
    const chosen = process.env[packages[name].variable];
    const program = (chosen ? [chosen] : packages[name].programs).map(findProgram).find(Boolean);
    if (program) found[name] = program;
  }
  const missing = wanted.filter((name) => !found[name]);
  const variables = missing.map((name) => packages[name].variable).join(' or ');
  const hint = missing.length > 0 ? `Install ${missing.join(' and ')}, or name the program in ${variables}.` : '';
  return { found, missing, hint };
}

/**
 * @param {string} name a command or a path
 * @returns {string | undefined} the path of a program that can be run
 */
export function findProgram(name) {
  const folders = path.isAbsolute(name) ? [''] : (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  for (const file of folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending)))) {
    try {
      accessSync(file, constants.X_OK);
      if (path.basename(file) !== 'chromium-browser' || spawnSync(file, ['--version']).status === 0) return file; // Ubuntu's is a pointer to snap
    } catch {
      // not here
    }
  }
  return undefined;
}

function isDebian() {
  try {
    return (
      /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8')) && findProgram('apt-get') !== undefined
    );
  } catch {
    return false;
  }
}

/**
 * @param {string[]} names
 * @returns {Promise<string>} what went wrong, or nothing
 */
async function aptInstall(names) {
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...names]]) {
    const failure = await run('apt-get', args);
    if (failure) return failure;
  }
  return '';
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<string>}
 */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? '' : output.trim().split('\n').slice(-4).join('\n')));
  });
}
