import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Finding } from '../../server/src/findings/finding.js';
import { applyFixes, combineFixes, fixUntilStable } from '../../server/src/findings/fixes.js';
import type { Applicability, Fix, FixEdit } from '../../server/src/rules/rule.js';

const edit = (start: number, end: number, newText: string, path = 'a.ts'): FixEdit => ({ path, start, end, newText });
const fix = (...edits: FixEdit[]): Fix => ({ title: 'mend', applicability: 'safe', edits });
const finding = (applicability: Applicability, ...edits: FixEdit[]): Finding => ({
  ruleId: 'r',
  family: 'no-limit',
  severity: 'warning',
  message: 'm',
  why: 'w',
  how: 'h',
  path: 'a.ts',
  start: 0,
  end: 1,
  evidence: [],
  fixes: [{ title: 'mend', applicability, edits }],
  fingerprint: 'f',
});

describe('applyFixes', () => {
  it('applies fixes that fit together, whatever their order', () => {
    assert.equal(applyFixes('a.ts', 'abcdef', [fix(edit(4, 5, 'E')), fix(edit(0, 1, 'A'))]), 'AbcdEf');
  });
  it('takes a fix whole or not at all', () => {
    const { taken } = combineFixes([fix(edit(0, 3, 'x')), fix(edit(2, 4, 'y'), edit(5, 6, 'z'))]);
    assert.equal(taken.length, 1);
    assert.equal(applyFixes('a.ts', 'abcdef', [fix(edit(0, 3, 'x')), fix(edit(2, 4, 'y'), edit(5, 6, 'z'))]), 'xdef');
  });
  it('makes an edit once that two fixes share', () => {
    const shared = edit(0, 0, 'import x;\n');
    assert.equal(applyFixes('a.ts', 'abc', [fix(shared, edit(1, 2, 'B')), fix(shared, edit(2, 3, 'C'))]), 'import x;\naBC');
  });
  it('leaves the second of two insertions at one place for the next round', () => {
    assert.equal(combineFixes([fix(edit(1, 1, 'x')), fix(edit(1, 1, 'y'))]).taken.length, 1);
  });
});

describe('fixUntilStable', () => {
  function target(text: string, findingsOf: (text: string) => Finding[]) {
    let now = text;
    return {
      findings: () => findingsOf(now),
      textOf: (path: string) => (path === 'a.ts' ? now : undefined),
      setText: (_path: string, next: string) => {
        now = next;
      },
      text: () => now,
    };
  }
  it('looks again after each round until nothing is left', () => {
    const removeX = target('xxxx.', (text) => (text.startsWith('x') ? [finding('safe', edit(0, 1, ''))] : []));
    const outcome = fixUntilStable(removeX);
    assert.deepEqual([removeX.text(), outcome.applied, outcome.isStable], ['.', 4, true]);
    assert.deepEqual([...outcome.changed], ['a.ts']);
  });
  it('stops after ten rounds of fixes that feed each other', () => {
    const grow = target('a', () => [finding('safe', edit(0, 0, 'a'))]);
    const outcome = fixUntilStable(grow);
    assert.deepEqual([grow.text().length, outcome.isStable], [11, false]);
  });
  it('touches neither suggestions nor suppressed findings', () => {
    const suggestion = target('a', () => [finding('suggestion', edit(0, 1, 'b'))]);
    const suppressed = target('a', () => [{ ...finding('safe', edit(0, 1, 'b')), suppressed: { by: 'comment', reason: 'x' } }]);
    fixUntilStable(suggestion);
    fixUntilStable(suppressed);
    assert.deepEqual([suggestion.text(), suppressed.text()], ['a', 'a']);
  });
  it('ignores edits of files that are not at hand', () => {
    const elsewhere = target('a', () => [finding('safe', edit(0, 1, 'b', 'other.ts'))]);
    assert.equal(fixUntilStable(elsewhere).changed.size, 0);
  });
});
