import { entriesOf, itemsOf, type StructuredNode, stringOf, valueAt } from '../syntax/structured/node.js';
import { parseStructured } from '../syntax/structured/parse.js';
import { fittingPattern } from './modules.js';

/** What a package.json says about where its code is found and what it depends on. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  /** Files that stand for the whole package, sources first. */
  readonly mains: readonly string[];
  readonly exports: StructuredNode | undefined;
  readonly imports: StructuredNode | undefined;
  /** Globs of the folders whose packages belong together. */
  readonly workspaces: readonly string[];
  /** Ranges as written, by name; the first group that lists a package counts. */
  readonly ranges: ReadonlyMap<string, string>;
  /** Ranges that `catalog:` and `catalog:name` stand for; the unnamed catalogue has an empty name. */
  readonly catalogs: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Equal for texts that lead every import to the same place, whatever else they say. */
  readonly signature: string;
  /** Equal for texts with the same ranges. */
  readonly rangesSignature: string;
}

const mainFields = ['source', 'types', 'typings', 'module', 'main'];
const rangeGroups = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** The strings of a string or of a list. */
export const textsOf = (node: StructuredNode | undefined): string[] => {
  const single = stringOf(node);
  return single ? [single.text] : itemsOf(node).flatMap((item) => stringOf(item)?.text ?? []);
};

function rangesIn(node: StructuredNode | undefined): Map<string, string> {
  const ranges = new Map<string, string>();
  for (const { key, value } of entriesOf(node)) {
    const range = stringOf(value);
    if (range) ranges.set(key, range.text);
  }
  return ranges;
}

/** The catalogues of a pnpm-workspace.yaml, and of the `workspaces` of Bun's package.json. */
export function catalogsIn(node: StructuredNode | undefined): Map<string, Map<string, string>> {
  const catalogs = new Map([['', rangesIn(valueAt(node, 'catalog'))]]);
  for (const { key, value } of entriesOf(valueAt(node, 'catalogs'))) catalogs.set(key === 'default' ? '' : key, rangesIn(value));
  return catalogs;
}

/** Reads a package.json, as far as it can be read. */
export function parseManifest(text: string): Manifest {
  const root = parseStructured('json', text).roots[0];
  const source = (keys: readonly string[]): string =>
    keys
      .map((key) => {
        const value = valueAt(root, key);
        return value ? text.slice(value.start, value.end) : '';
      })
      .join('\n');
  const ranges = new Map<string, string>();
  for (const group of rangeGroups)
    for (const [name, range] of rangesIn(valueAt(root, group))) if (!ranges.has(name)) ranges.set(name, range);
  const workspaces = valueAt(root, 'workspaces');
  return {
    name: stringOf(valueAt(root, 'name'))?.text ?? '',
    version: stringOf(valueAt(root, 'version'))?.text ?? '',
    mains: mainFields.flatMap((field) => stringOf(valueAt(root, field))?.text ?? []),
    exports: valueAt(root, 'exports'),
    imports: valueAt(root, 'imports'),
    workspaces: textsOf(workspaces?.kind === 'object' ? valueAt(workspaces, 'packages') : workspaces),
    ranges,
    catalogs: catalogsIn(workspaces),
    signature: source(['name', 'version', ...mainFields, 'exports', 'imports', 'workspaces']),
    rangesSignature: source(rangeGroups),
  };
}

/** Conditions under which a file is what Node and a type checker would take, before those of other runtimes. */
const usual = new Set(['types', 'source', 'development', 'import', 'require', 'module', 'node', 'node-addons', 'default']);
const maxTargets = 50;

/** The files that a target may be: those under usual conditions first. `star` is what a pattern's star stood for. */
function collect(node: StructuredNode | undefined, star: string, found: string[]): void {
  if (!node || found.length >= maxTargets) return;
  const text = stringOf(node)?.text;
  if (text !== undefined) found.push(text.replaceAll('*', () => star));
  for (const item of itemsOf(node)) collect(item, star, found);
  const conditions = entriesOf(node);
  for (const { key, value } of conditions) if (usual.has(key)) collect(value, star, found);
  for (const { key, value } of conditions) if (!usual.has(key)) collect(value, star, found);
}

/** What a map of `exports` or `imports` gives for a key such as `.`, `./client` or `#db` (Node's documentation of packages). */
export function mappedTargets(map: StructuredNode | undefined, key: string): string[] {
  const found: string[] = [];
  const entries = entriesOf(map);
  if (key === '.' && !entries.some((entry) => entry.key.startsWith('.'))) {
    collect(map, '', found);
    return found;
  }
  const fit = fittingPattern(
    entries.map((entry) => [entry.key, entry.value] as const),
    key,
  );
  if (fit) collect(fit.value, fit.star, found);
  return found;
}
