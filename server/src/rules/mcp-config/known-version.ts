import type { AppModel } from '../../model/model.js';

const exact = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/;

export interface KnownVersion {
  /** The workspace depends on the package itself, so its package manager decides the version. */
  readonly isListed: boolean;
  /** The one release that package.json or the lock file names. */
  readonly version?: string;
}

function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let at = path.lastIndexOf('/'); at >= 0; at = path.lastIndexOf('/', at - 1)) {
    folders.push(path.slice(0, at + 1));
    if (at === 0) break;
  }
  return [...folders, ''];
}

/** What the workspace's own package.json and package-lock.json say about a package, from the file's folder upwards. */
export function knownVersion(app: AppModel, path: string, name: string): KnownVersion {
  for (const folder of foldersAbove(path)) {
    const manifest = app.fileAt(`${folder}package.json`);
    if (manifest?.language !== 'json') continue;
    const listed = manifest.facts.dependencies.find((dependency) => dependency.name === name);
    if (!listed) continue;
    const lock = app.fileAt(`${folder}package-lock.json`);
    const locked =
      lock?.language === 'json' ? lock.facts.dependencies.find((dependency) => dependency.name === name)?.version : undefined;
    const version = locked ?? (exact.test(listed.version) ? listed.version : undefined);
    return { isListed: true, version };
  }
  return { isListed: false };
}
