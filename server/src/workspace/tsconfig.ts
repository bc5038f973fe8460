import { entriesOf, itemsOf, stringOf, valueAt } from '../syntax/structured/node.js';
import { parseStructured } from '../syntax/structured/parse.js';
import { folderOf } from '../text/path.js';
import { textsOf } from './manifest.js';
import { fittingPattern, inFolder, joinPath } from './modules.js';

type Paths = readonly (readonly [pattern: string, targets: readonly string[]])[];

/** What a tsconfig.json or jsconfig.json itself says about where imports lead. */
export interface TsConfig {
  readonly extends: readonly string[];
  readonly baseUrl: string | undefined;
  readonly paths: Paths | undefined;
  readonly references: readonly string[];
  /** Equal for texts that lead every import to the same place. */
  readonly signature: string;
}

/** Where imports lead under a configuration and those that it extends, as paths in the workspace. */
export interface Aliases {
  readonly base: string | undefined;
  readonly paths: Paths;
}

/** Reads a configuration, as far as it can be read; comments and trailing commas are fine. */
export function parseTsConfig(text: string): TsConfig {
  const root = parseStructured('json', text).roots[0];
  const options = valueAt(root, 'compilerOptions');
  const baseUrl = valueAt(options, 'baseUrl');
  const paths = valueAt(options, 'paths');
  const [parents, references] = [valueAt(root, 'extends'), valueAt(root, 'references')];
  return {
    extends: textsOf(parents),
    baseUrl: stringOf(baseUrl)?.text,
    paths: paths && entriesOf(paths).map(({ key, value }) => [key, textsOf(value)] as const),
    references: itemsOf(references).flatMap((item) => stringOf(valueAt(item, 'path'))?.text ?? []),
    signature: [parents, references, baseUrl, paths].map((part) => (part ? text.slice(part.start, part.end) : '')).join('\n'),
  };
}

/** Other configurations, as the one that asks for them gets to see them. */
export interface ConfigSource {
  config(path: string): TsConfig | undefined;
  /** Files that an `extends` may mean that names a package. */
  packageFiles(from: string, specifier: string): readonly string[];
}

/** Configurations that one may rest on; real ones rest on three or four. */
const maxConfigs = 40;

const configDir = /^\$\{configDir\}/i;

/** A path in a configuration: from the folder given, or from that of the outermost configuration where it says so. */
function placeOf(text: string, from: string, home: string): string | undefined {
  if (configDir.test(text)) return joinPath(home, text.replace(configDir, '.'));
  return /^(?:\/|[a-z]:)/i.test(text) ? undefined : joinPath(from, text);
}

/**
 * What holds under the configuration at `path`: its own settings before those that it extends, a later one of several
 * before an earlier. Paths count from `baseUrl`, and without one from the file that states them.
 */
export function aliasesOf(path: string, source: ConfigSource): Aliases {
  const home = folderOf(path);
  let left = maxConfigs;
  let base: string | undefined;
  let stated: { paths: Paths; from: string } | undefined;
  let references: string[] = [];

  function read(at: string): boolean {
    const config = left > 0 ? source.config(at) : undefined;
    if (!config) return false;
    left -= 1;
    for (const parent of config.extends) {
      const target = parent.startsWith('.') ? joinPath(folderOf(at), parent) : undefined;
      const files = parent.startsWith('.') ? [target].filter((file) => file !== undefined) : source.packageFiles(at, parent);
      const names = files.flatMap((file) =>
        file.endsWith('.json') ? [file] : [`${file}.json`, inFolder(file, 'tsconfig.json')],
      );
      names.some(read);
    }
    if (config.baseUrl !== undefined) base = placeOf(config.baseUrl, folderOf(at), home);
    if (config.paths) stated = { paths: config.paths, from: folderOf(at) };
    references = config.references.flatMap((name) => joinPath(folderOf(at), name) ?? []);
    return true;
  }

  read(path);
  if (base === undefined && !stated) {
    // One that only lists others, as Vite lays them out: those that stand beside it count together.
    const beside = references.filter((target) => target !== path && target.endsWith('.json') && folderOf(target) === home);
    const paths: Paths[number][] = [];
    for (const target of beside) {
      stated = undefined;
      if (read(target)) paths.push(...pathsOf(stated, base, home));
    }
    return { base, paths };
  }
  return { base, paths: pathsOf(stated, base, home) };
}

function pathsOf(stated: { paths: Paths; from: string } | undefined, base: string | undefined, home: string): Paths {
  const from = base ?? stated?.from ?? home;
  return (stated?.paths ?? []).map(([pattern, targets]) => [pattern, targets.flatMap((text) => placeOf(text, from, home) ?? [])]);
}

/** The files that an import means by the pattern that fits it best. */
export function aliasTargets(aliases: Aliases, specifier: string): { pattern: string; targets: readonly string[] } | undefined {
  const fit = fittingPattern(aliases.paths, specifier);
  return fit && { pattern: fit.pattern, targets: fit.value.map((target) => target.replace('*', () => fit.star)) };
}
