import type { Language } from '../facts/common.js';
import type { Extractor } from '../facts/extraction.js';
import { createPrismaExtractor } from '../facts/prisma/extract.js';
import { createPromptExtractor } from '../facts/prompt/extract.js';
import { createSqlExtractor } from '../facts/sql/extract.js';
import { createStructuredExtractor } from '../facts/structured/extract.js';
import { createPromptParser } from '../syntax/prompt.js';
import { createPgParser } from '../syntax/sql/pg.js';

export type WasmName = 'web-tree-sitter.wasm' | 'prompt_template.wasm' | 'libpg-query.wasm';

/** One extractor per language, each made when a file of its language first needs it. */
export interface Extractors {
  /** Undefined until `load` of that language has finished. */
  get(language: Language): Extractor | undefined;
  load(language: Language): Promise<void>;
}

/** `wasm` hands over the bytes of a parser; it is asked for each name once. Without trees to keep, a scan needs less memory. */
export function createExtractors(wasm: (name: WasmName) => Promise<Uint8Array>, { keepsTrees = true } = {}): Extractors {
  const make: Record<Language, () => Promise<Extractor>> = {
    typescript: async () => (await import('../facts/typescript/extract.js')).createTypeScriptExtractor({ keepsTrees }),
    sql: async () => createSqlExtractor(await createPgParser(await wasm('libpg-query.wasm'))),
    prompt: async () => {
      const [treeSitter, grammar] = await Promise.all([wasm('web-tree-sitter.wasm'), wasm('prompt_template.wasm')]);
      return createPromptExtractor(await createPromptParser({ treeSitter, grammar }));
    },
    prisma: async () => createPrismaExtractor(),
    json: async () => createStructuredExtractor('json'),
    yaml: async () => createStructuredExtractor('yaml'),
    toml: async () => createStructuredExtractor('toml'),
    dotenv: async () => createStructuredExtractor('dotenv'),
  };
  const ready = new Map<Language, Extractor>();
  const loading = new Map<Language, Promise<void>>();
  return {
    get: (language) => ready.get(language),
    load(language) {
      let promise = loading.get(language);
      if (!promise) {
        promise = make[language]().then((extractor) => {
          ready.set(language, extractor);
        });
        loading.set(language, promise);
        // A failed load may be tried again: the file may have been unreadable for a moment.
        promise.catch(() => loading.delete(language));
      }
      return promise;
    },
  };
}
