// What an editor reads by asking gives the findings of a scan that has read everything: the same configurations, lock files and
// neighbours reach the answer, whichever file is opened.
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { load } from '../../server/src/cli/load.js';
import { defaultSettings, type Settings } from '../../server/src/config/settings.js';
import type { Finding } from '../../server/src/findings/finding.js';
import { createMemoryHost } from '../../server/src/host/memory.js';
import { readWasm } from '../../server/src/host/program.js';
import { createLoader, type Loader } from '../../server/src/lsp/loader.js';
import { rules } from '../../server/src/rules/index.js';
import { createWorkspace } from '../../server/src/workspace/create.js';
import { createExtractors } from '../../server/src/workspace/extractors.js';
import { languageOf } from '../../server/src/workspace/languages.js';
import type { Workspace } from '../../server/src/workspace/workspace.js';
import { monorepo } from './monorepo.js';

const settings: Settings = { ...defaultSettings, preset: 'strict' };

interface Editor {
  readonly workspace: Workspace;
  readonly loader: Loader;
  open(path: string): Promise<readonly Finding[]>;
}

/** The server's way with one open document: look, read what is wanted, look again. */
function editorOn(files: ReadonlyMap<string, string>): Editor {
  const extractors = createExtractors(readWasm);
  const workspace = createWorkspace({ extractors, rules, settings });
  const loader = createLoader({
    host: createMemoryHost(files),
    workspace,
    extractors,
    openText: () => undefined,
    log: assert.fail,
  });
  return {
    workspace,
    loader,
    async open(path) {
      await loader.read(path);
      const budget = { files: 200 };
      for (let round = 0; round < 20; round += 1) {
        const { findings, wants, wantsImporters } = workspace.analyse(path);
        if (wantsImporters) for (const source of files.keys()) if (languageOf(source) === 'typescript') await loader.read(source);
        if (!(await loader.load(wants, budget)) && !wantsImporters) return findings;
      }
      return workspace.analyse(path).findings;
    },
  };
}

async function scan(files: ReadonlyMap<string, string>, of = settings): Promise<Map<string, readonly Finding[]>> {
  const { workspace, targets, skipped } = await load(createMemoryHost(files), { settings: of, only: undefined });
  assert.deepEqual(
    skipped.filter(({ failed }) => failed),
    [],
  );
  return new Map(targets.map((path) => [path, workspace.analyse(path).findings]));
}

const told = (findings: readonly Finding[] | undefined): string[] =>
  (findings ?? []).map(({ ruleId, start }) => `${ruleId} ${start}`);

describe('an editor and a scan', function () {
  this.timeout(60_000);

  it('find the same in every file of a workspace of packages', async () => {
    const files = new Map(Object.entries(monorepo));
    const expected = await scan(files);
    assert.ok([...expected.values()].flat().length >= 10, `${[...expected.values()].flat().length} findings`);
    for (const path of files.keys()) {
      if (!expected.has(path)) continue;
      const { workspace, open } = editorOn(files);
      assert.deepEqual(told(await open(path)), told(expected.get(path)), path);
      workspace.dispose();
    }
  });

  const route = 'apps/web/app/api/chat/route.ts';
  const ofRoles = (findings: readonly Finding[] | undefined): number =>
    (findings ?? []).filter(({ ruleId }) => ruleId === 'client-controlled-messages').length;

  it('take versions from a lock file that no scan reports on', async () => {
    const recommended = { ...settings, preset: 'recommended' as const };
    const files = new Map(Object.entries(monorepo));
    const before = ofRoles((await scan(files, recommended)).get(route));
    // version 7 refuses what a client would smuggle in
    files.set('package-lock.json', (files.get('package-lock.json') as string).replace('"5.0.1"', '"7.0.1"'));
    assert.equal(ofRoles((await scan(files, recommended)).get(route)), before - 1);
    const { workspace, open } = editorOn(files);
    await open(route);
    assert.ok(workspace.has('package-lock.json'));
    workspace.dispose();
  });

  it('follow imports by configurations that the settings leave out of the scan', async () => {
    const files = new Map(Object.entries(monorepo));
    const all = told((await scan(files)).get(route));
    const some = await scan(files, { ...settings, files: ['**/*.ts'], ignore: ['**/tsconfig*.json'] });
    assert.ok(![...some.keys()].some((path) => path.endsWith('.json')));
    assert.deepEqual(told(some.get(route)), all);
  });

  it('read packages of a workspace by their globs, and not what lies in third-party code', async () => {
    const files = new Map(Object.entries(monorepo));
    files.set('packages/node_modules/package.json', '{ "name": "@acme/llm" }');
    files.set('packages/deep/er/package.json', '{ "name": "@acme/llm" }');
    const { workspace, open } = editorOn(files);
    await open(route);
    const manifests = [...workspace.paths()].filter((path) => path.endsWith('package.json')).sort();
    assert.deepEqual(manifests, [
      ...[
        'apps/web/package.json',
        'apps/worker/package.json',
        'package.json',
        'packages/llm/package.json',
        'packages/log/package.json',
      ],
    ]);
    workspace.dispose();
  });

  it('see what changes on disk', async () => {
    const files = new Map(Object.entries(monorepo));
    const { workspace, loader, open } = editorOn(files);
    await open(route);
    const change = async (path: string, text: string | undefined): Promise<void> => {
      if (text === undefined) files.delete(path);
      else files.set(path, text);
      assert.equal(await loader.changed(path, { isDeleted: text === undefined }), true, path);
      assert.deepEqual(told(await open(route)), told((await scan(files)).get(route)), path);
    };
    await change('apps/web/tsconfig.json', '{}');
    await change('apps/web/tsconfig.json', undefined);
    await change('tsconfig.base.json', monorepo['tsconfig.base.json']);
    await change('apps/web/tsconfig.json', monorepo['apps/web/tsconfig.json']);
    await change('packages/llm/package.json', '{ "name": "@acme/llm", "main": "./src/prompts.ts" }');
    await change('pnpm-workspace.yaml', "packages: ['apps/*']\n");
    await change('pnpm-workspace.yaml', undefined);
    await change('packages/new/package.json', '{ "name": "@acme/new" }');
    await change('package-lock.json', undefined);
    workspace.dispose();
  });
});
