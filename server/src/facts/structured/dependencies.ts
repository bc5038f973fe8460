import { entriesOf, type StructuredNode, stringOf, valueAt } from '../../syntax/structured/node.js';
import type { DependencyFact } from '../structured.js';

const maxDependencies = 5000;

/** Direct dependencies of a package.json. */
export function manifestDependencies(root: StructuredNode | undefined): DependencyFact[] {
  return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((group) =>
    entriesOf(valueAt(root, group)).flatMap(({ key, value }) => {
      const version = stringOf(value);
      return version ? [{ name: key, version: version.text }] : [];
    }),
  );
}

/**
 * Top-level packages of a package-lock.json of version 2 or 3. Read with one pattern over npm's fixed layout: these
 * files are megabytes long, and a tree of them would serve nothing else.
 */
export function lockDependencies(text: string): DependencyFact[] {
  const found: DependencyFact[] = [];
  for (const match of text.matchAll(/"node_modules\/((?:@[^"/]{1,100}\/)?[^"/]{1,100})": \{\s{1,20}"version": "([^"]{1,60})"/g)) {
    found.push({ name: match[1] as string, version: match[2] as string });
    if (found.length >= maxDependencies) break;
  }
  return found;
}
