import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { createGlob, globProblem } from '../../server/src/config/glob.js';
import { cleanModule, createFolder, leaklint } from './harness.js';

describe('globs', () => {
  const cases: [glob: string, matching: string[], other: string[]][] = [
    ['src/**', ['src', 'src/a.ts', 'src/b/.env'], ['srcs', 'lib/src/a.ts']],
    ['**/*.ts', ['a.ts', 'x/y/a.ts'], ['a.tsx', 'a.ts/b']],
    ['src/*', ['src/a.ts', 'src/.env'], ['src/', 'src/b/c.ts']],
    ['a/**/b', ['a/b', 'a/x/y/b'], ['ab', 'a/xb']],
    ['{src/**,lib,app/[a-c]?}/x.ts', ['src/x.ts', 'src/q/x.ts', 'lib/x.ts', 'app/bz/x.ts'], ['app/dz/x.ts', 'x.ts']],
    ['*.{ts,{j,m}s}', ['a.ts', 'a.js', 'a.ms'], ['a.s']],
    ['[!a]?.ts', ['bb.ts', '秘𠮷.ts'], ['ab.ts', '/b.ts']],
    ['app/(shop)/**', ['app/(shop)/page.tsx'], ['app/shop/page.tsx']],
    ['app/[[]id]/*', ['app/[id]/page.tsx'], ['app/i/page.tsx']],
    ['{a}', ['{a}'], ['a']],
  ];
  for (const [glob, matching, other] of cases) {
    it(`${glob} matches what it says`, () => {
      const matches = createGlob(glob);
      assert.deepEqual([...matching, ...other].filter(matches), matching);
    });
  }
  it('take their time from the length of the path, not from the number of ways', () => {
    const path = `${'a'.repeat(4000)}c.ts`;
    for (const glob of ['**/*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b', `${'**/*a'.repeat(20)}b`, `${'{a,a}'.repeat(100)}*z`]) {
      const start = performance.now();
      assert.equal(createGlob(glob)(path), false);
      assert.ok(performance.now() - start < 2000, glob);
    }
  });
  it('of a kind that no one means are refused where they stand', async () => {
    for (const glob of ['(a+)+$', '(a|aa)+z', '@(a|b)', '!a', 'x{1..9}', '[abc', '{a,b', `${'*a'.repeat(9)}`]) {
      assert.ok(globProblem(glob), glob);
      const cwd = createFolder({ 'a.ts': cleanModule, 'leaklint.config.json': `{\n  "ignore": ["${glob}"]\n}` });
      const { code, err } = await leaklint(['scan'], cwd);
      assert.equal(code, 2);
      assert.match(err, /leaklint\.config\.json:2:14 ignore\[0\]: "ignore\[0\]": "/);
    }
    for (const glob of ['**/*.test.ts', 'app/(shop)/[id]/**', '{src,lib}/**']) assert.equal(globProblem(glob), undefined);
  });
});
