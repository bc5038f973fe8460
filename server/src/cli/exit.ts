/** What the process ends with. Where several apply: usage, then incomplete, then findings, then ok. */
export const exitCodes = { ok: 0, findings: 1, usage: 2, incomplete: 3, interrupted: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Wrong usage or configuration: one sentence for the person, and exit code 2. Not a bug, so it has no stack to show. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(
    message: string,
    /** The command whose help is worth naming; empty for the general help. */
    readonly command?: string,
  ) {
    super(message);
  }
}

/** By name: the command line and the engine are two bundles, each with a class of its own. */
export const isUsageError = (error: unknown): error is UsageError => error instanceof Error && error.name === 'UsageError';
