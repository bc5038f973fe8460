import type { PrismaFacts } from '../facts/prisma.js';
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
export interface PrismaFile {
  readonly language: 'prisma';
  readonly path: string;
  readonly text: string;
  readonly facts: PrismaFacts;
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
export type FileModel = TypeScriptFile | SqlFile | PrismaFile | PromptFile | StructuredFile;

/** A file of prompts or of settings, rather than of code or of a schema. */
export const isDocument = (file: FileModel): file is PromptFile | StructuredFile =>
  file.language !== 'typescript' && file.language !== 'sql' && file.language !== 'prisma';

/** A package that a package.json lists. */
export interface PackageVersion {
  /** The one that a lock file or package.json names, or else the lowest that package.json allows; undefined where it allows any. */
  readonly version: string | undefined;
  readonly isExact: boolean;
}

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
  /** Whether an import means code of the project, be it known or not, rather than a package's. */
  isOwnModule(from: string, specifier: string): boolean;
  /** The version of a package that a file gets; undefined for one that no package.json above the file lists. */
  packageVersion(from: string, name: string): PackageVersion | undefined;
  /** The schema that `path` belongs to: all migrations of its set, folded in their order, or all files of a Prisma schema. */
  schemaOf(path: string): Schema;
  /** The Prisma schemas that code in `from` may mean: those of the nearest folder above it that has one below. */
  prismaSchemas(from: string): readonly Schema[];
  /** Files of the same package as `from` that declare tables in code, those that are known; at most `limit` of them. */
  tableFiles(from: string, limit: number): readonly TypeScriptFile[];
  /** Files that seem to read or write a table or model of one of these names; at most `limit` of them. */
  tableUsers(names: readonly string[], limit: number): readonly TypeScriptFile[];
}
