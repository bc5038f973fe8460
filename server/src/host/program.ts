import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { WasmName } from '../workspace/extractors.js';

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where each parser stands in the sources; the build copies them into wasm/ beside the bundle. */
const inSources: Readonly<Record<WasmName, string>> = {
  'web-tree-sitter.wasm': '../../../node_modules/web-tree-sitter/web-tree-sitter.wasm',
  'libpg-query.wasm': '../../../node_modules/libpg-query/wasm/libpg-query.wasm',
  'prompt_template.wasm': '../../../grammars/prompt/prompt_template.wasm',
};

/** Bytes of a parser that ships with the program. Rejects when the installation is broken. */
export function readWasm(name: WasmName): Promise<Uint8Array> {
  const shipped = beside(`wasm/${name}`);
  return readFile(existsSync(shipped) ? shipped : beside(inSources[name]));
}

/** A text that the build put beside the bundle; undefined when run from the sources. */
export function readShipped(name: string): string | undefined {
  const file = beside(name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The bundle that holds this code, for worker threads to start from. */
export const programFile = (): string => fileURLToPath(import.meta.url);

/** Tells builds apart: two of one version may differ while Leaklint is worked on. */
export const programDigest = (): string => createHash('sha256').update(readFileSync(programFile())).digest('base64url');
