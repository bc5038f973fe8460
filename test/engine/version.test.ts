import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { isInRange, lowestIn } from '../../server/src/text/version.js';

describe('ranges of versions', () => {
  const rows: [version: string, range: string, isIn: boolean][] = [
    ['6.0.326', '>=6 <7', true],
    ['7.0.0', '>=6 <7', false],
    ['7.0.0-beta.12', '>=7', true],
    ['0.2.9', '^0.2.3', true],
    ['0.3.0', '^0.2.3', false],
    ['0.0.4', '^0.0.3', false],
    ['0.9.0', '^0', true],
    ['1.9.9', '^1.2', true],
    ['1.2.9', '~1.2.3', true],
    ['1.3.0', '~1.2.3', false],
    ['1.9.0', '~1', true],
    ['2.3.4', '1.2.3 - 2.3', true],
    ['5.1.0', '4 || 5.x', true],
    ['6.0.0', '4 || 5.x', false],
    ['v1.2.3', '=1.2.3', true],
    ['3.0.0', '> 2 <= 3', true],
    ['1.0.0', '*', true],
    ['1.0.0', '', true],
    ['1.0.0', 'latest', false],
    ['main', '*', false],
    ['1.0.0', 'workspace:*', false],
  ];
  for (const [version, range, isIn] of rows)
    it(`${version} is ${isIn ? '' : 'not '}in "${range}"`, () => assert.equal(isInRange(version, range), isIn));

  it('have a lowest version, where they have one', () => {
    assert.deepEqual(['^5.0.1', '>=4 <8', '7 || ^6.2', '7.0.0-rc.1', '<7', '*', 'latest', 'git+https://x'].map(lowestIn), [
      '5.0.1',
      '4.0.0',
      '6.2.0',
      '7.0.0',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
  it('take time in proportion to their length', () => {
    for (const part of ['>', '1 ', '1.', ' ', '||', '- ', '^ ', '1-']) isInRange('1.0.0', part.repeat(100_000));
  });
});
