import path from 'node:path';

const allowed = [path.resolve('docs'), path.resolve('examples')];

export function resolveInside(name: string): string {
  const full = path.resolve(name);
  if (!allowed.some((root) => full.startsWith(root + path.sep))) throw new Error(`${name} is not in an allowed folder`);
  return full;
}
