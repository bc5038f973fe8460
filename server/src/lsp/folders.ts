import type { Folder } from './folder.js';
import { folderKey, parentUri } from './uris.js';

/** The workspace folders, and one for each place outside them that has a document open. */
export class Folders {
  readonly #folders = new Map<string, Folder>();
  readonly #make: (uri: string, isAdHoc: boolean) => Folder;

  constructor(make: (uri: string, isAdHoc: boolean) => Folder) {
    this.#make = make;
  }

  /** The editor's own workspace folders. */
  get workspaceFolders(): Folder[] {
    return [...this.#folders.values()].filter((folder) => !folder.isAdHoc);
  }

  get all(): Folder[] {
    return [...this.#folders.values()];
  }

  /** Adds a workspace folder; one that is there already is kept. */
  add(uri: string): Folder {
    const key = folderKey(uri);
    const known = this.#folders.get(key);
    if (known && !known.isAdHoc) return known;
    const folder = this.#make(uri, false);
    this.#folders.set(key, folder);
    return folder;
  }

  /** Takes a workspace folder out; the caller moves its documents and disposes it. */
  remove(uri: string): Folder | undefined {
    const key = folderKey(uri);
    const folder = this.#folders.get(key);
    if (folder) this.#folders.delete(key);
    return folder;
  }

  /** The innermost workspace folder around the address, or one for the place that it stands in. */
  containing(uri: string): Folder {
    let best: Folder | undefined;
    for (const folder of this.#folders.values()) {
      if (!folder.isAdHoc && folder.pathOf(uri) !== undefined && (!best || folder.uri.length > best.uri.length)) best = folder;
    }
    if (best) return best;
    const parent = parentUri(uri);
    const known = this.#folders.get(folderKey(parent));
    if (known) return known;
    const folder = this.#make(parent, true);
    this.#folders.set(folderKey(parent), folder);
    return folder;
  }

  /** Lets go of a folder that stood for an open document only. */
  release(folder: Folder): void {
    if (!folder.isAdHoc) return;
    if (this.#folders.get(folderKey(folder.uri)) === folder) this.#folders.delete(folderKey(folder.uri));
    folder.dispose();
  }
}
