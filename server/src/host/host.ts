/** A name in a folder. Links are told apart from what they point at, because a walk must not follow them in circles. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** Why a file or folder gave nothing. Only `unreadable` is a failure of the run; the others are limits or absence. */
export interface Unread {
  readonly ok: false;
  readonly reason: 'missing' | 'unreadable' | 'too-large';
  readonly message: string;
}

export type FileRead = { readonly ok: true; readonly bytes: Uint8Array } | Unread;
export type FolderRead = { readonly ok: true; readonly entries: readonly FolderEntry[] } | Unread;
export type MaybePromise<T> = T | Promise<T>;

/** Files of one workspace folder. Paths are relative to it, with `/`; `''` is the folder itself. Failures are values. */
export interface Host {
  /** `maxBytes` is checked before the content is read. */
  readFile(path: string, maxBytes: number): MaybePromise<FileRead>;
  /** In no particular order. */
  readFolder(path: string): MaybePromise<FolderRead>;
  /** Ignore files of the folders above, outermost first, as far as the enclosing git repository reaches. */
  ignoreFilesAbove?(): MaybePromise<readonly IgnoreFile[]>;
  /** Paths that the enclosing git repository tracks; undefined when that is not known. */
  trackedFiles?(): MaybePromise<readonly string[] | undefined>;
}

/** A .gitignore text whose patterns are relative to a folder above the workspace. */
export interface IgnoreFile {
  readonly text: string;
  /** Path from that folder to the workspace, without a slash at either end; empty for the workspace itself. */
  readonly below: string;
}

/** Files larger than this are listed as skipped. */
export const maxFileBytes = 2 * 1024 * 1024;
