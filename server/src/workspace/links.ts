import type { PackageVersion } from '../model/model.js';
import { Answers, type Asking, type Grounds } from './asking.js';
import { createConfigs } from './configs.js';
import { installedVersion } from './installed.js';
import { isLockPath } from './locks.js';
import { foldersAbove } from './modules.js';
import type { Home } from './packages.js';
import { createResolver, type Resolution } from './resolve.js';
import type { Group } from './stamps.js';

/** Where imports lead and which versions are installed, by the configurations of a workspace. */
export interface Links {
  /** The text of a path has changed, come or gone. */
  changed(path: string): void;
  /** Takes in what has changed. The answer is another one whenever imports may now lead elsewhere. */
  settle(): number;
  resolve(folder: string, specifier: string): Grounds & { readonly value: Resolution };
  versionOf(folder: string, name: string): Grounds & { readonly value: PackageVersion | undefined };
  /** What a name that an answer rests on stands for; undefined for the name of a file. */
  groupOf(name: string): Group | undefined;
}

export interface LinksOptions {
  /** Text of a configuration or a lock file. */
  readonly textOf: (path: string) => string | undefined;
  readonly isKnown: (path: string) => boolean;
  readonly revisionOf: (name: string) => number;
  readonly bump: (name: string) => void;
}

export function createLinks({ textOf, isKnown, revisionOf, bump }: LinksOptions): Links {
  const configs = createConfigs(textOf, bump);
  const options = { configs, isKnown, revisionOf, lockOf: textOf };
  const resolver = createResolver(options);
  const versions = new Answers<PackageVersion | undefined>(options);
  let moves = 0;

  function* homesAbove(folder: string, ask: Asking): Generator<Home> {
    let last = '';
    for (const at of foldersAbove(folder)) {
      const home = resolver.homeOf(at, ask);
      if (home && home.path !== last) yield home;
      last = home?.path ?? last;
    }
  }

  return {
    changed(path) {
      configs.changed(path);
      if (isLockPath(path)) versions.recheck();
    },
    settle() {
      if (configs.settle()) {
        moves += 1;
        resolver.recheck();
        versions.recheck();
      }
      return moves;
    },
    resolve: resolver.resolve,
    versionOf: (folder, name) =>
      versions.get(`${folder}\n${name}`, (ask) => installedVersion(homesAbove(folder, ask), name, ask)),
    groupOf: configs.groupOf,
  };
}
