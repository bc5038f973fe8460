/** Words that a name is cut into: `clientSecret`, `CLIENT_SECRET` and `client-secret` all give `client`, `secret`. */
export function nameWords(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Parts of such words, for the search that finds names at all; folded to lower case. */
export const secretNameParts: readonly string[] = [
  'key',
  'token',
  'secret',
  'passw',
  'passphrase',
  'pwd',
  'credential',
  'authorization',
];

/** May follow the word that says what the value is: `API_KEY_PROD`, `secretValue`. */
const trailing = words(
  'value default fallback prod production dev development staging live old new backup primary secondary base64 b64 hex plain raw ' +
    'string literal current internal main v1 v2 1 2 3',
);
/** A name with one of these says that the value is meant to be seen, or is none. */
const harmless = words(
  'public publishable anon anonymous site sitekey recaptcha test tests mock fake dummy example sample placeholder demo ' +
    'label regex pattern csrf xsrf nonce integrity hash sha256 checksum fingerprint thumbprint',
);
const saysSecret = words(
  'secret secrets password passwd passphrase pwd credential credentials apikey apitoken secretkey authkey accesskey privatekey ' +
    'authtoken accesstoken refreshtoken masterkey apisecret clientsecret authorization',
);
/** `token` after one of these is a piece of text or a place in a list. */
const otherTokens = words(
  'page next previous prev continuation sync cancel cancellation design max min num total input output prompt completion cached ' +
    'special eos bos pad mask stop start end color theme injection di resume resumption delta cursor idempotency sentinel first last ' +
    'open close',
);
/** `key` is a secret only after one of these; alone it is a place in a map. */
const keysOf = words(
  'api access secret private auth encryption encrypt decryption signing sign master admin account service subscription webhook bot ' +
    'app application client server role license integration deploy hmac aes jwt session cookie internal shared functions ssh ' +
    'root user management provider llm model ai project openai anthropic gemini google azure aws stripe twilio github gitlab slack ' +
    'sendgrid resend groq mistral cohere supabase pinecone openrouter perplexity',
);

/** Keys that a search service gives to browsers. */
const searchOnly = /(?:algolia|typesense|meili).*search|search_?only/i;

/** True where a name says that its value is a secret: the last word that counts is one, and no word says otherwise. */
export function isSecretName(name: string): boolean {
  const parts = nameWords(name);
  while (parts.length > 1 && (trailing.has(parts.at(-1) ?? '') || /^\d+$/.test(parts.at(-1) ?? ''))) parts.pop();
  const last = parts.at(-1);
  if (last === undefined || searchOnly.test(name) || parts.some((part) => harmless.has(part))) return false;
  const before = parts.at(-2) ?? '';
  if (saysSecret.has(last)) return true;
  if (last === 'token') return !otherTokens.has(before);
  if (last === 'key') return keysOf.has(before) || saysSecret.has(before);
  return false;
}

const credentialWords = words('key token secret pat credential credentials');

/** True where a name may hold a vendor's key, as long as the vendor is named too: `azureOpenaiKey`. */
export function namesCredential(name: string): boolean {
  if (isSecretName(name)) return true;
  const parts = nameWords(name);
  while (parts.length > 1 && trailing.has(parts.at(-1) ?? '')) parts.pop();
  return credentialWords.has(parts.at(-1) ?? '') && !searchOnly.test(name) && !parts.some((part) => harmless.has(part));
}

const plainWords = words(
  'api key token secret auth access x client my app password authorization bearer value prod production dev',
);

/** A name that does not say whose secret it is, such as `apiKey`: then the text before it may. */
export const isPlainName = (name: string): boolean => nameWords(name).every((part) => plainWords.has(part));

/** Conventional environment variable for a name: `adminApiKey` gives `ADMIN_API_KEY`. */
export const envNameOf = (name: string): string => {
  const made = nameWords(name).join('_').toUpperCase();
  return /^[A-Z]/.test(made) ? made.slice(0, 60) : 'SECRET';
};
