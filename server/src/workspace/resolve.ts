import { isDescribed } from '../catalog/typescript/packages.js';
import { folderOf } from '../text/path.js';
import { Answers, type Asking, type AskingOptions, type Grounds } from './asking.js';
import { mappedTargets } from './manifest.js';
import { foldersAbove, habitualTargets, inFolder, joinPath } from './modules.js';
import { filesOf, filesOfPackage, type Home, homeOf, ownPackage, type PackageWorkspace, workspaceIn } from './packages.js';
import { type Aliases, aliasesOf, aliasTargets } from './tsconfig.js';

/** Where an import leads, as far as configurations tell; which of the files there is is not looked at. */
export interface Resolution {
  /** Paths with or without extension that it may mean, in order of preference. */
  readonly targets: readonly string[];
  /** It means code of the project, known or not; otherwise it does only if one of the targets is there. */
  readonly isOwn: boolean;
}

export interface Resolver {
  /** `folder` is that of the importing file. The same object comes again as long as nothing that it rests on changes. */
  resolve(folder: string, specifier: string): Grounds & { readonly value: Resolution };
  homeOf(folder: string, ask: Asking): Home | undefined;
  /** Configurations have changed: what rests on them is worked out anew when it is next asked for. */
  recheck(): void;
}

const maxSpecifier = 300;
const packageName = /^((?:@[\w.~-]+\/)?[a-z0-9][\w.~-]*)(?:\/(.+))?$/i;
/** Targets that only describe or hold code of others. */
const foreign = /(^|\/)node_modules\/|\.d\.[mc]?ts$/;
/** Names that a runtime or a registry knows, whatever configurations say. */
const elsewhere = /^(?:node|bun|deno|npm|jsr|https?|data|virtual|cloudflare):/;

/** Leads imports to files, as TypeScript, Node and package managers do. */
export function createResolver(options: AskingOptions): Resolver {
  const resolutions = new Answers<Resolution>(options);
  const homes = new Answers<Home | undefined>(options);
  const aliases = new Answers<Aliases | undefined>(options);
  const workspaces = new Answers<PackageWorkspace | undefined>(options);
  const packages = new Answers<string | undefined>(options);

  /** An answer within another one, which then rests on the same. */
  function within<T>(answers: Answers<T>, key: string, ask: Asking, compute: (inner: Asking) => T): T {
    const answer = answers.get(key, compute);
    ask.takeOver(answer);
    return answer.value;
  }
  const workspaceOf = (root: string, ask: Asking) => within(workspaces, root, ask, (inner) => workspaceIn(root, inner));
  const home = (folder: string, ask: Asking): Home | undefined =>
    within(homes, folder, ask, (inner) => homeOf(folder, inner, workspaceOf));

  /** A package of the project by the name that an import or `extends` gives, and what is asked of it. */
  function packageAt(
    folder: string,
    specifier: string,
    ask: Asking,
  ): { folder: string; subpath: string | undefined } | undefined {
    const [, name, subpath] = packageName.exec(specifier) ?? [];
    const from = name === undefined ? undefined : home(folder, ask);
    if (name === undefined || !from) return undefined;
    const own = within(packages, `${from.path}\n${name}`, ask, (inner) => {
      const again = home(from.folder, inner);
      return again && ownPackage(again, name, inner);
    });
    return own === undefined ? undefined : { folder: own, subpath };
  }

  function filesInPackage(folder: string, specifier: string, ask: Asking): readonly string[] | undefined {
    const own = packageAt(folder, specifier, ask);
    if (!own) return undefined;
    const manifest = ask.manifest(inFolder(own.folder, 'package.json'));
    return manifest && filesOfPackage(own.folder, manifest, own.subpath ? `./${own.subpath}` : '.');
  }

  /** Names that begin with `#`, as the package itself maps them. */
  function filesOfHash(folder: string, specifier: string, ask: Asking): readonly string[] {
    const from = home(folder, ask);
    return mappedTargets(from?.manifest.imports, specifier).flatMap((target) =>
      target.startsWith('.') ? filesOf(from?.folder ?? '', target) : (filesInPackage(folder, target, ask) ?? []),
    );
  }

  /** What the configuration nearest to a folder says of imports; a package that it extends and that is not the project's is passed over. */
  function aliasesFor(folder: string, ask: Asking): Aliases | undefined {
    const packageFiles = (from: string, specifier: string): string[] => {
      const own = packageAt(folderOf(from), specifier, ask);
      const target = own && joinPath(own.folder, own.subpath ?? 'tsconfig.json');
      return target === undefined ? [] : [target];
    };
    for (const at of foldersAbove(folder))
      for (const path of [inFolder(at, 'tsconfig.json'), inFolder(at, 'jsconfig.json')])
        if (ask.tsConfig(path)) return aliasesOf(path, { config: (other) => ask.tsConfig(other), packageFiles });
    return undefined;
  }

  function work(folder: string, specifier: string, ask: Asking): Resolution {
    if (specifier.length > maxSpecifier || elsewhere.test(specifier) || isDescribed(specifier))
      return { targets: [], isOwn: false };
    const config = within(aliases, folder, ask, (inner) => aliasesFor(folder, inner));
    const alias = config && aliasTargets(config, specifier);
    const aliased = alias?.targets.filter((target) => !foreign.test(target)) ?? [];
    // A pattern for everything only adds places to look at.
    const isAliased = aliased.length > 0 && alias?.pattern !== '*';
    const based = config?.base === undefined ? undefined : joinPath(config.base, specifier);
    const isHash = specifier.startsWith('#');
    const own = isHash ? filesOfHash(folder, specifier, ask) : filesInPackage(folder, specifier, ask);
    const habitual = isAliased || own ? [] : habitualTargets(folder, specifier);
    return {
      targets: [...new Set([...aliased, ...(based === undefined ? [] : [based]), ...(own ?? []), ...habitual])],
      isOwn: isAliased || isHash || own !== undefined || habitual.length > 0,
    };
  }

  return {
    homeOf: home,
    resolve(folder, specifier) {
      if (!specifier.startsWith('.')) return resolutions.get(`${folder}\n${specifier}`, (ask) => work(folder, specifier, ask));
      const target = joinPath(folder, specifier);
      return { value: { targets: target === undefined ? [] : [target], isOwn: true }, rests: [], wants: [] };
    },
    recheck() {
      for (const answers of [resolutions, homes, aliases, workspaces, packages]) answers.recheck();
    },
  };
}
