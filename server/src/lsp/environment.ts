import type { Connection } from 'vscode-languageserver';
import type { Host } from '../host/host.js';
import type { Restructurer } from '../restructure/index.js';
import type { AnyRule } from '../rules/rule.js';
import type { WasmName } from '../workspace/extractors.js';

/** What differs between a process and a worker, and what the server is built with. */
export interface Environment {
  readonly version: string;
  readonly rules: readonly AnyRule[];
  /** Markdown by rule id. */
  readonly ruleDocs: Readonly<Record<string, string>>;
  /** Files below a folder. Undefined where this side cannot reach them and only the client can. */
  localHost(folderUri: string): Host | undefined;
  /** Bytes of a parser. */
  wasm(name: WasmName, connection: Connection): Promise<Uint8Array>;
  /** Loads what makes edits of fixes that need a syntax tree; asked once, when the first such fix is. */
  restructurer(connection: Connection): Promise<Restructurer>;
  /** An ISO date, YYYY-MM-DD, for suppressions that expire. */
  today(): string;
}
