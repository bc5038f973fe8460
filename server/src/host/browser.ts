import { messages, type ReadFileResult, type ReadFolderResult, type WasmParams } from '../protocol.js';
import type { Restructurer } from '../restructure/index.js';
import { ts } from '../syntax/typescript.js';
import type { FileRead, FolderRead, Host, Unread } from './host.js';

/** Asks the editor, which alone reaches the files of a virtual or remote folder. */
export type Ask = <Result>(method: string, params: unknown) => Promise<Result>;

const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? Uint8Array.from(atob(content), (char) => char.charCodeAt(0)) : content;

const unreachable = (error: unknown): Unread => ({
  ok: false,
  reason: 'unreadable',
  message: error instanceof Error ? error.message : String(error),
});

/** Files below a folder, read by the editor. `uriOf` gives the address of a relative path. */
export function createEditorHost(ask: Ask, uriOf: (path: string) => string): Host {
  return {
    async readFile(path, maxBytes): Promise<FileRead> {
      try {
        const result = await ask<ReadFileResult>(messages.readFile, { uri: uriOf(path), maxBytes });
        return result.ok ? { ok: true, bytes: bytesOf(result.content) } : result;
      } catch (error) {
        return unreachable(error);
      }
    },
    async readFolder(path): Promise<FolderRead> {
      try {
        return await ask<ReadFolderResult>(messages.readFolder, { uri: uriOf(path) });
      } catch (error) {
        return unreachable(error);
      }
    },
  };
}

/** A folder of which nothing can be read: its open documents are all there is. */
export const closedHost: Host = {
  readFile: () => ({ ok: false, reason: 'missing', message: 'out of reach' }),
  readFolder: () => ({ ok: false, reason: 'missing', message: 'out of reach' }),
};

/** Bytes of a parser, which the editor reads from the extension's own folder. */
export const askForWasm = (ask: Ask, name: string): Promise<Uint8Array> =>
  ask<Uint8Array>(messages.wasm, { name } satisfies WasmParams);

/**
 * The code that restructures, which the editor reads from the extension's own folder: a worker has no address of its own to
 * load a second file from.
 */
export async function askForRestructurer(ask: Ask): Promise<Restructurer> {
  const bytes = await ask<Uint8Array<ArrayBuffer>>(messages.restructure, {});
  const url = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
  try {
    const loaded: { default(compiler: unknown): Restructurer } = await import(url);
    return loaded.default(ts);
  } finally {
    URL.revokeObjectURL(url);
  }
}
