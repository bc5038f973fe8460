/** The final schema of a migration folder. */
export interface Schema {
  readonly paths: readonly string[];
}
