import { unlink } from 'node:fs/promises';
import path from 'node:path';

/** The path of a name below a folder. Refuses one that leads out of it. */
function confinedPath(folder: string, name: string): string {
  const root = path.resolve(folder);
  const target = path.resolve(root, name);
  if (!target.startsWith(root + path.sep)) throw new Error('This path leads out of its folder.');
  return target;
}

export async function removeUpload(name: string) {
  await unlink(confinedPath('uploads', name));
}
