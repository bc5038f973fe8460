/**
 * Makes values that have the shape of credentials and open nothing. Fixtures and examples hold markers such as
 * `@@fake:openai@@` in their place, so that no file of the repository holds a key-shaped text. A value depends only on its
 * format's name (and the number in `@@fake:openai:2@@`).
 */
import { templates } from './fake-secret-templates.mjs';

const digits = '0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const alphabets = {
  // The letters that templates name their alphabets by.
  a: digits + upper + lower,
  w: `${digits + upper + lower}_-`,
  b: `${digits + upper + lower}+/`,
  h: `${digits}abcdef`,
  l: digits + lower,
  u: digits + upper,
  d: digits,
  z: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  g: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
};

function randomFrom(seedText) {
  let seed = 2166136261;
  for (let i = 0; i < seedText.length; i += 1) seed = Math.imul(seed ^ seedText.charCodeAt(i), 16777619);
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function characters(alphabet, length, random) {
  let out = '';
  for (let i = 0; i < length; i += 1) out += alphabet.charAt(Math.floor(random() * alphabet.length));
  // Short ids must begin with a digit that is not 0, as the real ones do.
  return alphabet === digits && out.startsWith('0') ? `7${out.slice(1)}` : out;
}

const fill = (template, random) =>
  template.replace(/\{([a-z])(\d+)\}/g, (_, name, length) => characters(alphabets[name], Number(length), random));

function crc32(text) {
  let crc = 0xffffffff;
  for (const character of text) {
    crc ^= character.charCodeAt(0);
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function githubBody(random) {
  const body = characters(alphabets.a, 30, random);
  let rest = crc32(body);
  let check = '';
  for (let i = 0; i < 6; i += 1) {
    check = alphabets.a.charAt(rest % 62) + check;
    rest = Math.floor(rest / 62);
  }
  return body + check;
}

const base64url = (value) => btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const jwt = (payload, random) =>
  [base64url({ alg: 'HS256', typ: 'JWT' }), base64url(payload), characters(alphabets.w, 43, random)].join('.');
const issued = { iat: 1764000000, exp: 2079360000 };

function pem(kind, lines, random, lineBreak) {
  const label = [kind, 'PRIVATE', 'KEY'].filter(Boolean).join(' ');
  const body = Array.from({ length: lines }, () => characters(alphabets.b, 64, random));
  return [`-----BEGIN ${label}-----`, ...body, `-----END ${label}-----`].join(lineBreak);
}

const made = {
  github: (random) => `ghp_${githubBody(random)}`,
  'github-app': (random) => `ghs_${characters(digits, 7, random)}_${jwt({ iss: 'github', ...issued }, random)}`,
  jwt: (random) => jwt({ iss: 'https://auth.northwind-desk.com', sub: 'service:reports', ...issued }, random),
  'jwt-anon': (random) => jwt({ iss: 'supabase', ref: characters(lower, 20, random), role: 'anon', ...issued }, random),
  'jwt-expired': (random) => jwt({ iss: 'https://auth.northwind-desk.com', iat: 1600000000, exp: 1600003600 }, random),
  'jwt-demo': (random) => jwt({ iss: 'supabase-demo', role: 'service_role', exp: 2079360000 }, random),
  'supabase-service-role': (random) =>
    jwt({ iss: 'supabase', ref: characters(lower, 20, random), role: 'service_role', ...issued }, random),
  'private-key': (random) => pem('RSA', 14, random, '\n'),
  'private-key-escaped': (random) => pem('', 14, random, '\\n'),
  'gcp-service-account': (random) =>
    `{"type":"service_account","project_id":"northwind-desk","private_key_id":"${characters(alphabets.h, 40, random)}",` +
    `"private_key":"${pem('', 14, random, '\\n')}\\n","client_email":"desk@northwind-desk.iam.gserviceaccount.com"}`,
};

/** Every format that `fakeSecret` knows. */
export const fakeFormats = Object.freeze([...Object.keys(templates), ...Object.keys(made)]);

/** A value of a format, the same at every call; `variant` gives others of that format. Throws on an unknown name. */
export function fakeSecret(format, variant = 1) {
  const random = randomFrom(`${format}:${variant}`);
  const make = Object.hasOwn(made, format) ? made[format] : undefined;
  if (make) return make(random);
  if (!Object.hasOwn(templates, format)) throw new Error(`No fake secret of format "${format}".`);
  return fill(templates[format], random);
}

const toCodePoints = (text, base) => [...text].map((character) => String.fromCodePoint(base + character.charCodeAt(0))).join('');

/** Text that a reader does not see: `tag:TEXT`, `variation:TEXT`, `zero-width:COUNT` or `bidi:NAME`. */
export function hiddenText(kind, value) {
  if (kind === 'tag') return toCodePoints(value, 0xe0000);
  // The scheme of Paul Butler, 2025: byte 0-15 is U+FE00 and up, 16-255 is U+E0100 and up.
  if (kind === 'variation') return toCodePoints(value, 0xe0100 - 16);
  if (kind === 'zero-width') return '\u200b'.repeat(Number(value));
  const bidi = {
    lre: 0x202a,
    rle: 0x202b,
    pdf: 0x202c,
    lro: 0x202d,
    rlo: 0x202e,
    lri: 0x2066,
    rli: 0x2067,
    fsi: 0x2068,
    pdi: 0x2069,
  };
  if (kind === 'bidi' && Object.hasOwn(bidi, value)) return String.fromCodePoint(bidi[value]);
  throw new Error(`No hidden text of kind "${kind}:${value}".`);
}

const marker = /@@fake:([a-z0-9-]+)(?::(\d+))?@@|@@hidden:([a-z-]+):((?:[^@\n]|@(?!@))*)@@/g;

/**
 * Replaces the markers of a text. `offsetBefore` takes an offset in the new text to the one in the text with markers; a
 * place inside a value is moved to the marker's start, its end to the marker's end.
 */
export function expandWithOffsets(text) {
  const spans = [];
  let shift = 0;
  const expanded = text.replace(marker, (whole, format, variant, hidden, value, at) => {
    const made = hidden === undefined ? fakeSecret(format, Number(variant ?? 1)) : hiddenText(hidden, value);
    const start = at + shift;
    spans.push({ start, end: start + made.length, from: at, to: at + whole.length });
    shift += made.length - whole.length;
    return made;
  });
  const offsetBefore = (offset) => {
    let delta = 0;
    for (const span of spans) {
      if (offset <= span.start) break;
      if (offset < span.end) return span.from;
      delta = span.to - span.end;
    }
    return offset + delta;
  };
  return { text: expanded, offsetBefore };
}

/** Replaces `@@fake:FORMAT@@` and `@@hidden:KIND:TEXT@@` by what they stand for. */
export const expandMarkers = (text) => expandWithOffsets(text).text;
