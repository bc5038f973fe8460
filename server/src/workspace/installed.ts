import type { PackageVersion } from '../model/model.js';
import { lowestIn } from '../text/version.js';
import type { Asking } from './asking.js';
import { lockedVersion, lockNames } from './locks.js';
import { foldersAbove, inFolder } from './modules.js';
import { type Home, ownPackage } from './packages.js';

const exactVersion = /^v?(\d+\.\d+\.\d+(?:[-+][\w.+-]+)?)$/;

/** The range that a package lists, with what `catalog:` stands for at the root of its workspace. */
function rangeOf(home: Home, name: string, ask: Asking): string | undefined {
  const range = ask.rangeIn(home.path, name)?.replace(/^npm:(?:@[^/]+\/)?[^@]+@/, '');
  const catalog = /^catalog:(.*)$/.exec(range ?? '')?.[1];
  if (catalog === undefined) return range?.replace(/^workspace:/, '');
  const root = home.workspace?.root ?? home.folder;
  const catalogs = [ask.pnpmWorkspace(root)?.catalogs, ask.manifest(inFolder(root, 'package.json'))?.catalogs];
  const key = catalog === 'default' ? '' : catalog.trim();
  return catalogs.map((each) => each?.get(key)?.get(name)).find((each) => each !== undefined) ?? '*';
}

/** What the nearest lock file says of a dependency of a package. */
function locked(home: Home, name: string, range: string, ask: Asking): string | undefined {
  for (const folder of foldersAbove(home.folder)) {
    for (const lock of lockNames.map((each) => inFolder(folder, each))) {
      const text = ask.lock(lock);
      if (text === undefined) continue;
      const importer = folder === '' ? home.folder : home.folder.slice(folder.length + 1);
      return lockedVersion(lock, text, { importer, of: home.manifest.name, name, range });
    }
  }
  return undefined;
}

/** The version of a dependency that code of a package gets: of the nearest package.json above that lists it. */
export function installedVersion(homes: Iterable<Home>, name: string, ask: Asking): PackageVersion | undefined {
  for (const home of homes) {
    const range = rangeOf(home, name, ask);
    if (range === undefined) continue;
    const own = ownPackage(home, name, ask);
    const ofOwn = own === undefined ? undefined : ask.manifest(inFolder(own, 'package.json'))?.version;
    const exact = ofOwn || locked(home, name, range, ask) || exactVersion.exec(range)?.[1];
    if (exact) return { version: exact, isExact: true };
    return { version: lowestIn(range), isExact: false };
  }
  return undefined;
}
