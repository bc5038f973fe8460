import type { Node, RawStmt } from 'libpg-query';
import createModule from 'libpg-query/wasm/libpg-query.js';

type Keys<T> = T extends unknown ? keyof T : never;
type ValueOf<T, K extends PropertyKey> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;

/** A node of PostgreSQL's tree: an object with one key, its type. Written as all keys optional, so that any may be asked for. */
export type PgNode = { readonly [K in Keys<Node>]?: ValueOf<Node, K> };

/** Offsets in a tree are UTF-8 bytes of the text that was parsed; `offset` turns one into UTF-16. */
export interface PgTree {
  readonly statements: readonly PgNode[];
  offset(byteOffset: number): number;
}

export interface PgParser {
  /** Undefined where PostgreSQL refuses the text. Never throws. */
  parse(sql: string): PgTree | undefined;
}

/** A statement larger than this is data, not schema. */
const longest = 400_000;

interface ParseResult {
  readonly stmts?: readonly RawStmt[];
}

/** PostgreSQL 18's own parser from the bytes of `libpg-query.wasm`; needs nothing of its host but WebAssembly. */
export async function createPgParser(wasm: Uint8Array): Promise<PgParser> {
  const compiled = await WebAssembly.compile(wasm as Uint8Array<ArrayBuffer>);
  const module = await new Promise<Awaited<ReturnType<typeof createModule>>>((resolve, reject) => {
    createModule({
      instantiateWasm(imports, receive) {
        // The glue waits for `receive` alone, so a failure has to end the promise from here.
        WebAssembly.instantiate(compiled, imports).then(receive).catch(reject);
        return {};
      },
    }).then(resolve, reject);
  });

  function parse(sql: string): ParseResult | undefined {
    const size = module.lengthBytesUTF8(sql) + 1;
    const query = module._malloc(size);
    let result = 0;
    try {
      module.stringToUTF8(sql, query, size);
      result = module._wasm_parse_query_raw(query);
      if (result === 0 || module.getValue(result + 8, 'i32') !== 0) return undefined;
      return JSON.parse(module.UTF8ToString(module.getValue(result, 'i32'))) as ParseResult;
    } finally {
      module._free(query);
      if (result !== 0) module._wasm_free_parse_result(result);
    }
  }

  return {
    parse(sql) {
      if (sql.length > longest) return undefined;
      try {
        const statements = parse(sql)?.stmts?.flatMap((each): PgNode[] => (each.stmt ? [each.stmt] : []));
        return statements && { statements, offset: offsetsOf(sql) };
      } catch {
        // A trap inside wasm or a tree too deep for JSON: the same as a text that is refused.
        return undefined;
      }
    },
  };
}

/** UTF-8 offset to UTF-16 offset; free for plain ASCII, which nearly all SQL is. */
function offsetsOf(text: string): (byteOffset: number) => number {
  if (/^[\x00-\x7f]*$/.test(text)) return (byteOffset) => byteOffset;
  const at: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const pair = code >= 0xd800 && code <= 0xdbff && i + 1 < text.length;
    const bytes = pair ? 4 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    for (let byte = 0; byte < bytes; byte += 1) at.push(i);
    if (pair) i += 1;
  }
  return (byteOffset) => at[byteOffset] ?? text.length;
}
