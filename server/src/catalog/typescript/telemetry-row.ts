/** A path and what stands there: a constant, an address that a pattern matches, or anything (`*`). */
export type Setting = readonly [path: string, value: string | boolean | RegExp];

/**
 * A call or construction that turns on recording of prompts and answers. `when` must hold for it to record, any of
 * `unless` keeps content out. Paths are argument index and property path; `*` stands for any value.
 */
export interface TelemetryRow {
  readonly api: RegExp;
  readonly title: string;
  readonly when?: readonly Setting[];
  readonly unless?: readonly Setting[];
  /** All of these must hold together to keep content out. */
  readonly unlessAll?: readonly Setting[];
  /** The object in the options that the finding stands on, and the properties that a fix sets in it. */
  readonly at?: string;
  readonly add?: string;
  /** Recording is the default of this package rather than a choice. */
  readonly byDefault?: true;
  /** The package's versions that record so; a version that is not known is none of them. */
  readonly versions?: string;
  /** What else the project does decides what is recorded, so that it is only worth a look. */
  readonly strict?: true;
  readonly source: string;
}
