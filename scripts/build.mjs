// Bundles everything that ships into dist/. Minified, no source maps; `--dev` for readable output with source maps.
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureInstalled, main } from './bootstrap.mjs';
import { writeGenerated } from './generate.mjs';
import { at, kilobytes, readJson, say } from './lib/project.mjs';

const isDev = process.argv.includes('--dev');
const { version } = readJson(at('package.json'));

const maxCliBytes = 200 * 1024;

/** The small command line loads the engine only for commands that need it. */
const engineApart = {
  name: 'engine-apart',
  setup(build) {
    build.onResolve({ filter: /\/engine\.js$/ }, (args) =>
      args.kind === 'dynamic-import' && args.importer.endsWith('/cli/run.ts')
        ? { path: './engine.cjs', external: true }
        : undefined,
    );
  },
};

/** Nothing but fixes that restructure code needs this one, so that it waits in a file of its own. */
const restructureApart = {
  name: 'restructure-apart',
  setup(build) {
    build.onResolve({ filter: /\/restructure\/index\.js$/ }, (args) =>
      args.kind === 'dynamic-import' ? { path: './restructure.mjs', external: true } : undefined,
    );
  },
};

/**
 * For that file: ts-morph without what it carries for other uses. The compiler is handed in by whoever loads the file, so that
 * a process holds one; the texts of its libraries are for type checking, of which there is none; and files are never read.
 */
const tsMorphAlone = {
  name: 'ts-morph-alone',
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?(?:fs|fs\/promises|os)$|^tinyglobby$/ }, ({ path }) => ({ path, namespace: 'none' }));
    build.onResolve({ filter: /^node:path$/ }, () => ({ path: at('node_modules/path-browserify/index.js') }));
    build.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
    build.onLoad({ filter: /@ts-morph[\\/]common[\\/]dist[\\/]typescript\.js$/ }, () => ({
      contents: 'module.exports = compiler;',
    }));
    build.onLoad({ filter: /@ts-morph[\\/]common[\\/]dist[\\/]ts-morph-common\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const [from, to] = ['\nconst libFiles = [{', '\n    }];\n'];
      const start = text.indexOf(from);
      const end = text.indexOf(to, start);
      if (start < 0 || end < 0)
        throw new Error('ts-morph no longer keeps its library texts where scripts/build.mjs leaves them out.');
      return { contents: `${text.slice(0, start)}\nconst libFiles = [];\n${text.slice(end + to.length)}` };
    });
  },
};

const common = {
  bundle: true,
  minify: !isDev,
  sourcemap: isDev ? 'linked' : false,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  target: 'es2022',
  absWorkingDir: at(),
  define: { LEAKLINT_VERSION: JSON.stringify(version) },
};
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // The CommonJS files of jsonc-parser require each other by names that a bundler cannot see.
  mainFields: ['module', 'main'],
  // The ES module of web-tree-sitter asks for import.meta.url in a way that does not survive bundling.
  alias: { 'web-tree-sitter': at('node_modules/web-tree-sitter/web-tree-sitter.cjs') },
  define: { ...common.define, 'import.meta.url': 'bundleUrl' },
  banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
};
// What Node-only branches inside bundled packages would require; no branch that runs in a browser reaches them.
const nodeModules = [
  'fs',
  'fs/promises',
  'path',
  'os',
  'url',
  'module',
  'inspector',
  'perf_hooks',
  'crypto',
  'node:fs',
  'node:crypto',
  'node:module',
];
const browser = { ...common, platform: 'browser', external: nodeModules };

const bundles = [
  {
    entry: 'server/src/cli/main.ts',
    out: 'cli.cjs',
    options: {
      ...node,
      plugins: [engineApart],
      banner: { js: `#!/usr/bin/env node\n${node.banner.js}` },
      // The engine is required: to import CommonJS, Node parses all of it once more for its exports, a third of a small scan.
      supported: { 'dynamic-import': false },
    },
  },
  { entry: 'server/src/cli/engine.ts', out: 'engine.cjs', options: { ...node, plugins: [restructureApart] } },
  { entry: 'server/src/lsp/main.node.ts', out: 'server.cjs', options: { ...node, plugins: [restructureApart] } },
  {
    entry: 'server/src/restructure/index.ts',
    // One file for Node and for a browser's worker: a module that gives a function of the compiler.
    out: 'restructure.mjs',
    options: {
      ...common,
      platform: 'browser',
      format: 'cjs',
      mainFields: ['module', 'main'],
      plugins: [tsMorphAlone],
      banner: { js: 'export default (compiler) => { const module = { exports: {} };' },
      footer: { js: 'return module.exports.default(); };' },
    },
  },
  { entry: 'client/src/main.node.ts', out: 'extension.cjs', options: { ...node, external: ['vscode'] } },
  {
    entry: 'client/src/main.browser.ts',
    // A worker cannot load ES modules, which the manifest says that files ending in .js are.
    out: 'web/extension.cjs',
    options: { ...browser, format: 'cjs', external: [...nodeModules, 'vscode'] },
  },
  {
    entry: 'server/src/lsp/main.browser.ts',
    out: 'web/server.js',
    options: { ...browser, format: 'iife', define: { ...common.define, 'import.meta.url': 'self.location.href' } },
  },
];

const wasm = [
  'node_modules/web-tree-sitter/web-tree-sitter.wasm',
  'node_modules/libpg-query/wasm/libpg-query.wasm',
  'grammars/prompt/prompt_template.wasm',
];

async function bundle(esbuild, { entry, out, options }) {
  if (!existsSync(at(entry))) {
    say(`skipped dist/${out}: ${entry} is not there`);
    return undefined;
  }
  const result = await esbuild.build({ ...options, entryPoints: [entry], outfile: at('dist', out) });
  return [out, result.metafile];
}

/** Rule facts and documents for `leaklint rules`, which must not load the engine; and the schema of the settings for editors. */
async function writeRuleTable(esbuild) {
  if (!existsSync(at('server/src/rules/index.ts'))) {
    say('skipped dist/rules.json: server/src/rules/index.ts is not there');
    return;
  }
  const outfile = at('out/build/rule-table.cjs');
  await esbuild.build({ ...node, minify: false, sourcemap: false, entryPoints: ['server/src/cli/rule-table.ts'], outfile });
  const { default: table } = await import(`file://${outfile}?${Date.now()}`);
  writeFileSync(at('dist/rules.json'), JSON.stringify(table.rulesWithDocuments()));
  writeFileSync(at('dist/settings.schema.json'), JSON.stringify(table.settingsSchema()));
}

function sizes(names) {
  const rows = names
    .filter((name) => existsSync(at('dist', name)))
    .map((name) => {
      const content = readFileSync(at('dist', name));
      return `  ${name.padEnd(32)} ${kilobytes(content.length).padStart(9)}  ${kilobytes(gzipSync(content).length).padStart(8)} gz`;
    });
  say(['dist/', ...rows].join('\n'));
}

await main(async () => {
  ensureInstalled();
  const startedAt = Date.now();
  const esbuild = await import('esbuild');
  for (const folder of ['dist/web', 'dist/wasm', 'out/build']) mkdirSync(at(folder), { recursive: true });
  rmSync(at('dist/.built'), { force: true });
  await writeGenerated();
  // One broken bundle does not keep the others from being built, but the build has failed.
  const outcomes = await Promise.allSettled(bundles.map((each) => bundle(esbuild, each)));
  const built = outcomes.flatMap(({ value }) => (value ? [value] : []));
  writeFileSync(at('out/build/metafiles.json'), JSON.stringify(Object.fromEntries(built)));
  for (const file of wasm) {
    if (existsSync(at(file))) copyFileSync(at(file), join(at('dist/wasm'), file.slice(file.lastIndexOf('/') + 1)));
    else say(`skipped ${file}: it is not there`);
  }
  if (existsSync(at('dist/cli.cjs'))) {
    chmodSync(at('dist/cli.cjs'), 0o755);
    if (readFileSync(at('dist/cli.cjs')).length > maxCliBytes)
      throw new Error('dist/cli.cjs has the engine in it, so that `leaklint --help` is slow.');
  }
  await writeRuleTable(esbuild);
  sizes([...built.map(([out]) => out), ...wasm.map((file) => `wasm/${file.slice(file.lastIndexOf('/') + 1)}`), 'rules.json']);
  if (outcomes.some(({ status }) => status === 'rejected')) return 1;
  writeFileSync(at('dist/.built'), `${version}\n`);
  say(`built in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  return 0;
});
