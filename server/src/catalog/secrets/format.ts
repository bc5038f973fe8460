/** What a credential is good for; see `SecretFact.kind`. */
export type SecretKind = 'live' | 'test' | 'public';

/** A value that has a format's shape, with a look at the text round it. */
export interface Candidate {
  readonly value: string;
  /** Up to `length` characters before or after the value. */
  before(length: number): string;
  after(length: number): string;
}

/**
 * A credential that is known by how it starts. Patterns are kept as strings and compiled at first use, so that loading
 * the catalogue costs nothing. Every repetition in them is bounded: the time for one candidate has a limit.
 */
export interface TokenFormat {
  readonly id: string;
  /** Who issues it and can revoke it; part of the title and of the advice. */
  readonly provider: string;
  readonly title: string;
  readonly envName: string;
  /** How the value starts, in its own case; where several formats fit, the longest start wins. */
  readonly starts: readonly string[];
  /** Pattern of what follows the start. */
  readonly body: string;
  /** Character class that may not follow the value; the default is that of most tokens. */
  readonly edge?: string;
  /** Words of which one must stand within 160 characters before the value, for shapes that several vendors share. */
  readonly near?: string;
  /** Says what the value is, or undefined for no secret at all. The default is `live`. */
  readonly kind?: SecretKind | ((candidate: Candidate) => SecretKind | undefined);
  /** `likely` where the shape is less distinctive, or where vendors let some of these keys be public. */
  readonly certainty?: 'likely';
  /** The value is allowed to look like words: it has a structure that `kind` checks. */
  readonly structured?: true;
  readonly source: string;
}

/** A credential without a start of its own, known by its shape and the name that it is assigned to. */
export interface NamedFormat {
  readonly id: string;
  readonly provider: string;
  readonly title: string;
  readonly envName: string;
  /** Pattern of words in the name, or shortly before it when the name itself is as plain as `apiKey`. */
  readonly near: string;
  /** Pattern of the whole value. */
  readonly value: string;
  readonly source: string;
}

/** One row of the token tables. */
export const token = (
  id: string,
  provider: string,
  what: string,
  envName: string,
  starts: string | readonly string[],
  body: string,
  source: string,
  more: Partial<TokenFormat> = {},
): TokenFormat => ({
  id,
  provider,
  title: `${provider} ${what}`,
  envName,
  starts: typeof starts === 'string' ? [starts] : starts,
  body,
  source,
  ...more,
});

/** One row of the table of named formats. */
export const named = (
  id: string,
  provider: string,
  what: string,
  envName: string,
  near: string,
  value: string,
  source: string,
): NamedFormat => ({ id, provider, title: `${provider} ${what}`, envName, near, value, source });

/*
 * Where a fact was seen: BL betterleaks 1.7 catalogue, KF Kingfisher, TT Titus, TH TruffleHog, SL secretlint,
 * GH GitHub's list of supported secrets, `vendor` the vendor's own documentation, `obs` observed only.
 */
