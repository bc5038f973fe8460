// Where imports lead, asked of the workspace as it stands and after its configurations change.
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { folderOf } from '../../server/src/text/path.js';
import { createLinks, type Links } from '../../server/src/workspace/links.js';
import { withExtensions } from '../../server/src/workspace/modules.js';

type Texts = Record<string, string>;
const json = (value: unknown): string => JSON.stringify(value, undefined, 2);

/** The links of a workspace whose texts may be changed with `set`. */
function linksOf(texts: Texts): { links: Links; set(path: string, text: string | undefined): void } {
  const revisions = new Map<string, number>();
  const revisionOf = (name: string): number => revisions.get(name) ?? 0;
  const bump = (name: string): void => void revisions.set(name, revisionOf(name) + 1);
  const known = new Map(Object.entries(texts));
  const links = createLinks({ textOf: (path) => known.get(path), isKnown: (path) => known.has(path), revisionOf, bump });
  for (const path of known.keys()) links.changed(path);
  links.settle();
  return {
    links,
    set(path, text) {
      if (text === undefined) known.delete(path);
      else known.set(path, text);
      bump(path);
      links.changed(path);
      links.settle();
    },
  };
}

/** The file that an import leads to, `package` for a package's, or `unknown` for code of the project that is not there. */
function leads(texts: Texts, links: Links, from: string, specifier: string): string {
  const { targets, isOwn } = links.resolve(folderOf(from), specifier).value;
  return targets.flatMap(withExtensions).find((path) => path in texts) ?? (isOwn ? 'unknown' : 'package');
}
const led = (texts: Texts, from: string, specifier: string): string => leads(texts, linksOf(texts).links, from, specifier);

describe('imports', () => {
  it('of relative paths lead to sources, by the name of the emitted file too', () => {
    const texts = { 'a/b.ts': '', 'a/b.js': '', 'a/c/index.tsx': '', 'd.mts': '' };
    assert.equal(led(texts, 'a/x.ts', './b'), 'a/b.ts');
    assert.equal(led(texts, 'a/x.ts', './b.js'), 'a/b.ts');
    assert.equal(led(texts, 'a/x.ts', './c'), 'a/c/index.tsx');
    assert.equal(led(texts, 'a/x.ts', '../d.mjs'), 'd.mts');
    assert.equal(led(texts, 'a/x.ts', '../../out'), 'unknown');
  });

  it('follow the paths of the nearest tsconfig.json, the longest pattern first', () => {
    const texts = {
      'tsconfig.json': `{ // a comment
        "compilerOptions": { "paths": { "@/*": ["./src/*"], "@/ui/*": ["./ui/*", "./src/old-ui/*"], "db": ["./src/db/client.ts"], }, },
      }`,
      'src/lib/a.ts': '',
      'src/ui/b.ts': '',
      'src/old-ui/c.ts': '',
      'ui/b.ts': '',
      'src/db/client.ts': '',
      'lib/a.ts': '',
    };
    assert.equal(led(texts, 'src/x.ts', '@/lib/a'), 'src/lib/a.ts');
    assert.equal(led(texts, 'src/x.ts', '@/ui/b'), 'ui/b.ts');
    assert.equal(led(texts, 'src/x.ts', '@/ui/c'), 'src/old-ui/c.ts');
    assert.equal(led(texts, 'src/x.ts', 'db'), 'src/db/client.ts');
    assert.equal(led(texts, 'src/x.ts', '@/gone'), 'unknown', 'habit is not asked where a configuration answers');
    assert.equal(led(texts, 'src/x.ts', '~/lib/a'), 'src/lib/a.ts', 'habit answers where none does: from the nearest folder');
    assert.equal(led(texts, 'src/x.ts', 'openai'), 'package');
  });

  it('take aliases from what a configuration extends or lists, whether relative or a package of the workspace', () => {
    const texts = {
      'package.json': json({ workspaces: ['packages/*', 'apps/*'] }),
      'packages/config/package.json': json({ name: '@acme/tsconfig' }),
      'packages/config/base.json': json({ compilerOptions: { paths: { '~shared/*': ['../../shared/*'] } } }),
      'shared/a.ts': '',
      'apps/web/package.json': json({ name: 'web' }),
      'apps/web/tsconfig.json': json({ extends: ['@acme/tsconfig/base.json', './tsconfig.own', 'unknown-preset'] }),
      'apps/web/tsconfig.own.json': json({ compilerOptions: { baseUrl: 'src' } }),
      'apps/web/src/models/user.ts': '',
      'apps/vite/tsconfig.json': json({
        files: [],
        references: [{ path: './tsconfig.app.json' }, { path: './tsconfig.node.json' }],
      }),
      'apps/vite/tsconfig.app.json': json({ compilerOptions: { paths: { '#ui/*': ['./ui/*'] } } }),
      'apps/vite/ui/b.ts': '',
      'apps/deep/tsconfig.json': json({ extends: '../base/tsconfig.json' }),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: as a configuration writes it
      'apps/base/tsconfig.json': json({ compilerOptions: { paths: { 'own/*': ['${configDir}/lib/*'] } } }),
      'apps/deep/lib/c.ts': '',
      'apps/circle/tsconfig.json': json({ extends: './tsconfig.json' }),
    };
    assert.equal(led(texts, 'apps/web/src/x.ts', 'models/user'), 'apps/web/src/models/user.ts');
    assert.equal(led(texts, 'apps/vite/x.ts', '#ui/b'), 'apps/vite/ui/b.ts');
    assert.equal(led(texts, 'apps/deep/x.ts', 'own/c'), 'apps/deep/lib/c.ts');
    assert.equal(led(texts, 'apps/circle/x.ts', 'react'), 'package');
    // paths count from the base that holds in the end
    assert.equal(led({ ...texts, 'apps/shared/a.ts': '' }, 'apps/web/src/x.ts', '~shared/a'), 'apps/shared/a.ts');
  });

  it('lead into packages of the workspace, to the source of what is built', () => {
    const texts = {
      'pnpm-workspace.yaml': "packages:\n  - 'packages/*'\n  - '!packages/old'\n",
      'package.json': json({ name: 'root' }),
      'apps/web/package.json': json({ name: 'web' }),
      'packages/web/package.json': json({ name: '@acme/web', dependencies: { '@acme/db': 'workspace:*', kit: '^5.0.0' } }),
      'packages/db/package.json': json({
        name: '@acme/db',
        exports: {
          '.': { types: './dist/index.d.ts', import: './dist/index.mjs' },
          './client': [{ browser: './dist/browser.js', default: './dist/esm/client.js' }],
          './features/*.js': './dist/features/*.js',
          './internal/*': null,
        },
        imports: { '#log': './src/log.ts', '#env/*': { node: './src/env/*.ts' } },
      }),
      'packages/db/src/index.ts': '',
      'packages/db/src/client.ts': '',
      'packages/db/src/features/x.ts': '',
      'packages/db/src/log.ts': '',
      'packages/db/src/env/a.ts': '',
      'packages/old/package.json': json({ name: '@acme/old' }),
      'packages/old/index.ts': '',
      'packages/plain/package.json': json({ name: '@acme/plain', main: 'lib/main.js' }),
      'packages/plain/src/main.ts': '',
      'packages/plain/helpers/a.ts': '',
      'packages/kit/package.json': json({ name: 'kit', version: '7.0.0' }),
      'packages/kit/index.ts': '',
      'packages/ai/package.json': json({ name: 'ai', version: '7.0.0' }),
      'packages/ai/index.ts': '',
    };
    const from = 'packages/web/src/x.ts';
    assert.equal(led(texts, from, '@acme/db'), 'packages/db/src/index.ts');
    assert.equal(led(texts, from, '@acme/db/client'), 'packages/db/src/client.ts');
    assert.equal(led(texts, from, '@acme/db/features/x.js'), 'packages/db/src/features/x.ts');
    assert.equal(led(texts, from, '@acme/db/internal/y'), 'unknown');
    assert.equal(led(texts, from, '@acme/plain'), 'packages/plain/src/main.ts');
    assert.equal(led(texts, from, '@acme/plain/helpers/a'), 'packages/plain/helpers/a.ts');
    assert.equal(led(texts, from, '@acme/old'), 'package', 'left out of the workspace');
    assert.equal(led(texts, from, 'kit'), 'package', 'the version of the workspace is not in the range');
    assert.equal(led(texts, 'packages/db/x.ts', 'kit'), 'packages/kit/index.ts');
    assert.equal(led(texts, 'packages/db/x.ts', 'ai'), 'package', 'the tables know it');
    assert.equal(led(texts, 'packages/db/src/y.ts', '#log'), 'packages/db/src/log.ts');
    assert.equal(led(texts, 'packages/db/src/y.ts', '#env/a'), 'packages/db/src/env/a.ts');
    assert.equal(led(texts, 'packages/db/src/y.ts', '@acme/db/client'), 'packages/db/src/client.ts', 'a package by its own name');
    assert.equal(led(texts, 'apps/web/x.ts', '@acme/db'), 'package', 'not a member');
  });

  it('follow links to folders, and nothing that leaves the workspace', () => {
    const texts = {
      'app/package.json': json({ dependencies: { shared: 'file:../shared', out: 'link:../../out' } }),
      'shared/package.json': json({ name: 'shared', source: 'lib/a.ts' }),
      'shared/lib/a.ts': '',
      'demo/package.json': json({ name: 'kit', exports: './index.ts', dependencies: { kit: '^6' } }),
      'demo/index.ts': '',
    };
    assert.equal(led(texts, 'app/x.ts', 'shared'), 'shared/lib/a.ts');
    assert.equal(led(texts, 'app/x.ts', 'out'), 'package');
    assert.equal(led(texts, 'demo/x.ts', 'kit'), 'package', 'a demo named like what it shows');
  });

  it('change with the configurations that they rest on, and with nothing else', () => {
    const texts: Texts = {
      'tsconfig.json': json({ compilerOptions: { paths: { '@/*': ['./a/*'] } } }),
      'package.json': json({ name: 'x', workspaces: ['packages/*'] }),
      'packages/db/package.json': json({ name: '@acme/db' }),
      'a/m.ts': '',
      'b/m.ts': '',
      'packages/db/index.ts': '',
    };
    const { links, set } = linksOf(texts);
    const [alias, bare] = [links.resolve('src', '@/m'), links.resolve('src', '@acme/db')];
    assert.equal(leads(texts, links, 'src/x.ts', '@/m'), 'a/m.ts');
    set('tsconfig.json', json({ compilerOptions: { strict: true, paths: { '@/*': ['./a/*'] } } }));
    set('package.json', json({ name: 'x', workspaces: ['packages/*'], scripts: { test: 'mocha' } }));
    assert.equal(links.resolve('src', '@/m'), alias, 'nothing that leads imports has changed');
    set('tsconfig.json', json({ compilerOptions: { paths: { '@/*': ['./b/*'] } } }));
    assert.equal(leads(texts, links, 'src/x.ts', '@/m'), 'b/m.ts');
    set('src/tsconfig.json', json({}));
    assert.equal(leads(texts, links, 'src/x.ts', '@/m'), 'unknown', 'a nearer configuration counts');
    set('packages/db/package.json', json({ name: '@acme/data' }));
    assert.notEqual(links.resolve('src', '@acme/db'), bare);
    assert.equal(leads(texts, links, 'src/x.ts', '@acme/db'), 'package');
    assert.equal(leads(texts, links, 'src/x.ts', '@acme/data'), 'packages/db/index.ts');
    set('packages/db/package.json', undefined);
    assert.equal(leads(texts, links, 'src/x.ts', '@acme/data'), 'package');
  });

  it('survive configurations that are broken or hostile', () => {
    const deep = `${'{"extends":['.repeat(300)}`;
    const many = json({ extends: Array.from({ length: 500 }, () => './tsconfig.json') });
    const texts = {
      'a/tsconfig.json': deep,
      'b/tsconfig.json': many,
      'c/tsconfig.json': json({
        extends: ['./package.json', '../../../x', '/etc/x'],
        compilerOptions: { paths: 3, baseUrl: {} },
      }),
      'c/package.json':
        '{"name": "c", "exports": {"./*": "../../*", "__proto__": {}}, "workspaces": "*", "imports": {"#*": "./*"',
      'd/package.json': json({ workspaces: [`${'*'.repeat(200)}/x`, '{', '**/**/**'] }),
    };
    for (const folder of ['a', 'b', 'c', 'd'])
      for (const specifier of ['x', '@x/y', '#x', '@/x', '..', '.', '', '*', '__proto__', 'constructor', 'c/x'])
        led(texts, `${folder}/x.ts`, specifier);
  });
});

const pnpmLock = `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      ai:
        specifier: ^6.0.0
        version: 6.0.1(zod@3.25.0)

  apps/web:
    dependencies:
      '@sentry/node':
        specifier: ^11.0.0
        version: 11.12.0
      ai:
        specifier: 'catalog:'
        version: 7.0.3(react@19.0.0)(zod@4.0.0)
      '@acme/db':
        specifier: workspace:*
        version: link:../../packages/db

packages:

  ai@5.0.0:
    resolution: {integrity: x}
`;

describe('versions', () => {
  const version = (texts: Texts, from: string, name: string): string | undefined => {
    const found = linksOf(texts).links.versionOf(folderOf(from), name).value;
    return found && `${found.version}${found.isExact ? '' : ' or later'}`;
  };
  const manifest = json({ dependencies: { ai: '^6.0.0', '@sentry/node': '>=10', loose: '*', pinned: '1.2.3' } });

  it('are the lowest that package.json allows where there is no lock file', () => {
    const texts = { 'package.json': manifest, 'app/package.json': json({ peerDependencies: { ai: '5 || 6' } }) };
    assert.equal(version(texts, 'src/a.ts', 'ai'), '6.0.0 or later');
    assert.equal(version(texts, 'app/a.ts', 'ai'), '5.0.0 or later');
    assert.equal(version(texts, 'app/a.ts', '@sentry/node'), '10.0.0 or later', 'of the next package above that lists it');
    assert.equal(version(texts, 'a.ts', 'loose'), 'undefined or later');
    assert.equal(version(texts, 'a.ts', 'pinned'), '1.2.3');
    assert.equal(version(texts, 'a.ts', 'other'), undefined);
  });

  it('are read from the lock files of npm', () => {
    const lock = json({
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { ai: '^6.0.0' } },
        'node_modules/ai': { version: '6.0.326' },
        'node_modules/other/node_modules/ai': { version: '4.0.0' },
        'app/node_modules/ai': { version: '5.0.9' },
        'node_modules/@sentry/node': { name: 'x', version: '11.1.0' },
      },
    });
    const app = json({ dependencies: { ai: '^5', '@sentry/node': '*' } });
    const texts = { 'package.json': manifest, 'app/package.json': app, 'package-lock.json': lock };
    assert.equal(version(texts, 'src/a.ts', 'ai'), '6.0.326');
    assert.equal(version(texts, 'app/a.ts', 'ai'), '5.0.9');
    assert.equal(version(texts, 'app/a.ts', '@sentry/node'), '11.1.0');
    const first = json({ lockfileVersion: 1, dependencies: { x: { requires: { ai: '^6' } }, ai: { version: '6.1.0' } } });
    assert.equal(version({ 'package.json': manifest, 'package-lock.json': first }, 'a.ts', 'ai'), '6.1.0');
  });

  it('are read from pnpm-lock.yaml, by the package that asks', () => {
    const web = json({ dependencies: { ai: 'catalog:', '@sentry/node': '^11.0.0', '@acme/db': 'workspace:*' } });
    const texts = {
      'package.json': manifest,
      'pnpm-workspace.yaml': "packages: ['apps/*', 'packages/*']\ncatalog:\n  ai: ^7.0.0\n",
      'apps/web/package.json': web,
      'packages/db/package.json': json({ name: '@acme/db', version: '2.0.0' }),
    };
    const locked = { ...texts, 'pnpm-lock.yaml': pnpmLock };
    assert.equal(version(locked, 'a.ts', 'ai'), '6.0.1');
    assert.equal(version(locked, 'apps/web/a.ts', 'ai'), '7.0.3');
    assert.equal(version(locked, 'apps/web/a.ts', '@sentry/node'), '11.12.0');
    assert.equal(version(locked, 'apps/web/a.ts', '@acme/db'), '2.0.0');
    assert.equal(version(texts, 'apps/web/a.ts', 'ai'), '7.0.0 or later', 'what the catalogue says');
    assert.equal(version({ ...locked, 'pnpm-lock.yaml': pnpmLock.replaceAll('\n', '\r\n') }, 'apps/web/a.ts', 'ai'), '7.0.3');
    const old = 'lockfileVersion: 5.4\n\nspecifiers:\n  ai: ^6.0.0\n\ndependencies:\n  ai: 6.0.7_zod@3.0.0\n\npackages:\n';
    assert.equal(version({ 'package.json': manifest, 'pnpm-lock.yaml': old }, 'a.ts', 'ai'), '6.0.7');
    const six =
      "lockfileVersion: '6.0'\n\ndependencies:\n  ai:\n    specifier: ^6.0.0\n    version: 6.0.8(zod@3.0.0)\n\npackages:\n";
    assert.equal(version({ 'package.json': manifest, 'pnpm-lock.yaml': six }, 'a.ts', 'ai'), '6.0.8');
  });

  it('are read from both editions of yarn.lock, and from bun.lock', () => {
    const classic =
      '# yarn lockfile v1\n\n"@sentry/node@>=10":\n  version "11.2.0"\n\nai@^5.0.0, ai@^5.1.0:\n  version "5.3.0"\n\nai@^6.0.0:\n  version "6.4.0"\n';
    const berry =
      '__metadata:\n  version: 8\n\n"ai@npm:^5.0.0, ai@npm:^6.0.0":\n  version: 6.5.0\n  resolution: "ai@npm:6.5.0"\n\n"app@workspace:.":\n  version: 0.0.0-use.local\n';
    const bun =
      '{\n  "lockfileVersion": 1,\n  "packages": {\n    "ai": ["ai@6.6.0", "", { "dependencies": {} }, "sha"],\n    "web/ai": ["ai@5.0.2", "", {}, "sha"],\n    "@sentry/node": ["@sentry/node@11.3.0", "", {}],\n  },\n}';
    const of = (lock: string, text: string, name = 'ai', own = 'app'): string | undefined =>
      version({ 'package.json': manifest.replace('{', `{"name": "${own}",`), [lock]: text }, 'a.ts', name);
    assert.equal(of('yarn.lock', classic), '6.4.0');
    assert.equal(of('yarn.lock', classic, '@sentry/node'), '11.2.0');
    assert.equal(of('yarn.lock', berry), '6.5.0');
    assert.equal(of('bun.lock', bun), '6.6.0');
    assert.equal(of('bun.lock', bun, 'ai', 'web'), '5.0.2');
    assert.equal(of('bun.lock', bun, '@sentry/node'), '11.3.0');
  });

  it('change with the lock file', () => {
    const { links, set } = linksOf({ 'package.json': manifest, 'yarn.lock': 'ai@^6.0.0:\n  version "6.1.0"\n' });
    assert.equal(links.versionOf('', 'ai').value?.version, '6.1.0');
    set('yarn.lock', 'ai@^6.0.0:\n  version "6.2.0"\n');
    assert.equal(links.versionOf('', 'ai').value?.version, '6.2.0');
    set('yarn.lock', undefined);
    assert.equal(links.versionOf('', 'ai').value?.version, '6.0.0');
    set('package.json', json({ dependencies: { ai: '^7.1.0' } }));
    assert.equal(links.versionOf('', 'ai').value?.version, '7.1.0');
  });
});
