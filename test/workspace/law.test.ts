// The law of incremental analysis: after any edits, in any order of files, the findings are those of a fresh scan.
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { decodeSnapshot, digest, encodeSnapshot } from '../../server/src/cli/snapshot-file.js';
import { defaultSettings, type Settings } from '../../server/src/config/settings.js';
import type { Finding } from '../../server/src/findings/finding.js';
import { readWasm } from '../../server/src/host/program.js';
import { rules } from '../../server/src/rules/index.js';
import { createWorkspace } from '../../server/src/workspace/create.js';
import { createExtractors, type Extractors } from '../../server/src/workspace/extractors.js';
import { languageOf } from '../../server/src/workspace/languages.js';
import type { Snapshot } from '../../server/src/workspace/snapshot.js';
import type { Workspace } from '../../server/src/workspace/workspace.js';
import { expandMarkers } from '../fake-secrets.js';

/** Small and repeatable: a failing run names its seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const root = new URL('../../examples/support-desk/', import.meta.url);

function exampleTexts(): Map<string, string> {
  const texts = new Map<string, string>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = `${entry.parentPath}/${entry.name}`;
    const path = full.slice(decodeURIComponent(root.pathname).length).replace(/^\//, '');
    if (languageOf(path)) texts.set(path, expandMarkers(readFileSync(full, 'utf8')));
  }
  return texts;
}

const snippets = [
  "'",
  '"',
  '`',
  '{',
  '}',
  '(',
  ')',
  '${',
  '\n',
  '/*',
  '*/',
  '//',
  ';',
  '--',
  '$$',
  '{{',
  '}}',
  ' import ',
  "from './tools'",
  'messages',
  'userId',
  'true',
  '\u200b',
  '',
];

async function extractorsFor(): Promise<Extractors> {
  const extractors = createExtractors(readWasm);
  for (const language of ['typescript', 'sql', 'prisma', 'prompt', 'json', 'yaml', 'toml', 'dotenv'] as const)
    await extractors.load(language);
  return extractors;
}

const allFindings = (workspace: Workspace, paths: readonly string[]): Record<string, readonly Finding[]> =>
  Object.fromEntries(paths.map((path) => [path, workspace.analyse(path).findings]));

function fresh(extractors: Extractors, texts: ReadonlyMap<string, string>): Record<string, readonly Finding[]> {
  const workspace = createWorkspace({ extractors, rules, settings: { ...defaultSettings, preset: 'strict' } });
  for (const [path, text] of texts) workspace.set(path, text);
  const findings = allFindings(workspace, [...texts.keys()].sort());
  workspace.dispose();
  return findings;
}

describe('incremental analysis', function () {
  this.timeout(120_000);
  let extractors: Extractors;
  before(async () => {
    extractors = await extractorsFor();
  });

  for (const seed of [1, 2, 3]) {
    it(`equals a fresh scan after random edits (seed ${seed})`, () => {
      const random = randomFrom(seed);
      const texts = exampleTexts();
      const paths = [...texts.keys()].sort();
      const workspace = createWorkspace({ extractors, rules, settings: { ...defaultSettings, preset: 'strict' } });
      for (const [path, text] of texts) workspace.set(path, text);
      for (let round = 1; round <= 120; round += 1) {
        const path = paths[random(paths.length)] as string;
        const text = texts.get(path) as string;
        const start = random(text.length + 1);
        const end = Math.min(text.length, start + (random(3) === 0 ? random(40) : 0));
        const newText = snippets[random(snippets.length)] as string;
        workspace.edit(path, [{ start, end, newText }]);
        texts.set(path, text.slice(0, start) + newText + text.slice(end));
        // Some files are looked at between the edits, so that what is remembered gets old.
        workspace.analyse(paths[random(paths.length)] as string);
        if (round % 40 === 0)
          assert.deepEqual(allFindings(workspace, paths), fresh(extractors, texts), `seed ${seed}, round ${round}`);
      }
      assert.deepEqual(workspace.faults, []);
      workspace.dispose();
    });
  }

  for (const seed of [4, 5]) {
    it(`equals a fresh scan after each of a row of scans that take over from the last (seed ${seed})`, () => {
      const random = randomFrom(seed);
      const texts = exampleTexts();
      const aside = new Map<string, string>();
      const settings: Settings = { ...defaultSettings, preset: 'strict' };
      let earlier: Snapshot | undefined;
      let recalled = 0;
      for (let round = 1; round <= 12; round += 1) {
        const paths = [...texts.keys()].sort();
        const workspace = createWorkspace({ extractors, rules, settings, remembering: { digest, earlier } });
        for (const path of paths) workspace.set(path, texts.get(path) as string);
        recalled += earlier ? paths.length - workspace.stale(paths).length : 0;
        assert.deepEqual(allFindings(workspace, paths), fresh(extractors, texts), `seed ${seed}, round ${round}`);
        const snapshot = workspace.snapshot();
        earlier = snapshot ? decodeSnapshot(new TextEncoder().encode(encodeSnapshot(snapshot))) : earlier;
        assert.ok(earlier, 'what was written can be read');
        workspace.dispose();
        // a file is changed, and now and then one goes or comes back
        const path = paths[random(paths.length)] as string;
        const text = texts.get(path) as string;
        const start = random(text.length + 1);
        texts.set(path, text.slice(0, start) + snippets[random(snippets.length)] + text.slice(start));
        const gone = paths[random(paths.length)] as string;
        const [back] = aside.keys();
        if (back && random(2) === 0) {
          texts.set(back, aside.get(back) as string);
          aside.delete(back);
        } else if (random(3) === 0) {
          aside.set(gone, texts.get(gone) as string);
          texts.delete(gone);
        }
      }
      assert.ok(recalled > 100, `${recalled} analyses were taken over`);
    });
  }

  it('takes over nothing that rests on what has changed, whatever is edited after', () => {
    const texts = exampleTexts();
    const paths = [...texts.keys()].sort();
    const open = (earlier?: Snapshot): Workspace => {
      const workspace = createWorkspace({ extractors, rules, settings: defaultSettings, remembering: { digest, earlier } });
      for (const [path, text] of texts) workspace.set(path, text);
      return workspace;
    };
    const first = open();
    const before = allFindings(first, paths);
    const snapshot = first.snapshot() as Snapshot;
    const second = open(snapshot);
    assert.deepEqual(second.stale(paths), []);
    assert.equal(second.snapshot(), undefined);
    second.edit('lib/logger.ts', [{ start: 0, end: 0, newText: '\n' }]);
    const stale = second.stale(paths);
    assert.ok(stale.includes('lib/logger.ts') && stale.includes('app/api/chat/route.ts'));
    assert.ok(stale.length < paths.length / 2, `${stale.length} of ${paths.length} are stale`);
    second.edit('lib/logger.ts', [{ start: 0, end: 1, newText: '' }]);
    assert.deepEqual(second.stale(paths), []);
    assert.deepEqual(allFindings(second, paths), before);
    second.setSettings({ ...defaultSettings, preset: 'strict' });
    assert.deepEqual(second.stale(paths), paths);
    first.dispose();
    second.dispose();
  });

  it('answers from memory while nothing has changed, and anew when an imported file has', () => {
    const texts = exampleTexts();
    const workspace = createWorkspace({ extractors, rules, settings: defaultSettings });
    for (const [path, text] of texts) workspace.set(path, text);
    const route = 'app/api/chat/route.ts';
    const first = workspace.analyse(route);
    assert.equal(workspace.analyse(route), first);
    assert.deepEqual(workspace.stale([route]), []);
    workspace.edit('lib/logger.ts', [{ start: 0, end: 0, newText: '\n' }]);
    assert.deepEqual(workspace.stale([route]), [route]);
    workspace.dispose();
  });

  it('gives a file that comes, goes and comes back its due', () => {
    const texts = exampleTexts();
    const paths = [...texts.keys()].sort();
    const workspace = createWorkspace({ extractors, rules, settings: defaultSettings });
    for (const [path, text] of texts) workspace.set(path, text);
    const before = allFindings(workspace, paths);
    const gone = 'lib/tools.ts';
    workspace.remove(gone);
    const without = new Map([...texts].filter(([path]) => path !== gone));
    const other = createWorkspace({ extractors, rules, settings: defaultSettings });
    for (const [path, text] of without) other.set(path, text);
    const rest = [...without.keys()].sort();
    assert.deepEqual(allFindings(workspace, rest), allFindings(other, rest));
    other.dispose();
    workspace.set(gone, texts.get(gone) as string);
    assert.deepEqual(allFindings(workspace, paths), before);
    workspace.dispose();
  });
});
