import { type Configs, configName, type PnpmWorkspace, packageName, rangesName } from './configs.js';
import type { Manifest } from './manifest.js';
import { inFolder } from './modules.js';
import type { TsConfig } from './tsconfig.js';

export interface Grounds {
  /** What an answer rests on, with the revisions of then. */
  readonly rests: readonly (readonly [key: string, revision: number])[];
  /** Configurations that are not known and would be asked: paths, and globs of package.json files, which begin with `/`. */
  readonly wants: readonly string[];
}

export interface AskingOptions {
  readonly configs: Configs;
  readonly isKnown: (path: string) => boolean;
  readonly revisionOf: (key: string) => number;
  readonly lockOf: (path: string) => string | undefined;
}

/** Configurations as one question gets to see them; what is asked is written down. */
export class Asking {
  readonly rests = new Map<string, number>();
  readonly wants = new Set<string>();
  constructor(private readonly options: AskingOptions) {}

  rest(key: string): void {
    this.rests.set(key, this.options.revisionOf(key));
  }
  private note(path: string): void {
    this.rest(configName(path));
    if (!this.options.isKnown(path)) this.wants.add(path);
  }
  manifest(path: string): Manifest | undefined {
    this.note(path);
    return this.options.configs.manifest(path);
  }
  tsConfig(path: string): TsConfig | undefined {
    this.note(path);
    return this.options.configs.tsConfig(path);
  }
  pnpmWorkspace(folder: string): PnpmWorkspace | undefined {
    const path = inFolder(folder, 'pnpm-workspace.yaml');
    this.note(path);
    return this.options.configs.pnpmWorkspace(path);
  }
  manifestsNamed(name: string): readonly string[] {
    this.rest(packageName(name));
    return this.options.configs.manifestsNamed(name);
  }
  /** The range under which the package.json at `path` lists a package. */
  rangeIn(path: string, name: string): string | undefined {
    this.rest(rangesName(path));
    return this.options.configs.manifest(path)?.ranges.get(name);
  }
  /** The text of a lock file. */
  lock(path: string): string | undefined {
    this.rest(path);
    if (!this.options.isKnown(path)) this.wants.add(path);
    return this.options.lockOf(path);
  }
  takeOver({ rests, wants }: Grounds): void {
    for (const [key, revision] of rests) this.rests.set(key, revision);
    for (const want of wants) this.wants.add(want);
  }
}

/** Answers that are remembered while what they rest on holds; that is compared once after each change of configurations. */
export class Answers<T> {
  private readonly known = new Map<string, Grounds & { readonly value: T }>();
  private checked = new Set<string>();
  constructor(private readonly options: AskingOptions) {}

  /** The same object again as long as it holds. */
  get(key: string, compute: (ask: Asking) => T): Grounds & { readonly value: T } {
    const known = this.known.get(key);
    if (known && this.checked.has(key)) return known;
    this.checked.add(key);
    if (known?.rests.every(([name, revision]) => this.options.revisionOf(name) === revision)) return known;
    const ask = new Asking(this.options);
    const value = compute(ask);
    const answer = { value, rests: [...ask.rests], wants: [...ask.wants] };
    this.known.set(key, answer);
    return answer;
  }
  /** Configurations have changed. */
  recheck(): void {
    this.checked = new Set();
  }
}
