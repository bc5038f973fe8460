declare const LEAKLINT_VERSION: string | undefined;

/** Version of the release, put in by the build. */
export const version = typeof LEAKLINT_VERSION === 'string' ? LEAKLINT_VERSION : '0.0.0-source';
