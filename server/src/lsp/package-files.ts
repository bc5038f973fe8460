import { createGlobs } from '../config/glob.js';
import { skippedFolders } from '../host/discover.js';
import type { Host } from '../host/host.js';
import { inFolder } from '../workspace/modules.js';

/** Folders that are looked into for the packages of a workspace. */
const maxFolders = 3000;
const maxLevels = 6;

/** The package.json files that a glob names, outside of third-party and generated code. */
export async function packageFiles(host: Host, glob: string): Promise<string[]> {
  const isMatch = createGlobs([glob]);
  const segments = glob.split('/');
  const base = segments.slice(
    0,
    segments.findIndex((segment) => /[*?{[]|^package\.json$/.test(segment)),
  );
  const levels = segments.includes('**') ? maxLevels : segments.length - base.length - 1;
  const found: string[] = [];
  let folders = [base.join('/')];
  let left = maxFolders;
  for (let level = 0; level <= levels && folders.length > 0; level += 1) {
    const listings = await Promise.all(folders.slice(0, left).map((folder) => host.readFolder(folder)));
    left -= listings.length;
    const below: string[] = [];
    for (const [i, listing] of listings.entries()) {
      for (const { name, kind } of listing.ok ? listing.entries : []) {
        const path = inFolder(folders[i] as string, name);
        if (kind === 'file' && name === 'package.json' && isMatch(path)) found.push(path);
        if (kind === 'folder' && !name.startsWith('.') && !skippedFolders.has(name)) below.push(path);
      }
    }
    folders = below;
  }
  return found.sort();
}
