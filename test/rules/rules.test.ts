// Fixtures are the tests of the rules: test/rules/<family>/<rule-id>/{bad,good,fixed}-*.EXT, see CONTRIBUTING.md.
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Finding } from '../../server/src/findings/finding.js';
import { rules } from '../../server/src/rules/index.js';
import { createDocument } from '../../server/src/text/document.js';
import { expandMarkers, expandWithOffsets } from '../fake-secrets.js';
import { findingsOf, fixAll, syntaxError, type Texts } from './analyse.js';
import { type Expectation, expectationsOf, type Fixture, type FixtureFile, fixturesOf, ruleFolders, withoutMarkers } from './fixtures.js';

const textsOf = (fixture: Fixture): Texts => new Map(fixture.files.map((file) => [file.path, expandMarkers(file.text)]));
const presetOf = (fixture: Fixture): 'strict' | 'recommended' => (fixture.isStrict ? 'strict' : 'recommended');

interface Seen {
  readonly finding: Finding;
  readonly line: number;
  readonly start: number;
  /** End column, or the end of the first line where the finding goes on. */
  readonly end: number;
  readonly isOneLine: boolean;
}

/** Where a finding stands in the text as it is written in the fixture. */
function seenIn(file: FixtureFile, finding: Finding): Seen {
  const { offsetBefore } = expandWithOffsets(file.text);
  const document = createDocument(file.text);
  const start = document.positionAt(offsetBefore(finding.start));
  const end = document.positionAt(offsetBefore(finding.end));
  const isOneLine = start.line === end.line;
  const lineEnd = document.positionAt(document.lineRange(start.line).end).character;
  return { finding, line: start.line, start: start.character, end: isOneLine ? end.character : lineEnd, isOneLine };
}

function fits({ line, start, end, isOneLine }: Seen, expected: Expectation): boolean {
  if (line !== expected.line) return false;
  // Nothing can stand under the columns that the comment's opening takes.
  const isHidden = start < expected.firstColumn;
  if (!isOneLine || isHidden) return start <= expected.start && expected.end <= end && (isOneLine ? expected.end === end : true);
  return start === expected.start && end === expected.end;
}

const place = (file: FixtureFile, line: number, start: number, end: number): string => `${file.shown}:${line + 1}:${start + 1}-${end + 1}`;

async function expectMarkers(fixture: Fixture, ruleId: string): Promise<void> {
  const found = await findingsOf(textsOf(fixture), ruleId, presetOf(fixture));
  const problems: string[] = [];
  for (const file of fixture.files) {
    const open = expectationsOf(file.text);
    for (const other of open) if (other.ruleId !== ruleId) problems.push(`${file.shown} expects ${other.ruleId} in a fixture of ${ruleId}`);
    for (const seen of (found.get(file.path) ?? []).map((finding) => seenIn(file, finding))) {
      const at = open.findIndex((expected) => fits(seen, expected));
      if (at < 0) problems.push(`${place(file, seen.line, seen.start, seen.end)} unexpected: ${seen.finding.message}`);
      else open.splice(at, 1);
    }
    for (const missed of open) problems.push(`${place(file, missed.line, missed.start, missed.end)} expected ${missed.ruleId} here`);
  }
  assert.deepEqual(problems, []);
}

const mended = (texts: Texts): Record<string, string> => Object.fromEntries([...texts].map(([path, text]) => [path, withoutMarkers(text)]));

describe('rule fixtures', () => {
  for (const { family, ruleId } of ruleFolders()) {
    describe(`${family}/${ruleId}`, () => {
      const { fixtures, strays } = fixturesOf(family, ruleId);
      const bad = fixtures.filter(({ kind }) => kind === 'bad');
      const fixed = fixtures.filter(({ kind }) => kind === 'fixed');

      it('belongs to a rule, and every file says what it shows', () => {
        assert.ok(rules.some((rule) => rule.id === ruleId && rule.family === family), 'no such rule in server/src/rules/index.ts');
        assert.deepEqual(strays, [], 'names start with bad-, good-, fixed-, partly-fixed- or strict-');
        for (const fixture of fixed) assert.ok(bad.some(({ name }) => name === fixture.of), `${fixture.name} has no ${fixture.of}`);
        for (const fixture of bad) assert.ok(fixture.files.some(({ text }) => expectationsOf(text).length > 0), `${fixture.name} marks nothing`);
      });

      for (const fixture of fixtures) {
        if (fixture.kind !== 'fixed') {
          it(fixture.name, () => expectMarkers(fixture, ruleId));
          it(`${fixture.name} is sound code`, () => {
            for (const file of fixture.files) assert.equal(syntaxError(file.path, expandMarkers(file.text)), undefined, file.shown);
          });
        }
        if (fixture.kind === 'bad') {
          const shown = fixed.find(({ of }) => of === fixture.name);
          it(`${fixture.name} can be fixed as far as it promises`, async () => {
            const after = await fixAll(textsOf(fixture), ruleId, presetOf(fixture));
            assert.ok(after, 'fixes lead to further fixes without end');
            for (const [path, text] of after) assert.equal(syntaxError(path, text), undefined, `${path} no longer parses:\n${text}`);
            if (!shown) return;
            const expected = mended(textsOf(fixture));
            // A file of the fixed folder stands for the one of the same path; a lone file for the lone one.
            const [only] = fixture.files;
            for (const file of shown.files) {
              const path = fixture.files.length === 1 && only ? only.path : file.path;
              expected[path] = withoutMarkers(expandMarkers(file.text));
            }
            assert.deepEqual(mended(after), expected);
            const left = [...(await findingsOf(after, ruleId, presetOf(fixture))).values()].flat();
            if (!shown.isPartlyFixed) assert.deepEqual(left.map(({ message }) => message), []);
          });
        }
      }
    });
  }
});
