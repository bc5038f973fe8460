/** The emscripten glue of libpg-query, which has no types of its own. */
declare module 'libpg-query/wasm/libpg-query.js' {
  interface PgQueryModule {
    _malloc(size: number): number;
    _free(pointer: number): void;
    _wasm_parse_query_raw(query: number): number;
    _wasm_free_parse_result(result: number): void;
    getValue(pointer: number, type: 'i32'): number;
    lengthBytesUTF8(text: string): number;
    stringToUTF8(text: string, pointer: number, size: number): void;
    UTF8ToString(pointer: number): string;
  }
  interface PgQueryOptions {
    /** Takes the place of the glue's own loading: what it needs of the host (fs, fetch, a script's address) is never asked for. */
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object;
  }
  export default function create(options: PgQueryOptions): Promise<PgQueryModule>;
}
