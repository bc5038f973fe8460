import { dockerValueFlags, runnerValueFlags } from '../../catalog/mcp.js';
import type { Range } from '../../text/range.js';
import type { Word } from './words.js';

/** A package or image that a command line fetches and runs. */
export interface PackageFact extends Range {
  readonly ecosystem: 'npm' | 'pypi' | 'image';
  /** The program that fetches it, as a person writes it: `npx`, `pnpm dlx`, `docker run`. */
  readonly runner: string;
  readonly name: string;
  /** What follows the name: a version, range, tag, digest or git reference; empty when there is none. */
  readonly version: string;
  /**
   * `exact` names one release; `moving` and `none` let the publisher choose what runs next time; `local` never leaves
   * the machine; `unknown` holds a variable.
   */
  readonly pin: 'exact' | 'moving' | 'none' | 'local' | 'unknown';
}

type Spec = Pick<PackageFact, 'name' | 'version' | 'pin'>;

const exactVersion = /^[=v]*\d+\.\d+\.\d+(?:[-+.]?[\w.+-]+)?$/;
const gitSource = /^(?:git\+|git:|github:|gitlab:|bitbucket:)|\.git(?:[@#]|$)/;
const baseName = (word: string): string =>
  word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1).replace(/\.(?:exe|cmd|ps1)$/i, '');
const isLocal = (spec: string): boolean => /^(?:\.{0,2}\/|~|[A-Za-z]:[\\/]|file:|link:|workspace:)/.test(spec);
const hasVariable = (text: string): boolean => /\$|\{|%[A-Za-z]|<[^>]*>/.test(text);

/** A commit, or a tag that spells a version. */
function gitSpec(spec: string): Spec {
  const at = spec.lastIndexOf(spec.includes('#') ? '#' : '@');
  const reference = at > spec.indexOf(':') + 3 ? spec.slice(at + 1).replace(/&.*$/, '') : '';
  const isExact = /^[0-9a-f]{7,40}$/.test(reference) || /^(?:semver:)?v?\d+\.\d+\.\d+/.test(reference);
  return {
    name: reference ? spec.slice(0, at) : spec,
    version: reference,
    pin: isExact ? 'exact' : reference ? 'moving' : 'none',
  };
}

/** `@scope/name@1.2.3`, `name`, `github:owner/repo#ref`, `./path`. */
function npmSpec(word: string): Spec {
  const spec = word.replace(/^npm:/, '').replace(/^jsr:/, '');
  if (isLocal(spec) || /\.[cm]?[jt]sx?$/.test(spec)) return { name: spec, version: '', pin: 'local' };
  if (hasVariable(spec)) return { name: spec, version: '', pin: 'unknown' };
  if (gitSource.test(spec) || /^[\w.-]+\/[\w.-]+(?:#|$)/.test(spec)) return gitSpec(spec);
  if (/^https?:/.test(spec)) return { name: spec, version: '', pin: 'unknown' };
  const at = spec.indexOf('@', 1);
  if (at === -1) return { name: spec, version: '', pin: 'none' };
  const version = spec.slice(at + 1);
  return { name: spec.slice(0, at), version, pin: exactVersion.test(version) ? 'exact' : 'moving' };
}

/** `name==1.2`, `name[extra]>=1`, `name@1.2.3`, `git+https://…@ref`. */
function pypiSpec(word: string): Spec {
  if (isLocal(word) || word.endsWith('.whl') || word === '.') return { name: word, version: '', pin: 'local' };
  if (hasVariable(word)) return { name: word, version: '', pin: 'unknown' };
  if (gitSource.test(word)) return gitSpec(word);
  if (/^https?:/.test(word)) return { name: word, version: '', pin: 'unknown' };
  const found = /^([\w.-]+(?:\[[^\]]*\])?)\s*(===?|@|[<>~!]=?)?\s*(.*)$/.exec(word);
  const [, name = word, operator = '', version = ''] = found ?? [];
  if (operator === '') return { name, version: '', pin: 'none' };
  const isExact = /^={2,3}$|^@$/.test(operator) && /^v?\d+(?:\.\d+)+[\w.+-]*$/.test(version);
  return { name, version: operator === '@' ? version : operator + version, pin: isExact ? 'exact' : 'moving' };
}

/** `registry/name:tag@sha256:…`. A name without a registry or owner is usually one that was built here. */
function imageSpec(word: string): Spec {
  if (hasVariable(word)) return { name: word, version: '', pin: 'unknown' };
  const digest = word.indexOf('@sha256:');
  if (digest !== -1) return { name: word.slice(0, digest), version: word.slice(digest + 1), pin: 'exact' };
  const colon = word.lastIndexOf(':');
  const tag = colon > word.lastIndexOf('/') ? word.slice(colon + 1) : '';
  const name = tag ? word.slice(0, colon) : word;
  if (name.startsWith('localhost/') || /^(?:local|dev|development|test)$/.test(tag) || !name.includes('/'))
    return { name, version: tag, pin: 'local' };
  if (tag === '') return { name, version: '', pin: 'none' };
  return {
    name,
    version: tag,
    pin: /\d+\.\d+/.test(tag) || /^(?:sha-)?[0-9a-f]{7,40}$/.test(tag) || /\d{6,}/.test(tag) ? 'exact' : 'moving',
  };
}

interface Runner {
  readonly words: readonly string[];
  readonly ecosystem: PackageFact['ecosystem'];
  readonly spec: (word: string) => Spec;
  readonly valueFlags: ReadonlySet<string>;
  /** Flags whose value is the package itself. */
  readonly packageFlags: readonly string[];
}

const npm = { ecosystem: 'npm', spec: npmSpec, valueFlags: runnerValueFlags } as const;
const pypi = { ecosystem: 'pypi', spec: pypiSpec, valueFlags: runnerValueFlags } as const;
const image = { ecosystem: 'image', spec: imageSpec, valueFlags: dockerValueFlags, packageFlags: [] } as const;

/** Programs that fetch what they run; longer word sequences stand before shorter ones. */
const runners: readonly Runner[] = [
  { words: ['npx'], packageFlags: ['-p', '--package'], ...npm },
  { words: ['pnpx'], packageFlags: ['--package'], ...npm },
  { words: ['bunx'], packageFlags: ['-p', '--package'], ...npm },
  { words: ['pnpm', 'dlx'], packageFlags: ['--package'], ...npm },
  { words: ['yarn', 'dlx'], packageFlags: ['-p', '--package'], ...npm },
  { words: ['npm', 'exec'], packageFlags: ['--package'], ...npm },
  { words: ['npm', 'x'], packageFlags: ['--package'], ...npm },
  { words: ['bun', 'x'], packageFlags: ['-p', '--package'], ...npm },
  { words: ['deno', 'run'], packageFlags: [], ...npm },
  { words: ['uvx'], packageFlags: ['--from'], ...pypi },
  { words: ['uv', 'tool', 'run'], packageFlags: ['--from'], ...pypi },
  { words: ['uv', 'x'], packageFlags: ['--from'], ...pypi },
  { words: ['pipx', 'run'], packageFlags: ['--spec'], ...pypi },
  { words: ['docker', 'run'], ...image },
  { words: ['docker', 'container', 'run'], ...image },
  { words: ['podman', 'run'], ...image },
  { words: ['nerdctl', 'run'], ...image },
];

/** The package that the runner starting at `from` fetches, and where its own arguments end. */
function readRunner(words: readonly Word[], from: number, runner: Runner): PackageFact | undefined {
  const label = runner.words.join(' ');
  const factOf = (text: string, range: Range): PackageFact => ({
    ecosystem: runner.ecosystem,
    runner: label,
    ...runner.spec(text),
    start: range.start,
    end: range.end,
  });
  for (let i = from + runner.words.length; i < words.length; i += 1) {
    const word = words[i] as Word;
    const flag = word.text.split('=', 1)[0] as string;
    if (!word.text.startsWith('-')) return factOf(word.text, word);
    if (word.text === '--no-install' || word.text === '--offline' || word.text === '--pull=never') return undefined;
    if (word.text === '--pull' && words[i + 1]?.text === 'never') return undefined;
    if (runner.packageFlags.includes(flag)) {
      if (flag !== word.text)
        return factOf(word.text.slice(flag.length + 1), { start: word.start + flag.length + 1, end: word.end });
      const value = words[i + 1];
      return value && factOf(value.text, value);
    }
    if (flag === word.text && runner.valueFlags.has(flag)) i += 1;
  }
  return undefined;
}

/** Every package that a command line fetches, also behind wrappers such as `cmd /c`, `sh -c` or `op run --`. */
export function packagesOf(words: readonly Word[]): PackageFact[] {
  const found: PackageFact[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const first = baseName(words[i]?.text ?? '');
    const runner = runners.find(
      ({ words: wanted }) => wanted[0] === first && wanted.every((word, at) => at === 0 || words[i + at]?.text === word),
    );
    const fact = runner && readRunner(words, i, runner);
    if (fact) found.push(fact);
  }
  return found;
}
