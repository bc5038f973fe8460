import type { TextEdit } from '../text/document.js';
import type { CommonFacts } from './common.js';

/** Facts of one version of one file. `dispose` frees what the garbage collector does not see (wasm trees). */
export interface Extraction<Facts extends CommonFacts = CommonFacts> {
  readonly facts: Facts;
  dispose(): void;
}

/**
 * Turns a text into facts: a pure function of path and text, which may use an earlier extraction to be faster.
 * Never throws: what does not parse yields fewer facts.
 */
export interface Extractor<Facts extends CommonFacts = CommonFacts> {
  /**
   * `previous` is what this extractor gave for the text before `edit`, whose offsets refer to that text.
   * The caller disposes `previous` afterwards and uses it no more.
   */
  extract(path: string, text: string, previous?: Extraction<Facts>, edit?: TextEdit): Extraction<Facts>;
}
