import { guardWords, limiterModules, signInModules } from '../../catalog/typescript/protection.js';
import { pagesApiFile, routeFile } from '../../catalog/typescript/requests.js';
import type { FunctionId } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from './file.js';
import { functionAt, nodeAt } from './place.js';
import { exportOf, functionsOf } from './values.js';

/** Whether a framework serves the function to anyone by its place or its directive, with no registration in code. */
export function isConventionalRoute(file: TypeScriptFile, fn: FunctionId): boolean {
  const isExported = file.facts.flow.exports.some((entry) => {
    const value = entry.value === undefined ? undefined : exportOf(file, entry.name);
    return value !== undefined && functionsOf(value).some((target) => target.file === file && target.fn === fn);
  });
  if (functionAt(file, fn).directive === 'use server') return true;
  return isExported && (routeFile.test(file.path) || pagesApiFile.test(file.path) || file.facts.flow.directive === 'use server');
}

const names = ['middleware.ts', 'middleware.js', 'proxy.ts', 'proxy.js', 'hooks.server.ts', 'hooks.server.js'];

/**
 * Whether the framework's middleware file, in the folder that holds the routes or the one above, checks callers or counts
 * them. What it matches is not compared: a project that guards some routes there is taken to know which.
 */
export function middlewareGuards(file: TypeScriptFile): boolean {
  const root = /^(.*?)(?:^|\/)(?:app|pages|routes)\//.exec(`${file.path}`)?.[1] ?? file.path.split('/').slice(0, -1).join('/');
  const folders = new Set([root, root.replace(/(?:^|\/)src$/, ''), root === '' ? 'src' : `${root}/src`]);
  for (const folder of folders) {
    for (const name of names) {
      const found = file.app.fileAt(folder ? `${folder}/${name}` : name);
      if (found?.language !== 'typescript') continue;
      const imports = found.facts.flow.imports.map((module) => `${module}:`);
      if (imports.some((module) => signInModules.test(module) || limiterModules.test(module))) return true;
      if (found.facts.flow.nodes.some((node) => node.kind === 'member' && guardWords.test(node.name))) return true;
      if (found.facts.flow.bindings.some((binding) => guardWords.test(binding.name))) return true;
      if (found.facts.flow.calls.some((id) => /^(?:authorization|basic )/i.test(textOf(found, id)))) return true;
    }
  }
  return false;
}

function textOf(file: TypeScriptFile, id: number): string {
  const node = nodeAt({ file, id });
  if (node.kind !== 'call' || node.args[0] === undefined) return '';
  const first = nodeAt({ file, id: node.args[0] });
  return first.kind === 'string' ? first.value : '';
}
