import type { FileRead, FolderEntry, FolderRead, Host, Unread } from './host.js';

/** What a path holds in memory: text, bytes, or a failure that reading it gives. A folder's own failure ends with `/`. */
export type MemoryFile = string | Uint8Array | Unread;

/** A host over a table of paths, for tests and for texts that come from elsewhere. Later changes of the table are seen. */
export function createMemoryHost(files: ReadonlyMap<string, MemoryFile>): Host {
  const missing: Unread = { ok: false, reason: 'missing', message: 'no such file or folder' };
  return {
    readFile(path, maxBytes): FileRead {
      const file = files.get(path);
      if (file === undefined) return missing;
      if (typeof file !== 'string' && !(file instanceof Uint8Array)) return file;
      const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
      return bytes.length > maxBytes ? { ok: false, reason: 'too-large', message: `${bytes.length} bytes` } : { ok: true, bytes };
    },
    readFolder(path): FolderRead {
      const prefix = path ? `${path}/` : '';
      const failure = files.get(prefix);
      if (failure !== undefined && typeof failure !== 'string' && !(failure instanceof Uint8Array)) return failure;
      const entries = new Map<string, FolderEntry>();
      for (const name of files.keys()) {
        if (!name.startsWith(prefix) || name === prefix) continue;
        const rest = name.slice(prefix.length);
        const slash = rest.indexOf('/');
        if (slash < 0) entries.set(rest, { name: rest, kind: 'file' });
        else entries.set(rest.slice(0, slash), { name: rest.slice(0, slash), kind: 'folder' });
      }
      return entries.size > 0 || path === '' ? { ok: true, entries: [...entries.values()] } : missing;
    },
  };
}
