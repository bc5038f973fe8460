import { decodeJwt } from './checksums.js';
import type { Candidate, SecretKind } from './format.js';
import { distinctCount, isPlaceholder } from './randomness.js';

/** Tokens that ran out before this date cannot be used; the engine has no clock, so the catalogue's own date serves. */
const catalogueTimeSeconds = Date.UTC(2026, 10, 1) / 1000;

/** Firebase and Maps keys are shipped to browsers by design, restricted by referrer and by rules. */
export function googleApiKeyKind({ before, after }: Candidate): SecretKind {
  const around = before(400) + after(400);
  return /authDomain|messagingSenderId|firebaseapp\.com|maps\.googleapis\.com|GoogleMaps|google_maps|gmaps/i.test(around)
    ? 'public'
    : 'live';
}

/** Stripe's and Clerk's mode stands in the key. */
export const stripeKind = ({ value }: Candidate): SecretKind => (value.startsWith('_test_', 2) ? 'test' : 'live');

/** Role of a legacy Supabase key, which is a token that Supabase issued; undefined for any other. */
export function supabaseRole(value: string): string | undefined {
  const payload = decodeJwt(value)?.payload;
  if (typeof payload?.iss !== 'string' || !payload.iss.startsWith('supabase')) return undefined;
  return typeof payload.role === 'string' ? payload.role : undefined;
}

export function jwtKind({ value }: Candidate): SecretKind | undefined {
  const payload = decodeJwt(value)?.payload;
  if (!payload) return undefined;
  // `supabase start` and the self-hosting guide publish keys of this issuer.
  if (payload.iss === 'supabase-demo') return 'test';
  if (payload.role === 'anon' || payload.role === 'authenticated') return 'public';
  if (typeof payload.exp === 'number' && payload.exp < catalogueTimeSeconds) return 'public';
  // The sample token of jwt.io and of most tutorials.
  if (payload.sub === '1234567890' || payload.name === 'John Doe') return 'public';
  return 'live';
}

/** A key has a body: documentation shows the first line and dots. */
export function privateKeyKind({ value }: Candidate): SecretKind | undefined {
  const body = value.replace(/-----[A-Z ]{1,40}-----/g, '').replace(/\\[nr]|[^A-Za-z0-9+/=]/g, '');
  if (body.length < 64 || distinctCount(body) < 20) return undefined;
  return /your|example|placeholder|redacted|(.)\1{15,}|x{8,}/i.test(body.replace(/A{3,}/g, '')) ? undefined : 'live';
}

const weakPasswords = new Set(
  (
    'pass passwd password pwd passw0rd p@ssw0rd secret postgres root admin user username mysql mongo redis guest test testing dev ' +
    'development local localhost example changeme change_me changeit default demo docker app sample dummy foo bar abc abc123 1234 ' +
    '12345 123456 password123 pass123 mypassword mypass supersecret db database sa clickhouse neo4j supabase prisma null undefined'
  ).split(' '),
);
const weakPasswordPattern =
  /^[[({<$%*:#.]|\$\{|\{\{|\$\(|[<>*]|\.{3}|x{3,}|your|my[-_]?pass|p[a@4]ss(?:w[o0]rd)?\d{0,4}$|^p[a@4]ss|^s[e3]cr[e3]t|change|placeholder|example|redacted|replace|insert/i;
const placeholderHost =
  /^(?:host|hostname|server|your|my|db[-_]?host|example|domain|url|address|endpoint|\[|<|\$|\{|%)|\bexample\.|\.example$|your[-_]|\.(?:test|invalid)$/i;
const localHost =
  /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|host\.docker\.internal|.*\.(?:local|localhost)|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+)$/i;

interface UrlParts {
  readonly user: string;
  readonly password: string;
  readonly host: string;
}

function splitUrl(url: string): UrlParts | undefined {
  const match = /^[a-z0-9+]{2,20}:\/\/([^:@/]{0,64}):([^@/]{3,128})@([^:/?#,]{1,253})/i.exec(url);
  return match ? { user: match[1] ?? '', password: match[2] ?? '', host: match[3] ?? '' } : undefined;
}

function passwordIsReal({ user, password }: UrlParts): boolean {
  const folded = password.toLowerCase();
  if (weakPasswords.has(folded) || folded === user.toLowerCase()) return false;
  return !weakPasswordPattern.test(password) && !/^[A-Z_]+$/.test(password) && distinctCount(password) >= 4;
}

/** A password for this machine or for a neighbour in a compose file opens nothing elsewhere. */
export function databaseUrlKind({ value }: Candidate): SecretKind | undefined {
  const parts = splitUrl(value);
  if (!parts || !passwordIsReal(parts) || placeholderHost.test(parts.host)) return undefined;
  return localHost.test(parts.host) || !parts.host.includes('.') ? 'test' : 'live';
}

/** As for databases, for http; the user part of such a URL is often a token and the password `x-oauth-basic`. */
export function basicUrlKind({ value }: Candidate): SecretKind | undefined {
  const parts = splitUrl(value);
  if (!parts || parts.user === '' || isPlaceholder(parts.user)) return undefined;
  if (!passwordIsReal(parts) || placeholderHost.test(parts.host) || !/^[a-z0-9.[\]:-]+$/i.test(parts.host)) return undefined;
  return localHost.test(parts.host) || !parts.host.includes('.') ? 'test' : 'live';
}
