// Everything that has to hold, from a fresh clone on: install, build, package, types, style, generated files, tests, real editors.
//   node scripts/test.mjs [--unit]     --unit leaves out the tests in real editors
// The last line is "N passed, N failed": the tests, and one failure for every other step that does not hold.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { ensureBuilt, ensureInstalled, main } from './bootstrap.mjs';
import { at, readJson, runNode, say, toolPath } from './lib/project.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };

function step(name, run) {
  say(`\n── ${name}`);
  const startedAt = Date.now();
  let code;
  try {
    code = run();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    code = 1;
  }
  say(`── ${name}: ${code === 0 ? 'ok' : 'FAILED'} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  return code === 0;
}

/** A step that is not a test; its failure counts as one. */
function check(name, run) {
  const isOk = step(name, run);
  if (!isOk) total.failed += 1;
  return isOk;
}

function mocha(name, files, nodeArgs = []) {
  const results = at('out/test', `${name.replace(/\W+/g, '-')}.json`);
  mkdirSync(at('out/test'), { recursive: true });
  rmSync(results, { force: true });
  const isOk = step(name, () =>
    runNode(toolPath('mocha', 'bin/mocha.js'), ['--reporter', at('scripts/lib/reporter.mjs'), ...files], {
      nodeArgs,
      env: { MOCHA_RESULTS: results },
    }),
  );
  const counts = existsSync(results) ? readJson(results) : { passed: 0, failed: 0, skipped: 0 };
  for (const key of Object.keys(total)) total[key] += counts[key];
  // A run that broke off, or found nothing to run, has failed even if no test did.
  if ((!isOk && counts.failed === 0) || counts.passed + counts.failed + counts.skipped === 0) total.failed += 1;
}

const done = (run) => () => {
  run();
  return 0;
};

await main(() => {
  ensureInstalled();
  if (check('build', done(ensureBuilt))) {
    check('package', () => runNode('scripts/package.mjs'));
    check('generated files', () => runNode('scripts/generate.mjs', ['--check']));
  }
  check('types', () => runNode(toolPath('typescript', 'bin/tsc'), ['-b']));
  check('style', () => runNode(toolPath('@biomejs/biome', 'bin/biome'), ['check']));
  mocha('unit tests', ['test/**/*.test.ts']);
  if (!process.argv.includes('--unit')) mocha('editor tests', ['test/e2e/*.e2e.mjs', '--timeout', '300000']);
  if (total.skipped > 0) say(`\n${total.skipped} tests were NOT RUN; the sentences above say what they need.`);
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
});
