// Every fix of every finding in a bad fixture, one at a time: the code still parses, its names still mean what they did, and
// the finding is gone or speaks more softly. What a chain of fixes ends in is shown by fixed-*, see rules.test.ts.
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Finding } from '../../server/src/findings/finding.js';
import { isApplicable } from '../../server/src/findings/fixes.js';
import { createDocument } from '../../server/src/text/document.js';
import { languageOf } from '../../server/src/workspace/languages.js';
import { expandMarkers } from '../fake-secrets.js';
import { applied, findingsOf, syntaxError, type Texts, withEdits } from './analyse.js';
import { type Fixture, fixturesOf, ruleFolders } from './fixtures.js';
import { nameProblems } from './names.js';

const textsOf = (fixture: Fixture): Texts => new Map(fixture.files.map((file) => [file.path, expandMarkers(file.text)]));
const weight = { error: 4, warning: 2, info: 1 } as const;

/** How loudly a rule speaks of some files: under the preset of most teams, and under the strict one. */
async function loudness(texts: Texts, ruleId: string): Promise<number> {
  const sum = async (preset: 'recommended' | 'strict'): Promise<number> =>
    [...(await findingsOf(texts, ruleId, preset)).values()].flat().reduce((total, { severity }) => total + weight[severity], 0);
  return 2 * (await sum('recommended')) + (await sum('strict'));
}

const shown = (texts: Texts, { path, start }: Finding): string =>
  `${path}:${createDocument(texts.get(path) ?? '').positionAt(start).line + 1}`;

/** What is wrong with the names of a text now that was not before. */
function newProblems(path: string, before: string, after: string): string[] {
  const known = nameProblems(path, before);
  return nameProblems(path, after).filter((problem) => {
    const at = known.indexOf(problem);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

describe('every fix', function () {
  this.timeout(20_000);
  for (const { family, ruleId } of ruleFolders()) {
    describe(ruleId, () => {
      for (const fixture of fixturesOf(family, ruleId).fixtures.filter(({ kind }) => kind === 'bad')) {
        it(fixture.name, async () => {
          const texts = textsOf(fixture);
          const preset = fixture.isStrict ? 'strict' : 'recommended';
          const before = await loudness(texts, ruleId);
          for (const finding of [...(await findingsOf(texts, ruleId, preset)).values()].flat()) {
            for (const fix of finding.fixes.filter(isApplicable)) {
              const told = `${shown(texts, finding)} "${fix.title}"`;
              const edits = withEdits(fix, texts);
              assert.ok(edits, `${told} cannot be made`);
              const after = applied(texts, [edits]);
              for (const [path, text] of after) {
                const old = texts.get(path) ?? '';
                if (text === old) continue;
                assert.equal(syntaxError(path, text), undefined, `${told} breaks ${path}:\n${text}`);
                if (languageOf(path) !== 'typescript') continue;
                assert.deepEqual(newProblems(path, old, text), [], `${told} loses names in ${path}:\n${text}`);
                if (old.includes('\r\n')) assert.ok(!/[^\r]\n/.test(text), `${told} mixes line ends`);
              }
              assert.ok((await loudness(after, ruleId)) < before, `${told} leaves the finding:\n${[...after.values()].join('\n---\n')}`);
            }
          }
        });
      }
    });
  }
});
