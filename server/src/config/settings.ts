import type { Declared, Preset, Severity } from '../rules/rule.js';

export interface SuppressionEntry {
  readonly rule: string;
  /** Glob over relative paths. */
  readonly path: string;
  readonly reason: string;
  /** ISO date; after it the entry no longer counts. */
  readonly expires?: string;
  readonly approvedBy?: string;
}

/** Effective settings of one workspace folder. */
export interface Settings extends Declared {
  readonly preset: Preset;
  /** Severity by rule id, or `off`. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Globs of what is read; empty means every file of a known language. */
  readonly files: readonly string[];
  /** Globs of what is left out, on top of .gitignore. */
  readonly ignore: readonly string[];
  readonly suppressions: readonly SuppressionEntry[];
}

export const defaultSettings: Settings = {
  preset: 'recommended',
  rules: {},
  files: [],
  ignore: [],
  providers: {},
  thirdParties: undefined,
  suppressions: [],
};
