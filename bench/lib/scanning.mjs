// Scans of one repository, side by side with linters that people know, each in its default configuration.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, ratio, seconds, table, timed } from './measure.mjs';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
const rounds = 3;

/** The native program of a package, not its launcher, so that no peer pays for a second process. */
function native(scope, prefix, name) {
  const folder = readdirSync(join(modules, scope)).find(
    (each) => each.startsWith(prefix) && existsSync(join(modules, scope, each, name)),
  );
  return folder ? join(modules, scope, folder, name) : undefined;
}

/** Twenty patterns of the kind that a security rule set has, for TypeScript and TSX each. */
function writeAstGrepRules(folder) {
  const patterns = [
    'console.log($$$)',
    'eval($A)',
    'new Function($$$)',
    'exec($$$)',
    'execSync($$$)',
    'spawn($$$)',
    '$A.query($B)',
    '$A.execute($B)',
    'JSON.parse($A)',
    'fetch($$$)',
    '$A.innerHTML = $B',
    'dangerouslySetInnerHTML',
    'process.env.$A',
    'new OpenAI($$$)',
    '$A.chat.completions.create($$$)',
    'generateText($$$)',
    'streamText($$$)',
    'tool($$$)',
    'localStorage.setItem($$$)',
    '$A.messages.create($$$)',
  ];
  const rules = patterns.flatMap((pattern, i) =>
    ['TypeScript', 'Tsx'].map((language) =>
      JSON.stringify({ id: `r${i}-${language}`, language, severity: 'warning', message: 'm', rule: { pattern } }),
    ),
  );
  const file = join(folder, 'rules.yml');
  writeFileSync(file, rules.join('\n---\n'));
  return file;
}

/** An empty configuration, so that the repository's own does not decide what is measured. */
function defaults(folder, name) {
  const file = join(folder, name);
  writeFileSync(file, '{}');
  return file;
}

const peer = 'ast-grep, 40 patterns';

/**
 * The first scan of a repository, the second one that takes over from it, and the peers. `edit` changes one file of the
 * repository, where that may be done; then a third scan shows what an edit costs.
 */
export function scanning(repository, cli, edit) {
  const home = mkdtempSync(join(tmpdir(), 'leaklint-bench-'));
  const astGrep = native('@ast-grep', 'cli-', 'ast-grep');
  const biome = native('@biomejs', 'cli-', 'biome');
  const leaklint = (round) => [
    process.execPath,
    [cli, 'scan', '--cache-dir', join(home, `cache-${round}`), '--format', 'json', '--output', join(home, 'report.json')],
  ];
  const contestants = {
    'leaklint, first scan': leaklint,
    'leaklint, second scan': leaklint,
    ...(edit && {
      'leaklint, after an edit': (round) => {
        edit(round);
        return leaklint(round);
      },
    }),
    ...(astGrep && { [peer]: () => [astGrep, ['scan', '--json=stream', '--rule', writeAstGrepRules(home)]] }),
    oxlint: () => [
      process.execPath,
      [join(modules, 'oxlint/bin/oxlint'), '--format=json', '--config', defaults(home, 'oxlintrc.json')],
    ],
    ...(biome && { 'biome lint': () => [biome, ['lint', '--max-diagnostics=1', '--config-path', defaults(home, 'biome.json')]] }),
  };
  const runs = new Map(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, contestant] of Object.entries(contestants)) {
      const [command, args] = contestant(round);
      runs.get(name).push(timed(command, args, repository));
    }
  }
  rmSync(home, { recursive: true });
  const of = (values, key) => (values[0][key] === undefined ? undefined : median(values.map((run) => run[key])));
  const unit = runs.has(peer) ? of(runs.get(peer), 'wall') : undefined;
  const rows = [...runs].map(([name, values]) => [
    name,
    seconds(of(values, 'wall')),
    ratio(of(values, 'wall'), unit),
    seconds(of(values, 'cpu')),
    of(values, 'memory')?.toFixed(0) ?? '-',
    String(values[0].status),
  ]);
  table(`Scan of ${repository} (median of ${rounds})`, ['', 'wall s', 'x ast-grep', 'cpu s', 'peak MB', 'exit'], rows);
}
