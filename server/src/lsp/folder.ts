import { defaultSettings, type Settings } from '../config/settings.js';
import { type DiscoverOptions, discover } from '../host/discover.js';
import type { Host } from '../host/host.js';
import type { PersonalSettings } from '../protocol.js';
import type { AnyRule } from '../rules/rule.js';
import { createWorkspace } from '../workspace/create.js';
import type { Extractors } from '../workspace/extractors.js';
import type { Workspace } from '../workspace/workspace.js';
import { createLoader, type Loader } from './loader.js';
import type { SettingsFile } from './settings-file.js';
import { joinUri, relativePath } from './uris.js';

export interface FolderOptions {
  readonly uri: string;
  /** Stands for the folder of a document that lies outside every workspace folder. */
  readonly isAdHoc: boolean;
  readonly host: Host;
  readonly extractors: Extractors;
  readonly rules: readonly AnyRule[];
  readonly openText: (path: string) => string | undefined;
  readonly log: (message: string) => void;
}

/** One workspace folder: its files, its settings, and the engine's workspace over them. */
export class Folder {
  readonly uri: string;
  readonly isAdHoc: boolean;
  readonly host: Host;
  readonly workspace: Workspace;
  readonly loader: Loader;
  settings: Settings = defaultSettings;
  settingsFile: SettingsFile | undefined;
  personal: PersonalSettings = {};
  /** All source of the folder has been asked for, because an answer depends on who imports what. */
  hasSources = false;
  /** Settles when the settings have been read; nothing is analysed before. */
  ready: Promise<void> = Promise.resolve();
  /** Addresses that the editor uses for paths, where it has the document open. */
  readonly #editorUris = new Map<string, string>();
  readonly #leftOut = new Map<string, Promise<string | undefined>>();
  #reported = 0;

  constructor(options: FolderOptions) {
    this.uri = options.uri;
    this.isAdHoc = options.isAdHoc;
    this.host = options.host;
    this.workspace = createWorkspace({ extractors: options.extractors, rules: options.rules, settings: this.settings });
    this.loader = createLoader({ ...options, workspace: this.workspace });
  }

  pathOf(uri: string): string | undefined {
    return relativePath(this.uri, uri);
  }

  uriOf(path: string): string {
    return this.#editorUris.get(path) ?? joinUri(this.uri, path);
  }

  /** From now on the path is known by the editor's own address, or no longer. */
  setEditorUri(path: string, uri: string | undefined): void {
    if (uri === undefined) this.#editorUris.delete(path);
    else this.#editorUris.set(path, uri);
  }

  applySettings(file: SettingsFile | undefined, settings: Settings): void {
    this.settingsFile = file;
    this.settings = settings;
    this.workspace.setSettings(settings);
    this.#leftOut.clear();
  }

  /** An ignore file has changed. */
  forgetLeftOut(): void {
    this.#leftOut.clear();
  }

  /** What a scan reads. */
  discoverOptions(): DiscoverOptions {
    return { files: this.settings.files, ignore: this.settings.ignore };
  }

  /** Why a scan would not read this file, so that the editor is silent about it too; undefined for one that counts. */
  leftOut(path: string): Promise<string | undefined> {
    let reason = this.#leftOut.get(path);
    if (!reason) {
      reason = this.isAdHoc
        ? Promise.resolve(isThirdParty(this.uri) ? 'third-party code' : undefined)
        : leftOutReason(this.host, path, this.discoverOptions());
      this.#leftOut.set(path, reason);
    }
    return reason;
  }

  /** Bugs of rules and extractors since the last call. */
  takeFaults(): string[] {
    const fresh = this.workspace.faults.slice(this.#reported);
    this.#reported = this.workspace.faults.length;
    return fresh.map(({ where, path, message }) => `${where} failed on ${path}: ${message}`);
  }

  dispose(): void {
    this.workspace.dispose();
  }
}

const isThirdParty = (uri: string): boolean => /\/node_modules(\/|$)/.test(uri);

/** Walks the folders down to one file only, by the same rules as a scan. */
async function leftOutReason(host: Host, path: string, options: DiscoverOptions): Promise<string | undefined> {
  const narrow: Host = {
    readFile: (file, maxBytes) => host.readFile(file, maxBytes),
    readFolder(folder) {
      const rest = folder ? path.slice(folder.length + 1) : path;
      const slash = rest.indexOf('/');
      const next =
        slash < 0 ? ({ name: rest, kind: 'file' } as const) : ({ name: rest.slice(0, slash), kind: 'folder' } as const);
      return { ok: true, entries: [{ name: '.gitignore', kind: 'file' }, next] };
    },
    ignoreFilesAbove: () => host.ignoreFilesAbove?.() ?? [],
    trackedFiles: () => host.trackedFiles?.(),
  };
  const { paths, skipped } = await discover(narrow, options);
  if (paths.includes(path)) return undefined;
  return (
    skipped.find((one) => one.path === path || path.startsWith(one.path))?.reason ?? 'not among the files that the settings name'
  );
}
