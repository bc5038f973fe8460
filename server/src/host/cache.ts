import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where caches of this user belong on this system, in a folder of our own. */
export function userCacheFolder(env: NodeJS.ProcessEnv, platform = process.platform): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'leaklint', 'Cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'leaklint');
  // a relative path is to be ignored, says the XDG specification
  const base = env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : join(homedir(), '.cache');
  return resolve(base, 'leaklint');
}

/** Only what this user, or root, alone can have written is believed. */
function isOurs({ uid, mode }: { uid: number; mode: number }): boolean {
  const user = process.getuid?.();
  return user === undefined || ((uid === user || uid === 0) && (mode & 0o022) === 0);
}

/** A file of a cache folder; undefined when there is none, or none that can be trusted or is of a reasonable size. */
export function readCached(folder: string, name: string, maxBytes: number): Uint8Array | undefined {
  let handle: number | undefined;
  try {
    const file = join(folder, name);
    // before it is opened: a named pipe would wait for a writer
    if (!statSync(file).isFile()) return undefined;
    handle = openSync(file, 'r');
    const stat = fstatSync(handle);
    if (!stat.isFile() || !isOurs(stat) || stat.size > maxBytes) return undefined;
    const bytes = new Uint8Array(stat.size);
    for (let length = 0; length < bytes.length; ) {
      const read = readSync(handle, bytes, length, bytes.length - length, null);
      if (read === 0) return undefined;
      length += read;
    }
    return bytes;
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/**
 * Puts a file into a cache folder, which is made where it is missing, for this user's eyes only. A reader sees the old file or
 * the new one, never a part. The reason when it could not be written.
 */
export function writeCached(folder: string, name: string, content: string): string | undefined {
  const temporary = join(folder, `${name}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(temporary, content, { mode: 0o600, flag: 'wx' });
    renameSync(temporary, join(folder, name));
    return undefined;
  } catch (error) {
    remove(temporary);
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

/** Another run may be tidying up too, or the folder may never have been there. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // it stays, and the next run tries again
  }
}

export interface Limits {
  /** Which files are ours; others are left alone. */
  readonly names: RegExp;
  readonly maxFiles: number;
  readonly maxAgeMs: number;
}

/** Removes files of a cache folder that are old or too many, oldest first. Failures do not matter. */
export function pruneCache(folder: string, { names, maxFiles, maxAgeMs }: Limits): void {
  try {
    const files = readdirSync(folder)
      .filter((name) => names.test(name))
      .map((name) => ({ file: join(folder, name), at: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => b.at - a.at);
    const oldest = Date.now() - maxAgeMs;
    for (const [index, { file, at }] of files.entries()) if (index >= maxFiles || at < oldest) remove(file);
  } catch {
    // nothing to tidy up
  }
}
