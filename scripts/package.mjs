// Packs what dist/ holds: dist/leaklint.vsix for editors, and dist/leaklint.tgz, the npm package with the command line.
// Reproducible: with the same sources and SOURCE_DATE_EPOCH (default: the last commit's time) the bytes are the same.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, main } from './bootstrap.mjs';
import { at, kilobytes, readJson, root, runNode, say, toolPath } from './lib/project.mjs';

const maxVsixBytes = 6 * 1024 * 1024;

function commitTime() {
  const result = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  return result.status === 0 && result.stdout.trim() ? result.stdout.trim() : '315532800'; // zip cannot hold times before 1980
}

/** A README whose links into the repository are plain words, for places where the repository is not at hand. Images stay. */
const withoutRelativeLinks = (markdown) => markdown.replace(/(?<!!)\[([^\][]+)\]\((?![a-z]+:|#)[^()\s]+\)/g, '$1');

function packExtension(env) {
  const out = at('dist/leaklint.vsix');
  rmSync(out, { force: true });
  // vsce would give relative links and images a repository address; the image is in the package and needs none.
  const readme = 'out/vsix/README.md'; // vsce wants it relative to the extension
  mkdirSync(at('out/vsix'), { recursive: true });
  writeFileSync(at(readme), withoutRelativeLinks(readFileSync(at('README.md'), 'utf8')));
  const args = [
    'package',
    '--no-dependencies',
    '--readme-path',
    readme,
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '-o',
    out,
  ];
  if (runNode(toolPath('@vscode/vsce', 'vsce'), args, { env }) !== 0) throw new Error('vsce could not pack the extension.');
  const { size } = statSync(out);
  if (size > maxVsixBytes)
    throw new Error(`dist/leaklint.vsix has ${kilobytes(size)}, more than the ${kilobytes(maxVsixBytes)} it may have.`);
  say(`dist/leaklint.vsix ${kilobytes(size)}`);
}

/** The npm package: server/package.json and README with the bundles beside them. */
function packCommandLine(env) {
  const stage = at('out/npm');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(join(stage, 'dist'), { recursive: true });
  const { version } = readJson(at('package.json'));
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify({ ...readJson(at('server/package.json')), version }, null, 2)}\n`);
  copyFileSync(at('server/README.md'), join(stage, 'README.md'));
  for (const name of ['LICENSE', 'THIRD_PARTY_NOTICES', 'CHANGELOG.md'])
    if (existsSync(at(name))) copyFileSync(at(name), join(stage, name));
  for (const name of ['cli.cjs', 'engine.cjs', 'restructure.mjs', 'rules.json', 'settings.schema.json', 'wasm']) {
    if (existsSync(at('dist', name))) cpSync(at('dist', name), join(stage, 'dist', name), { recursive: true });
  }
  const result = spawnSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', stage], {
    cwd: stage,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) throw new Error(`npm pack failed: ${result.stderr}`);
  const out = at('dist/leaklint.tgz');
  renameSync(join(stage, `leaklint-${version}.tgz`), out);
  say(`dist/leaklint.tgz ${kilobytes(statSync(out).size)}`);
}

await main(() => {
  ensureInstalled();
  ensureBuilt();
  const env = { SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? commitTime() };
  packExtension(env);
  packCommandLine(env);
  return 0;
});
