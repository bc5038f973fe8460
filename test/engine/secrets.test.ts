import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { crc32, decodeJwt, githubChecksumFits } from '../../server/src/catalog/secrets/checksums.js';
import type { NamedFormat, TokenFormat } from '../../server/src/catalog/secrets/format.js';
import { adviceFor, namedFormats, tokenFormats } from '../../server/src/catalog/secrets/index.js';
import { digestOf } from '../../server/src/facts/common/redact.js';
import { findSecrets } from '../../server/src/facts/common/secrets.js';
import { fakeFormats, fakeSecret } from '../fake-secrets.js';

const ids = (text: string): string[] => findSecrets(text).map((secret) => secret.formatId);
const only = (text: string) => {
  const found = findSecrets(text);
  assert.equal(found.length, 1, `one secret in ${text.slice(0, 60)}, not ${found.map((secret) => secret.formatId)}`);
  return found[0] as (typeof found)[number];
};
const silent = (text: string): void => assert.deepEqual(ids(text), [], text.slice(0, 120));

/** A text in which a value of the format is found for what it is. */
function setting(format: TokenFormat | NamedFormat, value: string): string {
  if (!('starts' in format)) return `${format.envName}=${value}\n`;
  const [word = ''] = (format.near ?? '').replaceAll(/\.\?/g, ' ').split('|');
  return `// ${word} client\nexport const client = connect("${value}");\n`;
}

describe('secret formats', () => {
  it('are at least eighty, with ids of their own', () => {
    const all = [...tokenFormats, ...namedFormats].map((format) => format.id);
    assert.ok(all.length >= 80);
    assert.equal(new Set(all).size, all.length);
  });

  for (const format of [...tokenFormats, ...namedFormats]) {
    it(`${format.id} is found, redacted and hashed`, () => {
      assert.ok(fakeFormats.includes(format.id), `scripts/fake-secrets.mjs has no ${format.id}`);
      for (const variant of [1, 2, 3]) {
        const value = fakeSecret(format.id, variant);
        const text = setting(format, value);
        const secret = only(text);
        assert.equal(secret.formatId, format.id);
        assert.equal(secret.envName, format.envName);
        assert.equal(adviceFor(secret.formatId).provider, format.provider);
        const shown = secret.redacted.slice(0, secret.redacted.indexOf('…'));
        assert.ok(shown.length <= 7 && text.includes(shown), 'shows at most seven characters');
        assert.ok(
          'starts' in format ? format.starts.some((start) => start.startsWith(shown)) : shown === '',
          'and only of the fixed start',
        );
        assert.equal(secret.digest, digestOf(text.slice(secret.start, secret.end)));
        assert.ok(!JSON.stringify(secret).includes(text.slice(secret.start, secret.end)), 'the value goes no further');
      }
    });
  }

  it('compile to patterns without unbounded repetition', () => {
    for (const format of tokenFormats) {
      assert.doesNotMatch(format.body.replaceAll(/\[[^\]]*\]|\\./g, 'x'), /[*+]|\{\d+,\}/, format.id);
    }
  });
});

describe('findSecrets', () => {
  it('tells the keys that start with sk- apart, the longest start first', () => {
    const cases = [
      'anthropic',
      'openrouter',
      'langfuse',
      'openai',
      'openai-admin',
      'openai-legacy',
      'minimax',
      'openai-unmarked',
      'sk-key',
    ];
    for (const id of cases) assert.deepEqual(ids(`key: "${fakeSecret(id)}"`), [id]);
    assert.deepEqual(ids(`new OpenAI({ baseURL: 'https://api.deepseek.com', apiKey: '${fakeSecret('deepseek')}' })`), [
      'deepseek',
    ]);
    assert.deepEqual(ids(`moonshot("${fakeSecret('kimi')}")`), ['kimi']);
    assert.deepEqual(
      ids(`clerk("${fakeSecret('clerk')}"); stripe("${fakeSecret('stripe')}"); speak("${fakeSecret('elevenlabs')}")`),
      ['clerk', 'stripe', 'elevenlabs'],
    );
  });

  it('gives sorted ranges that do not overlap and hold just the value', () => {
    const values = ['github', 'postgres-url', 'slack-bot', 'supabase-service-role'].map((id) => fakeSecret(id));
    const text = values.map((value, i) => `const v${i} = "${value}";`).join('\n');
    const found = findSecrets(text);
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      values,
    );
  });

  it('finds a value in prose, in a URL, after an escape and at the end of the text', () => {
    const key = fakeSecret('groq');
    for (const text of [`Use ${key}, please.`, `(${key})`, `a\\n${key}\\n`, `?key%3D${key}`, key, `<${key}>`])
      assert.deepEqual(ids(text), ['groq']);
  });

  it('does not find a value inside a longer word', () => {
    silent(`x${fakeSecret('groq')}`);
    silent(`${fakeSecret('groq')}x${'a1B2'.repeat(5)}`);
  });

  it('asks for the checksum of GitHub tokens', () => {
    const token = fakeSecret('github');
    assert.ok(githubChecksumFits(token.slice(4)));
    assert.deepEqual(ids(token), ['github']);
    silent(token.slice(0, -1) + (token.endsWith('a') ? 'b' : 'a'));
    assert.equal(crc32('123456789'), 0xcbf43926);
  });

  it('reads what a JSON Web Token says of itself', () => {
    assert.equal(only(fakeSecret('supabase-service-role')).kind, 'live');
    assert.equal(only(fakeSecret('jwt')).kind, 'live');
    assert.equal(only(fakeSecret('jwt-anon')).kind, 'public');
    assert.equal(only(fakeSecret('jwt-expired')).kind, 'public');
    assert.equal(only(fakeSecret('jwt-demo')).kind, 'test');
    assert.equal(decodeJwt('eyJh.eyJh.x'), undefined);
    silent(`eyJ${'a'.repeat(30)}.eyJ${'b'.repeat(30)}.${'c'.repeat(30)}`);
  });

  it('tells live, test and public keys apart', () => {
    assert.equal(only(fakeSecret('stripe')).kind, 'live');
    assert.equal(only(fakeSecret('stripe-test')).kind, 'test');
    assert.equal(only(fakeSecret('langfuse-public')).kind, 'public');
    assert.equal(only(fakeSecret('supabase-publishable')).kind, 'public');
    const google = fakeSecret('google-api-key');
    assert.equal(only(`generate({ key: "${google}" })`).kind, 'live');
    assert.equal(only(`initializeApp({ apiKey: "${google}", authDomain: "desk.firebaseapp.com" })`).kind, 'public');
  });

  it('knows the service account round a private key', () => {
    assert.equal(only(fakeSecret('gcp-service-account')).formatId, 'gcp-service-account');
    assert.equal(only(fakeSecret('private-key')).formatId, 'private-key');
    assert.equal(only(`key = "${fakeSecret('private-key-escaped')}"`).formatId, 'private-key');
    const head = ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ');
    silent(`${head}\n...\n`);
    silent(`if (pem.startsWith('${head}')) {\n  return parse(pem);\n}\n`);
  });

  it('takes passwords in URLs, not placeholders and defaults', () => {
    assert.equal(only(fakeSecret('postgres-url')).kind, 'live');
    const password = fakeSecret('assigned-literal').slice(0, 16);
    const url = (userInfo: string, host = 'db.northwind-desk.com') => `postgres${'://'}${userInfo}@${host}/app`;
    assert.equal(only(url(`app:${password}`, 'localhost')).kind, 'test');
    assert.equal(only(url(`app:${password}`, '10.0.0.7')).kind, 'test');
    for (const text of [
      url('user:password'),
      url('postgres:postgres', 'localhost:5432'),
      url('app:$' + '{PASSWORD}'),
      url('app:<password>'),
      url('app:%s'),
      url('username:secret'),
      url('app:app'),
      url('app:[YOUR-PASSWORD]'),
      url(`app:${password}`, 'your-host.com'),
      url(`app:${password}`, 'example.com'),
      'https://github.com/a/b:c@d',
      'http://localhost:3000/a@b',
      `https${'://'}packages.example.org/@scope/pkg`,
    ])
      silent(text);
  });

  it('needs the vendor where a value has no start of its own', () => {
    const value = fakeSecret('mistral');
    assert.deepEqual(ids(`new Mistral({ apiKey: "${value}" })`), ['mistral']);
    assert.deepEqual(ids(`MISTRAL_API_KEY=${value}`), ['mistral']);
    silent(`const etag = "${value}";`);
    silent(`// mistral\nconst commit = "${fakeSecret('deepgram')}";`);
    silent(`"integrity": "sha512-${fakeSecret('assigned-literal', 4)}${fakeSecret('assigned-literal', 5)}=="`);
    assert.deepEqual(ids(`DEEPGRAM_API_KEY="${fakeSecret('deepgram')}"\nMISTRAL_API_KEY="${value}"`), ['deepgram', 'mistral']);
  });

  it('takes a generated value that a name calls a secret, however it is assigned', () => {
    const value = fakeSecret('assigned-literal');
    for (const text of [
      `const adminApiKey = '${value}';`,
      `adminApiKey: string = "${value}"`,
      `{"client_secret": "${value}"}`,
      `JWT_SECRET=${value}`,
      `password: ${value}`,
      `headers: { 'x-api-key': '${value}' }`,
      `const s = process.env.SIGNING_SECRET ?? '${value}';`,
      `const s = process.env['SIGNING_SECRET'] || "${value}"`,
      `["--api-key", "${value}"]`,
      `headers.set('Authorization', 'Bearer ${value}')`,
      `CREATE ROLE app LOGIN PASSWORD '${value}';`,
      `https://hook.northwind-desk.com/?api_key=${value}&x=1`,
      `"{\\"token\\": \\"${value}\\"}"`,
      `client.setPassword("${value}")`,
      `auth_token = """${value}"""`.replaceAll('"""', "'"),
      `Authorization: Bearer ${value}`,
    ])
      assert.deepEqual(ids(text), ['assigned-literal'], text);
    const secret = only(`const adminApiKey = '${value}';`);
    assert.equal(secret.envName, 'ADMIN_API_KEY');
    assert.equal(secret.redacted, '…(40)');
  });

  it('is silent on ordinary code', () => {
    const value = fakeSecret('assigned-literal');
    for (const text of [
      `const queryKey = '${value}';`,
      `const cacheKey = "${value}"`,
      `nextPageToken: '${value}'`,
      `const publicKey = '${value}'`,
      `NEXT_PUBLIC_SITE_KEY=${value}`,
      `const apiKey = 'your-api-key-goes-here-1234'`,
      `apiKey: process.env.OPENAI_API_KEY`,
      `apiKey: options.apiKey ?? loadApiKey({ environmentVariableName: 'X_API_KEY_2024' })`,
      `const secret = 'claude-3-5-sonnet-20241022'`,
      `token: 'text-embedding-3-small-2024-01'`,
      `const SESSION_TOKEN = 'next-auth.session-token.v1'`,
      `password: 'Enter your password (8-64)'`,
      `secret: '550e8400-e29b-41d4-a716-446655440000'`,
      `secretArn: 'arn:aws:secretsmanager:eu-west-1:210987654321:secret:desk-AbC1d2'`,
      `password: 'op://vault/item/password1a2B3c4D5e'`,
      `password: '$2b$10$${value}'`,
      `tokenUrl: 'https://auth.northwind-desk.com/oauth2/token'`,
      `apiKey: 'sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'`,
      `apiKey = 'sk-...'`,
      `key: "AKIAIOSFODNN7" + "EXAMPLE"`,
      `const tokens = '${value}'`,
      `/sk-[a-zA-Z0-9]{48}/`,
      `className="sk-circle-fade-dot sk-folding-cube-aaaa"`,
      `isSecret(name, "${value}")`,
    ])
      silent(text);
  });

  it('takes time that grows with the text alone, whatever the text', () => {
    for (const piece of [
      'sk-',
      ' sk-',
      'key=',
      '.eyJhbGciOiJIUzI1NiJ9',
      ' postgres://a:b@',
      '-----BEGIN PRIVATE KEY-----\n',
      "key='",
      'http://a:',
    ]) {
      const text = piece.repeat(Math.ceil((2 << 20) / piece.length));
      const start = performance.now();
      findSecrets(text);
      assert.ok(performance.now() - start < 5000, `${piece} took ${performance.now() - start} ms`);
    }
  });
});
