import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { maxIndexBytes, trackedPaths } from './git-index.js';
import type { FileRead, FolderRead, Host, IgnoreFile, Unread } from './host.js';

function unread(error: unknown): Unread {
  const { code, message } = error as NodeJS.ErrnoException;
  const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
  return {
    ok: false,
    reason: isMissing ? 'missing' : 'unreadable',
    message: isMissing ? 'no such file or folder' : (code ?? message),
  };
}

function readWhole(file: string, maxBytes: number): FileRead {
  let handle: number | undefined;
  const odd: Unread = { ok: false, reason: 'unreadable', message: 'not a regular file' };
  try {
    // before it is opened: a named pipe would wait for a writer
    if (!statSync(file).isFile()) return odd;
    handle = openSync(file, 'r');
    const stat = fstatSync(handle);
    if (!stat.isFile()) return odd;
    if (stat.size > maxBytes) return { ok: false, reason: 'too-large', message: `${stat.size} bytes` };
    const bytes = new Uint8Array(stat.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(handle, bytes, length, bytes.length - length, null);
      if (read === 0) break; // truncated while we read
      length += read;
    }
    return { ok: true, bytes: bytes.subarray(0, length) };
  } catch (error) {
    return unread(error);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function readEntries(folder: string): FolderRead {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).map(
      (entry) =>
        ({
          name: entry.name,
          kind: entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other',
        }) as const,
    );
    return { ok: true, entries };
  } catch (error) {
    return unread(error);
  }
}

/** Folders from `root` up to the top of its git work tree, both included; undefined when `root` is not inside one. */
function foldersToTop(root: string): string[] | undefined {
  const folders = [root];
  for (let at = root; !existsSync(join(at, '.git')); ) {
    const parent = dirname(at);
    if (parent === at) return undefined;
    folders.push(parent);
    at = parent;
  }
  return folders;
}

const slashed = (path: string): string => path.split(sep).join('/');

/** .gitignore files from `root`'s parent up to the git repository's top, outermost first. */
function ignoreFilesAbove(root: string): IgnoreFile[] {
  const above = foldersToTop(root)?.slice(1).reverse() ?? [];
  return above.flatMap((folder) => {
    const file = readWhole(join(folder, '.gitignore'), 1 << 20);
    return file.ok ? [{ text: new TextDecoder().decode(file.bytes), below: slashed(relative(folder, root)) }] : [];
  });
}

/** What git's index lists below `root`. The index of a worktree or submodule stands where its `.git` file says. */
function trackedFiles(root: string): string[] | undefined {
  const top = foldersToTop(root)?.at(-1);
  if (top === undefined) return undefined;
  const link = readWhole(join(top, '.git'), 1 << 12);
  const target = link.ok ? /^gitdir: (.+?)\s*$/.exec(new TextDecoder().decode(link.bytes))?.[1] : '.git';
  const index = target === undefined ? undefined : readWhole(join(resolve(top, target), 'index'), maxIndexBytes);
  const paths = index?.ok ? trackedPaths(index.bytes) : undefined;
  const prefix = top === root ? '' : `${slashed(relative(top, root))}/`;
  return paths?.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
}

/** The file system below `root`, an absolute path. Reads are synchronous: a scan is bound by parsing, not by the disk. */
export function createNodeHost(root: string): Host {
  return {
    readFile: (path, maxBytes) => readWhole(join(root, path), maxBytes),
    readFolder: (path) => readEntries(join(root, path)),
    ignoreFilesAbove: () => ignoreFilesAbove(root),
    trackedFiles: () => trackedFiles(root),
  };
}

/** What stands at an absolute path; links are followed. Undefined for what is not there or leads nowhere. */
export function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

const whyNotWritten: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is a file',
  EACCES: 'writing there is not permitted',
  EPERM: 'writing there is not permitted',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

/** Writes a file at an absolute path; the reason when it could not be written. */
export function writeWhole(path: string, content: string | Uint8Array): string | undefined {
  try {
    writeFileSync(path, content);
    return undefined;
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return whyNotWritten[code] ?? code;
  }
}
