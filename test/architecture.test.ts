// Reads the imports of every source and holds them to the rules of dependency in ARCHITECTURE.md.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ts } from '@ts-morph/common';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Each may import itself and those before it. */
const engine = ['text', 'syntax', 'catalog', 'facts', 'model', 'rules', 'config', 'findings', 'restructure', 'workspace'];
/** Bundled packages that the engine may use: they run in a worker and reach for nothing outside. */
const enginePackages = new Set([
  '@ts-morph/common',
  'ts-morph',
  'web-tree-sitter',
  'libpg-query',
  'jsonc-parser',
  'yaml',
  'toml-eslint-parser',
]);
/** What no part of the engine may call: the clock, chance, timers, the process, the network. */
const outside = new Set([
  'Date.now',
  'new Date',
  'Math.random',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'process',
  'Buffer',
  'require',
  'console',
  'document',
]);
const network = new Set(['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']);
const networkModules = /^(node:)?(http|https|http2|net|tls|dgram|dns)(\/|$)|^(undici|ws|axios|got)$/;

interface Import {
  /** A path from the repository's root, or the name of a package. */
  readonly target: string;
  readonly isRelative: boolean;
  readonly isType: boolean;
  readonly isDynamic: boolean;
}
interface Source {
  readonly path: string;
  readonly imports: readonly Import[];
  /** Global names that are called, constructed or read from. */
  readonly uses: ReadonlySet<string>;
}

function* sourcesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* sourcesBelow(path);
    else if (/\.ts$/.test(entry.name) && !/\.d\.ts$/.test(entry.name)) yield path;
  }
}

/** Names of globals that a node calls or reads from: `fetch`, and for a member also `Date.now`. */
function usedBy(node: ts.Node): string[] {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node) && !ts.isPropertyAccessExpression(node)) return [];
  if (!ts.isIdentifier(node.expression)) return [];
  const { text } = node.expression;
  if (ts.isPropertyAccessExpression(node)) return [text, `${text}.${node.name.text}`];
  return ts.isNewExpression(node) && !node.arguments?.length ? [text, `new ${text}`] : [text];
}

function read(path: string): Source {
  const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ESNext);
  const imports: Import[] = [];
  const uses = new Set<string>();
  const declared = new Set<string>();
  const add = (specifier: ts.Node, isType: boolean, isDynamic: boolean): void => {
    // A worker is handed the bytes of its second file, which then has no name to import it by.
    if (isDynamic && path === 'server/src/host/browser.ts') return;
    assert.ok(ts.isStringLiteral(specifier), `${path}: an import must name its target`);
    const { text } = specifier;
    const isRelative = text.startsWith('.');
    const target = isRelative ? normalize(join(dirname(path), text)).replace(/\.js$/, '.ts') : text;
    imports.push({ target, isRelative, isType, isDynamic });
  };
  const isTypeOnly = (clause: ts.ImportClause | undefined): boolean =>
    clause !== undefined &&
    (clause.isTypeOnly ||
      (!clause.name &&
        !!clause.namedBindings &&
        ts.isNamedImports(clause.namedBindings) &&
        clause.namedBindings.elements.every((one) => one.isTypeOnly)));
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause), false);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly, false);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0] as ts.Node, false, true);
    for (const name of usedBy(node)) uses.add(name);
    if (
      (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isFunctionDeclaration(node)) &&
      node.name &&
      ts.isIdentifier(node.name)
    ) {
      declared.add(node.name.text);
    }
    if (ts.isImportSpecifier(node) || ts.isImportClause(node)) declared.add(node.name?.text ?? '');
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const name of declared) uses.delete(name);
  return { path, imports, uses };
}

const sources = [...sourcesBelow('server/src'), ...sourcesBelow('client/src')].map(read);
/** The folder of a server source below server/src, or its file name. */
const partOf = (path: string): string => /^server\/src\/([^/]+)/.exec(path)?.[1] ?? path;
const packageOf = (name: string): string => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;
const engineSources = sources.filter(({ path }) => engine.includes(partOf(path)));

/** Sentences on every import that the rule refuses. */
const refuse = (of: readonly Source[], rule: (source: Source, one: Import) => boolean): string[] =>
  of.flatMap((source) =>
    source.imports.filter((one) => rule(source, one)).map(({ target }) => `${source.path} imports ${target}`),
  );

describe('architecture', () => {
  it('reads all sources', () => assert.ok(engineSources.length > 50 && sources.length > engineSources.length + 30));

  it('the folders of the engine import only one another, in their order', () => {
    const wrong = refuse(
      engineSources,
      ({ path }, { target, isRelative }) =>
        isRelative && !engine.slice(0, engine.indexOf(partOf(path)) + 1).includes(partOf(target)),
    );
    assert.deepEqual(wrong, []);
  });

  it('the engine takes nothing from Node or VS Code, and only packages that run in a worker', () => {
    const wrong = refuse(engineSources, (_, { target, isRelative }) => !isRelative && !enginePackages.has(packageOf(target)));
    assert.deepEqual(wrong, []);
  });

  it('the engine has no clock, no chance, no timers and no global state', () => {
    const wrong = engineSources.flatMap(({ path, uses }) =>
      [...uses].filter((name) => outside.has(name)).map((name) => `${path} uses ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('ts-morph is loaded for a fix that restructures code, and by nothing else', () => {
    const wrong = refuse(
      sources,
      ({ path }, { target, isType, isDynamic }) =>
        (target === 'ts-morph' || partOf(target) === 'restructure') &&
        partOf(path) !== 'restructure' &&
        !isType &&
        !(isDynamic && path === 'server/src/host/restructurer.ts'),
    );
    assert.deepEqual(wrong, []);
  });

  it('nothing below the edges imports them', () => {
    const edges = ['lsp', 'cli'];
    const wrong = refuse(
      sources,
      ({ path }, { target }) => edges.includes(partOf(target)) && !edges.includes(partOf(path)) && partOf(path) !== path,
    );
    assert.deepEqual(wrong, []);
  });

  it('language server and command line do not import each other; the command line only starts the server', () => {
    const wrong = refuse(sources, ({ path }, { target, isDynamic }) => {
      const [from, to] = [partOf(path), partOf(target)];
      const startsServer = from === 'cli' && target === 'server/src/lsp/main.node.ts' && isDynamic;
      return ((from === 'lsp' && to === 'cli') || (from === 'cli' && to === 'lsp')) && !startsServer;
    });
    assert.deepEqual(wrong, []);
  });

  it('the client takes from the server only the protocol, which imports nothing', () => {
    const client = sources.filter(({ path }) => path.startsWith('client/'));
    const wrong = refuse(
      client,
      (_, { target, isRelative }) => isRelative && !target.startsWith('client/') && target !== 'server/src/protocol.ts',
    );
    assert.deepEqual(wrong, []);
    assert.deepEqual(sources.find(({ path }) => path === 'server/src/protocol.ts')?.imports, []);
  });

  it('only the client imports vscode', () => {
    const server = sources.filter(({ path }) => path.startsWith('server/'));
    assert.deepEqual(
      refuse(server, (_, { target }) => target === 'vscode' || target.startsWith('vscode-languageclient')),
      [],
    );
  });

  it('files are touched by the hosts only', () => {
    const isFs = (target: string): boolean => /^(node:)?fs(\/|$)/.test(target);
    const wrong = refuse(sources, ({ path }, { target }) => isFs(target) && partOf(path) !== 'host');
    assert.deepEqual(wrong, []);
  });

  it('what runs in a browser reaches nothing of Node', () => {
    const byPath = new Map(sources.map((source) => [source.path, source]));
    const seen = new Set<string>();
    const wrong: string[] = [];
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const { target, isRelative, isType } of byPath.get(path)?.imports ?? []) {
        if (isType) continue;
        if (isRelative) visit(target);
        else if (/^node:|\/node$/.test(target)) wrong.push(`${path} imports ${target}`);
      }
    };
    for (const entry of ['server/src/lsp/main.browser.ts', 'client/src/main.browser.ts']) visit(entry);
    assert.ok(seen.size > 50);
    assert.deepEqual(wrong, []);
  });

  it('only the probe opens connections', () => {
    const others = sources.filter(({ path }) => partOf(path) !== 'probe');
    const wrong = others.flatMap(({ path, uses }) =>
      [...uses].filter((name) => network.has(name)).map((name) => `${path} uses ${name}`),
    );
    assert.deepEqual(
      [...wrong, ...refuse(others, (_, { target, isRelative }) => !isRelative && networkModules.test(target))],
      [],
    );
  });

  it('no module needs itself to load', () => {
    const graph = new Map(
      sources.map(({ path, imports }) => [
        path,
        imports.filter((one) => one.isRelative && !one.isType && !one.isDynamic).map(({ target }) => target),
      ]),
    );
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === 'done') return;
      if (state.get(path) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
        return;
      }
      state.set(path, 'open');
      for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
      state.set(path, 'done');
    };
    for (const path of graph.keys()) visit(path, []);
    assert.deepEqual(cycles, []);
  });
});
