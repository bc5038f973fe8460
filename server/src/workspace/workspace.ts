import type { Settings } from '../config/settings.js';
import type { Finding } from '../findings/finding.js';
import type { RuleContext } from '../rules/rule.js';
import type { TextEdit } from '../text/document.js';
import type { Snapshot } from './snapshot.js';

/** A rule or an extractor that threw: a bug of ours, reported once and never in the way of the rest. */
export interface Fault {
  readonly where: string;
  readonly path: string;
  readonly message: string;
}

export interface Analysis {
  readonly findings: readonly Finding[];
  /**
   * Groups of relative paths, each group in order of preference, that the answer would use if one of them were known.
   * A glob begins with `/` and stands for all package.json files that it names; a folder ends with `/` and stands for all SQL and
   * Prisma files in it. A scan that has loaded everything need not look at them.
   */
  readonly wants: readonly (readonly string[])[];
  /** Whether the answer would use files that import this one, or one that it rests on: all of the folder's source then matters. */
  readonly wantsImporters: boolean;
}

/** Files of one workspace folder, their facts by version, and the findings that follow. Paths are relative, with `/`. */
export interface Workspace {
  /** Adds a file or replaces its whole text. False when the file's language is not one that Leaklint reads. */
  set(path: string, text: string): boolean;
  /** Applies edits in the order given, each with offsets in the text that the one before left. */
  edit(path: string, edits: readonly TextEdit[]): void;
  remove(path: string): void;
  has(path: string): boolean;
  textOf(path: string): string | undefined;
  paths(): Iterable<string>;
  /** Findings of one file; answered from memory while nothing that they depend on has changed. */
  analyse(path: string): Analysis;
  /** What the rules are given to look at a file; undefined for a file that is not known. */
  contextOf(path: string): RuleContext | undefined;
  /** Of the given paths, those whose last analysis no longer holds. */
  stale(paths: Iterable<string>): string[];
  setSettings(settings: Settings): void;
  /** Takes in what newly set files import. Called while many files come in, so that the first answer does not pay for all. */
  indexImports(): void;
  /** Every analysis that holds, for the next scan. Undefined where nothing is new, or the workspace was not made to remember. */
  snapshot(): Snapshot | undefined;
  readonly faults: readonly Fault[];
  dispose(): void;
}
