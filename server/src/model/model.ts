import type { PromptFacts } from '../facts/prompt.js';
import type { SqlFacts } from '../facts/sql.js';
import type { StructuredFacts } from '../facts/structured.js';
import type { Schema } from './sql/schema.js';
import type { TypeScriptFile } from './typescript/file.js';

export interface SqlFile {
  readonly language: 'sql';
  readonly path: string;
  readonly text: string;
  readonly facts: SqlFacts;
}
export interface PromptFile {
  readonly language: 'prompt';
  readonly path: string;
  readonly text: string;
  readonly facts: PromptFacts;
}
export interface StructuredFile {
  readonly language: 'json' | 'yaml' | 'toml' | 'dotenv';
  readonly path: string;
  readonly text: string;
  readonly facts: StructuredFacts;
}

/** One file as the rules see it: its text and facts, and for TypeScript what the catalogue recognises in them. */
export type FileModel = TypeScriptFile | SqlFile | PromptFile | StructuredFile;

/**
 * The linked model of the whole application, for one analysis of one file.
 * Every question asked of it is recorded, so that the answer is asked again when what it rests on changes.
 */
export interface AppModel {
  /** Another file of the workspace by its relative path. */
  fileAt(path: string): FileModel | undefined;
  /** The project's own file that an import means; undefined for packages and for files that are not known (yet). */
  moduleAt(from: string, specifier: string): TypeScriptFile | undefined;
  /** Files of the project that import `path`, those that are known; at most `limit` of them. */
  importersOf(path: string, limit: number): readonly TypeScriptFile[];
  /** Major version of a package as the nearest package.json declares it; undefined when it is not declared there. */
  packageMajor(from: string, name: string): number | undefined;
  /** The schema after all migrations of the set that `path` belongs to, folded in their order. */
  schemaOf(path: string): Schema;
}
