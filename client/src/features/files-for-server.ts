import { Disposable, type ExtensionContext, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FolderEntryItem,
  messages,
  type ReadFileParams,
  type ReadFileResult,
  type ReadFolderParams,
  type ReadFolderResult,
  type UnreadResult,
  type WasmParams,
} from '../../../server/src/protocol.js';
import type { Platform } from '../platform.js';

function unread(error: unknown): UnreadResult {
  const isMissing = error instanceof FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory');
  return {
    ok: false,
    reason: isMissing ? 'missing' : 'unreadable',
    message: error instanceof Error ? error.message : String(error),
  };
}

/** Only what lies in a workspace folder or beside an open document is anybody's business here. */
function isInReach(uri: Uri): boolean {
  if (workspace.getWorkspaceFolder(uri)) return true;
  const folder = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
  return workspace.textDocuments.some(
    (open) =>
      open.uri.scheme === uri.scheme && open.uri.authority === uri.authority && `${uri.path}/`.startsWith(folder(open.uri.path)),
  );
}

const outOfReach: UnreadResult = { ok: false, reason: 'missing', message: 'outside the workspace' };

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

async function readFile({ uri: address, maxBytes }: ReadFileParams, carriesBytes: boolean): Promise<ReadFileResult> {
  const uri = Uri.parse(address);
  if (!isInReach(uri)) return outOfReach;
  try {
    const { size, type } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0) return { ok: false, reason: 'missing', message: 'not a file' };
    if (size > maxBytes) return { ok: false, reason: 'too-large', message: `${size} bytes` };
    const bytes = await workspace.fs.readFile(uri);
    return { ok: true, content: carriesBytes ? bytes : base64(bytes) };
  } catch (error) {
    return unread(error);
  }
}

function kindOf(type: FileType): FolderEntryItem['kind'] {
  if (type & FileType.SymbolicLink) return 'link';
  return type & FileType.Directory ? 'folder' : type & FileType.File ? 'file' : 'other';
}

async function readFolder({ uri: address }: ReadFolderParams): Promise<ReadFolderResult> {
  const uri = Uri.parse(address);
  if (!isInReach(uri)) return outOfReach;
  try {
    const entries = await workspace.fs.readDirectory(uri);
    return { ok: true, entries: entries.map(([name, type]) => ({ name, kind: kindOf(type) })) };
  } catch (error) {
    return unread(error);
  }
}

/** Reads for the server what only the editor reaches: virtual and remote folders, and in a browser everything. */
export function answerForServer(client: BaseLanguageClient, extension: ExtensionContext, { carriesBytes }: Platform): Disposable {
  return Disposable.from(
    client.onRequest<ReadFileResult, void>(messages.readFile, (params: ReadFileParams) => readFile(params, carriesBytes)),
    client.onRequest<ReadFolderResult, void>(messages.readFolder, (params: ReadFolderParams) => readFolder(params)),
    client.onRequest(messages.wasm, ({ name }: WasmParams) => {
      if (!/^[\w.-]+\.wasm$/.test(name)) throw new Error(`not a parser: ${name}`);
      return workspace.fs.readFile(Uri.joinPath(extension.extensionUri, 'dist/wasm', name));
    }),
    client.onRequest(messages.restructure, () =>
      workspace.fs.readFile(Uri.joinPath(extension.extensionUri, 'dist/restructure.mjs')),
    ),
  );
}
