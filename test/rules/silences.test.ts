// What rules tell of their silence, asked of every fixture: it changes no finding, fails nowhere, and is fit to be shown.
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { defaultSettings } from '../../server/src/config/settings.js';
import { findPii, findSecrets } from '../../server/src/facts/common-extract.js';
import { readWasm } from '../../server/src/host/program.js';
import { rules } from '../../server/src/rules/index.js';
import { createWorkspace } from '../../server/src/workspace/create.js';
import { explainRange } from '../../server/src/workspace/explain.js';
import { createExtractors } from '../../server/src/workspace/extractors.js';
import { languageOf } from '../../server/src/workspace/languages.js';
import { runRules } from '../../server/src/workspace/run-rules.js';
import { expandMarkers } from '../fake-secrets.js';
import { fixturesOf, ruleFolders } from './fixtures.js';

const extractors = createExtractors(readWasm);
const settings = { ...defaultSettings, preset: 'strict' as const };

describe('what rules tell of their silence', function () {
  this.timeout(120_000);
  const told = new Set<string>();
  for (const { family, ruleId } of ruleFolders()) {
    it(`in the fixtures of ${ruleId}`, async () => {
      for (const { files } of fixturesOf(family, ruleId).fixtures) {
        const texts = new Map(files.map(({ path, text }) => [path, expandMarkers(text)]));
        for (const path of texts.keys()) await extractors.load(languageOf(path) ?? 'typescript');
        const workspace = createWorkspace({ extractors, rules, settings });
        for (const [path, text] of texts) workspace.set(path, text);
        for (const [path, text] of texts) {
          const context = workspace.contextOf(path);
          if (!context) continue;
          const explained = explainRange(context, rules, settings, { start: 0, end: text.length });
          assert.deepEqual(explained.faults, [], path);
          const shown = [
            ...explained.silences.map(({ reason }) => reason),
            ...explained.understood.flatMap(({ what, values }) => [
              what,
              ...values.flatMap((value) => [value.text, ...value.origins.map((origin) => origin.text)]),
            ]),
          ];
          for (const one of shown) {
            assert.ok(one.trim() !== '', `${path}: nothing is said`);
            assert.deepEqual([findSecrets(one), findPii(one)], [[], []], `${path}: ${one}`);
          }
          for (const { ruleId: id, reason, start, end } of explained.silences) {
            told.add(id);
            assert.ok(!/\.$/.test(reason), `${id}: "${reason}" is to be a clause`);
            assert.ok(0 <= start && start <= end && end <= text.length, `${id} in ${path}`);
          }
          const listened = runRules(context, rules, settings, [], { considered() {}, hushed() {} });
          assert.deepEqual(listened.findings, runRules(context, rules, settings, []).findings, path);
        }
        workspace.dispose();
      }
    });
  }
  it('comes from most families of rules that look at values', () => {
    assert.ok(told.size >= 20, [...told].sort().join(', '));
  });
  it('says what they look for, in phrases', () => {
    for (const { id, accepts = [] } of rules) for (const phrase of accepts) assert.ok(!/^[A-Z]|\.$/.test(phrase), `${id}: ${phrase}`);
  });
});
