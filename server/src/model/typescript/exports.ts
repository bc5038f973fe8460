import type { Binding } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from './file.js';
import { at, nodeAt, type Place } from './place.js';

/** Files that may have to be looked through for one name. */
const maxBarrels = 300;

/** The value that a project file exports under a name, through re-exports and barrels; each file is asked for a name once. */
export function exportOf(file: TypeScriptFile, name: string, asked = new Set<string>()): Place | undefined {
  const key = `${file.path}\n${name}`;
  if (asked.has(key) || asked.size >= maxBarrels) return undefined;
  asked.add(key);
  const { exports } = file.facts.flow;
  const exact = exports.find((entry) => entry.name === name);
  if (exact?.value !== undefined) return at(file, exact.value);
  if (exact?.from) {
    const target = file.app.moduleAt(file.path, exact.from.module);
    return target && exportOf(target, exact.from.name, asked);
  }
  for (const star of exports) {
    if (star.name !== '*' || !star.from) continue;
    const target = file.app.moduleAt(file.path, star.from.module);
    const found = target && exportOf(target, name, asked);
    if (found) return found;
  }
  return undefined;
}

/** The value that an import stands for; undefined for packages and for files that are not in view. */
export function importedPlace(file: TypeScriptFile, binding: Binding): Place | undefined {
  if (!binding.import || !file.isOwnModule(binding.import.module)) return undefined;
  const target = file.app.moduleAt(file.path, binding.import.module);
  if (!target) return undefined;
  // What `require` gives is the value that `module.exports` was set to.
  return exportOf(target, binding.import.name === '*' && isCommonJs(target) ? 'default' : binding.import.name);
}

const isCommonJs = (file: TypeScriptFile): boolean =>
  file.memo('is CommonJS', 0, false, () =>
    file.facts.flow.assignments.some(({ target, name }) => {
      const node = nodeAt(at(file, target));
      return name === 'exports' && node.kind === 'global' && node.name === 'module';
    }),
  );

/** The call that makes the tag which a name stands for, followed through names and imports only. */
export function tagOf(value: Place, depth = 0): Place | undefined {
  const node = nodeAt(value);
  if (node.kind === 'call') return value;
  if (node.kind !== 'ref' || depth > 8) return undefined;
  const binding = value.file.facts.flow.bindings[node.binding];
  if (binding?.import) {
    const target = value.file.app.moduleAt(value.file.path, binding.import.module);
    const exported = target && exportOf(target, binding.import.name);
    return exported && tagOf(exported, depth + 1);
  }
  const [only] = binding?.values ?? [];
  return only === undefined ? undefined : tagOf(at(value.file, only), depth + 1);
}
