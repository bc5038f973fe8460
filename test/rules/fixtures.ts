import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One source file of a fixture: `path` is where the engine believes it stands, `text` still holds its `@@fake:…@@` markers. */
export interface FixtureFile {
  readonly path: string;
  readonly text: string;
  /** Where it really stands, for messages to a person. */
  readonly shown: string;
}

/** A file or folder of a rule's fixture folder, analysed as one workspace. */
export interface Fixture {
  readonly name: string;
  readonly kind: 'bad' | 'good' | 'fixed';
  readonly isStrict: boolean;
  /** For `fixed-x` and `partly-fixed-x`: the fixture `bad-x` whose fixes give it. */
  readonly of: string;
  readonly isPartlyFixed: boolean;
  readonly files: readonly FixtureFile[];
}

/** A caret marker: the rule is expected on `line` (from 0) between two columns. */
export interface Expectation {
  readonly ruleId: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Column of the first caret that the comment's opening leaves room for. */
  readonly firstColumn: number;
}

export const rulesFolder = fileURLToPath(new URL('.', import.meta.url));
export const repository = fileURLToPath(new URL('../..', import.meta.url));

const opening = String.raw`(?:\/\/|\{\/\*|\/\*|--|<!--|\{#|\{\{!-{0,2}|#|;)`;
const closing = String.raw`(?:#\}|-->|\*\/\}?|-{0,2}\}\})?`;
const markerLine = new RegExp(String.raw`^(\s*${opening})([\s^]*\^)\s+([a-z][a-z0-9-]*)\s*${closing}\s*$`);
const pathLine = new RegExp(String.raw`^\s*${opening}\s*path:\s*(\S+)\s*${closing}\s*$`);

/** The path that a first-line comment `// path: app/api/chat/route.ts` gives to a text. */
export const pathComment = (text: string): string | undefined => pathLine.exec(text.slice(0, text.indexOf('\n') + 1 || text.length).trimEnd())?.[1];

/** The caret markers of a text; carets stand under the nearest line above that is no marker. */
export function expectationsOf(text: string): Expectation[] {
  const found: Expectation[] = [];
  let target = -1;
  for (const [line, content] of text.split(/\r\n|\n|\r/).entries()) {
    const match = markerLine.exec(content);
    if (!match) {
      target = line;
      continue;
    }
    const [, open, carets, ruleId] = match as unknown as [string, string, string, string];
    for (const run of carets.matchAll(/\^+/g)) {
      const start = open.length + run.index;
      found.push({ ruleId, line: target, start, end: start + run[0].length, firstColumn: open.length });
    }
  }
  return found;
}

/** A text without its marker lines and path comment: what a reader of the mended code should see. */
export const withoutMarkers = (text: string): string =>
  text
    .split('\n')
    .filter((line, index) => !markerLine.test(line.replace(/\r$/, '')) && !(index === 0 && pathLine.test(line)))
    .join('\n');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function fixtureAt(path: string, name: string): Fixture | undefined {
  const match = /^(strict-)?(partly-fixed|fixed|bad|good)-(strict-)?(.+)$/.exec(name) ?? /^(strict)-()()(.+)$/.exec(name);
  if (!match) return undefined;
  const [, strictBefore, kind, strictAfter, rest] = match;
  const isFixed = kind === 'fixed' || kind === 'partly-fixed';
  const isFolder = statSync(path).isDirectory();
  const files = (isFolder ? filesBelow(path) : [path]).map((file): FixtureFile => {
    const text = readFileSync(file, 'utf8');
    const own = isFolder ? relative(path, file).replaceAll('\\', '/') : name;
    return { path: pathComment(text) ?? own, text, shown: relative(repository, file) };
  });
  return {
    name,
    kind: isFixed ? 'fixed' : kind === 'good' ? 'good' : 'bad',
    isStrict: Boolean(strictBefore || strictAfter),
    of: `${strictBefore ?? ''}bad-${strictAfter ?? ''}${rest}`,
    isPartlyFixed: kind === 'partly-fixed',
    files,
  };
}

/** The fixtures of a rule, by name; names that say nothing are a mistake and are returned as `strays`. */
export function fixturesOf(family: string, ruleId: string): { fixtures: Fixture[]; strays: string[] } {
  const folder = join(rulesFolder, family, ruleId);
  const fixtures: Fixture[] = [];
  const strays: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const fixture = fixtureAt(join(folder, name), name);
    if (fixture) fixtures.push(fixture);
    else strays.push(name);
  }
  return { fixtures, strays };
}

export interface RuleFolder {
  readonly family: string;
  readonly ruleId: string;
}

/** Every rule that has a fixture folder. */
export function ruleFolders(): RuleFolder[] {
  const folders = (path: string): string[] => readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  return folders(rulesFolder).flatMap((family) => folders(join(rulesFolder, family)).map((ruleId) => ({ family, ruleId })));
}
