/**
 * Makes values that have the shape of credentials and open nothing. Fixtures and examples hold markers such as
 * `@@fake:openai@@` in their place, so that no file of the repository holds a key-shaped text. A value depends only on its
 * format's name (and the number in `@@fake:openai:2@@`).
 */

const digits = '0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const alphabets = {
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

const mark = ['T3Blb', 'kFJ'].join('');
const uuid = '{h8}-{h4}-{h4}-{h4}-{h12}';

/** By format of server/src/catalog/secrets: fixed text, and `{a36}` for 36 characters of an alphabet above. */
const templates = {
  openai: `sk-proj-{a74}${mark}{a74}`,
  'openai-admin': `sk-admin-{a58}${mark}{a58}`,
  'openai-legacy': `sk-{a20}${mark}{a20}`,
  'openai-unmarked': 'sk-proj-{a48}',
  anthropic: 'sk-ant-api03-{a93}AA',
  'anthropic-admin': 'sk-ant-admin01-{a93}AA',
  'anthropic-oauth': 'sk-ant-oat01-{a86}AA',
  'google-api-key': 'AIzaSy{a33}',
  gemini: 'AQ.Ab8RN6{a44}',
  'gemini-auth-key': 'AQ.{a50}',
  groq: 'gsk_{a52}',
  xai: 'xai-{a80}',
  huggingface: 'hf_{a34}',
  'huggingface-org': 'api_org_{a34}',
  replicate: 'r8_{a37}',
  together: 'tgp_v1_{a43}',
  fireworks: 'fw_{a24}',
  'fireworks-pass': 'fpk_{a40}',
  perplexity: 'pplx-{a48}',
  openrouter: 'sk-or-v1-{h64}',
  deepseek: 'sk-{h32}',
  kimi: 'sk-{a48}',
  stability: 'sk-{a48}',
  minimax: 'sk-api-{a119}',
  'sk-key': 'sk-{a48}',
  cerebras: 'csk-{l48}',
  nvidia: 'nvapi-{a64}',
  voyage: 'pa-{a43}',
  jina: 'jina_{a60}',
  tavily: 'tvly-dev-{a32}',
  firecrawl: 'fc-{h32}',
  friendli: 'flp_{a46}',
  elevenlabs: 'sk_{h48}',
  'vercel-ai-gateway': 'vck_{a56}',
  langsmith: 'lsv2_pt_{h32}_{h10}',
  langfuse: `sk-lf-${uuid}`,
  'langfuse-public': `pk-lf-${uuid}`,
  wandb: 'wandb_v1_{a77}',
  runpod: 'rpa_{u40}{a6}',
  cursor: 'key_{h64}',
  'brave-search': 'BSA{a28}',
  apify: 'apify_api_{a36}',
  pinecone: 'pcsk_{a6}_{a63}',
  'aws-access-key': 'AKIA{z16}',
  'aws-bedrock': 'ABSK{b120}==',
  'aws-bedrock-short': 'bedrock-api-key-{b200}',
  'google-oauth-token': 'ya29.{a160}',
  'google-oauth-secret': 'GOCSPX-{a28}',
  'azure-storage': 'AccountKey={b86}==',
  'azure-shared-access': 'SharedAccessKey={b43}=',
  digitalocean: 'dop_v1_{h64}',
  databricks: 'dapi{h32}',
  'supabase-secret': 'sb_secret_{a22}_{a8}',
  'supabase-publishable': 'sb_publishable_{a22}_{a8}',
  'supabase-access-token': 'sbp_{h40}',
  neon: 'napi_{a64}',
  'planetscale-token': 'pscale_tkn_{a43}',
  'planetscale-password': 'pscale_pw_{a43}',
  'mongodb-atlas': 'mdb_sa_sk_{a40}',
  'datastax-astra': 'AstraCS:{a24}:{h64}',
  'elastic-cloud': 'essu_{a90}',
  'cockroach-cloud': 'CCDB1_{a22}_{a40}',
  alibaba: 'LTAI{a20}',
  'cloudflare-origin-ca': 'v1.0-{h24}-{h146}',
  fly: 'FlyV1 fm2_{a160}',
  heroku: 'HRKU-AA{a58}',
  render: 'rnd_{a28}',
  vercel: 'vcp_{a56}',
  netlify: 'nfp_{a36}',
  tailscale: 'tskey-api-{a12}CNTRL-{a32}',
  vault: 'hvs.{a95}',
  'vault-batch': 'hvb.{a150}',
  pulumi: 'pul-{h40}',
  doppler: 'dp.pt.{a43}',
  'onepassword-service-account': 'ops_eyJ{a300}',
  'onepassword-secret-key': 'A3-{u6}-{u11}-{u5}-{u5}-{u5}',
  age: 'AGE-SECRET-KEY-1{g58}',
  'postgres-url': 'postgresql://support_app:{a18}@db.northwind-desk.com:5432/support',
  'mysql-url': 'mysql://support_app:{a18}@db.northwind-desk.com:3306/support',
  'mongodb-url': 'mongodb+srv://support_app:{a18}@cluster0.northwind-desk.com/support',
  'redis-url': 'rediss://default:{a28}@cache.northwind-desk.com:6379',
  'database-url': 'amqps://support_app:{a18}@queue.northwind-desk.com/support',
  'basic-auth-url': 'https://support:{a18}@status.northwind-desk.com/api',
  'github-refresh': 'ghr_{a76}',
  'github-fine-grained': 'github_pat_{a22}_{a59}',
  gitlab: 'glpat-{a20}',
  'gitlab-other': 'gldt-{a20}',
  'gitlab-trigger': 'glptt-{h40}',
  bitbucket: 'ATCTT3{a180}={h8}',
  atlassian: 'ATATT3{a182}={h8}',
  npm: 'npm_{a36}',
  pypi: 'pypi-AgEIcHlwaS5vcmc{a100}',
  rubygems: 'rubygems_{h48}',
  docker: 'dckr_pat_{a27}',
  'slack-bot': 'xoxb-{d12}-{d13}-{a24}',
  'slack-user': 'xoxp-{d12}-{d12}-{d13}-{h32}',
  'slack-app': `xapp-${'1-A'}{u10}-{d13}-{h64}`,
  'slack-webhook': 'https://hooks.slack.com/services/T{u10}/B{u10}/{a24}',
  'discord-webhook': 'https://discord.com/api/webhooks/{d18}/{a68}',
  'teams-webhook': `https://northwind.webhook.office.com/webhookb2/${uuid}@${uuid}/IncomingWebhook/{h32}/${uuid}`,
  stripe: 'sk_live_{a99}',
  'stripe-test': 'sk_test_{a99}',
  clerk: 'sk_live_{a42}',
  'stripe-webhook': 'whsec_{a32}',
  square: 'sq0atp-{a22}',
  shopify: 'shpat_{h32}',
  paddle: 'pdl_live_apikey_{l26}_{a22}_{a3}',
  sendgrid: 'SG.{a22}.{a43}',
  brevo: 'xkeysib-{h64}-{a16}',
  mailersend: 'mlsn.{h64}',
  resend: 're_{a8}_{a24}',
  linear: 'lin_api_{a40}',
  notion: 'ntn_{d11}{a35}',
  figma: 'figd_{a40}',
  airtable: 'pat{a14}.{h64}',
  postman: 'PMAK-{h24}-{h34}',
  posthog: 'phx_{a43}',
  'posthog-project': 'phc_{a43}',
  'sentry-org': 'sntrys_eyJ{a120}_{a43}',
  'sentry-user': 'sntryu_{h64}',
  grafana: 'glsa_{a32}_{h8}',
  'grafana-cloud': 'glc_{a90}',
  newrelic: 'NRAK-{u27}',
  dynatrace: 'dt0c01.{u24}.{u64}',
  prefect: 'pnu_{a36}',
  buildkite: 'bkua_{l40}',
  circleci: 'CCIPAT_{a22}_{h40}',
  unkey: 'unkey_{a24}',
  telegram: 'bot{d10}:AA{a33}',
  mistral: '{a32}',
  cohere: '{a40}',
  deepgram: '{h40}',
  assemblyai: '{h32}',
  'azure-openai': '{h32}',
  'azure-ai': '{a52}JQQJ99{a16}',
  'azure-client-secret': '{a3}8Q~{a34}',
  'aws-secret-key': '{b40}',
  twilio: '{h32}',
  'together-legacy': '{h64}',
  ollama: '{h32}.{a24}',
  zai: '{h32}.{a16}',
  baseten: '{a8}.{a32}',
  'wandb-legacy': '{h40}',
  'pinecone-legacy': uuid,
  exa: uuid,
  serpapi: '{h64}',
  serper: '{h40}',
  weaviate: '{a36}',
  qdrant: '{a54}',
  upstash: 'A{a52}',
  datadog: '{h32}',
  cloudflare: '{a40}',
  algolia: '{h32}',
  'heroku-legacy': uuid,
  mailgun: '{h32}-{h8}-{h8}',
  mailchimp: '{h32}-us21',
  okta: '00{a40}',
  'telegram-named': '{d10}:AA{a33}',
  'discord-bot': 'M{a25}.{a6}.{a38}',
  'assigned-literal': '{a40}',
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
