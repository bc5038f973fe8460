import { createGlobs } from '../config/glob.js';
import { folderOf } from '../text/path.js';
import { isInRange } from '../text/version.js';
import type { Asking } from './asking.js';
import { type Manifest, mappedTargets } from './manifest.js';
import { foldersAbove, inFolder, joinPath } from './modules.js';

/** The package that a folder lies in, and the workspace that this belongs to. */
export interface Home {
  readonly path: string;
  readonly folder: string;
  readonly manifest: Manifest;
  readonly workspace: PackageWorkspace | undefined;
}

export interface PackageWorkspace {
  readonly root: string;
  /** Globs of the package.json files of its members. */
  readonly manifests: readonly string[];
  isMember(folder: string): boolean;
}

/** The globs of a workspace's members at its root; pnpm's own file comes before package.json. */
function globsAt(root: string, ask: Asking): readonly string[] {
  const listed = ask.pnpmWorkspace(root)?.packages ?? [];
  return listed.length > 0 ? listed : (ask.manifest(inFolder(root, 'package.json'))?.workspaces ?? []);
}

/** Globs such as `packages/*` and `!packages/old`. */
function workspaceAt(root: string, globs: readonly string[]): PackageWorkspace {
  const plain = (glob: string): string =>
    glob
      .replace(/^!/, '')
      .replace(/^\.?\//, '')
      .replace(/\/+$/, '');
  const members = globs.filter((glob) => !glob.startsWith('!')).map(plain);
  const isNamed = createGlobs(members);
  const isLeftOut = createGlobs(globs.filter((glob) => glob.startsWith('!')).map(plain));
  return {
    root,
    manifests: members.flatMap((glob) => joinPath(root, `${glob}/package.json`) ?? []),
    isMember(folder) {
      if (folder === root) return true;
      if (root && !folder.startsWith(`${root}/`)) return false;
      const inside = root ? folder.slice(root.length + 1) : folder;
      return isNamed(inside) && !isLeftOut(inside);
    },
  };
}

/** The workspace whose root a folder is. */
export function workspaceIn(root: string, ask: Asking): PackageWorkspace | undefined {
  const globs = globsAt(root, ask);
  return globs.length > 0 ? workspaceAt(root, globs) : undefined;
}

/** The package whose package.json is nearest to a folder. `workspaceOf` is `workspaceIn`, or remembers it. */
export function homeOf(folder: string, ask: Asking, workspaceOf: typeof workspaceIn): Home | undefined {
  for (const at of foldersAbove(folder)) {
    const path = inFolder(at, 'package.json');
    const manifest = ask.manifest(path);
    if (!manifest) continue;
    const workspace = foldersAbove(at)
      .map((root) => workspaceOf(root, ask))
      .find((each) => each?.isMember(at));
    return { path, folder: at, manifest, workspace };
  }
  return undefined;
}

const linkedFolder = /^(?:(?:file|link|portal):|workspace:(?=\.))(.+)$/;
/** Ranges that a package of the workspace satisfies whatever its version. */
const anyVersion = /^(?:workspace:|catalog:|\*|latest$|$)/;

/** The folder of the project's own package with a name, as the package manager would link it; undefined for others. */
export function ownPackage(home: Home, name: string, ask: Asking): string | undefined {
  const range = ask.rangeIn(home.path, name);
  // A package may import itself by name once it has `exports`; a demo named like what it shows is not meant.
  if (home.manifest.name === name && home.manifest.exports && range === undefined) return home.folder;
  const link = linkedFolder.exec(range ?? '')?.[1];
  if (link !== undefined) return joinPath(home.folder, link);
  if (!home.workspace) return undefined;
  for (const glob of home.workspace.manifests) ask.wants.add(`/${glob}`);
  for (const path of ask.manifestsNamed(name)) {
    const folder = folderOf(path);
    if (!home.workspace.isMember(folder)) continue;
    const version = ask.manifest(path)?.version || '0.0.0';
    if (range === undefined || anyVersion.test(range) || isInRange(version, range)) return folder;
  }
  return undefined;
}

/** Folders that build tools write to; what they hold has a source elsewhere in the package. */
const outputFolder = /^(?:dist|build|lib|out|output|es|esm|cjs|types|node|browser)\//;
const sourceRoots = ['src/', ''];

/** Files, with or without extension, that a target in a package may stand for: itself, and where that is built, its source. */
export function filesOf(folder: string, target: string): string[] {
  const whole = joinPath(folder, target)?.replace(/\.d\.[mc]?ts$/, '');
  if (whole === undefined || !`${whole}/`.startsWith(folder ? `${folder}/` : '')) return [];
  const files = [whole];
  let rest = (folder ? whole.slice(folder.length + 1) : whole).replace(/\.[mc]?[jt]sx?$/, '');
  while (outputFolder.test(rest)) {
    rest = rest.replace(outputFolder, '');
    for (const root of sourceRoots) files.push(inFolder(folder, root + rest));
  }
  return files;
}

/** The files that a package gives for `.` or `./sub/path`. */
export function filesOfPackage(folder: string, manifest: Manifest, subpath: string): string[] {
  if (manifest.exports) return mappedTargets(manifest.exports, subpath).flatMap((target) => filesOf(folder, target));
  const targets = subpath === '.' ? [...manifest.mains, 'index', 'src/index'] : [subpath, `src/${subpath}`];
  return targets.flatMap((target) => filesOf(folder, target));
}
