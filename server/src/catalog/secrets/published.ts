/**
 * Digests (as in `SecretFact.digest`) of keys that vendors publish for local use or in documentation. They open nothing
 * and stand in countless repositories. Only digests are kept, so that this file holds no key-shaped text.
 */
export const publishedDigests: ReadonlyMap<string, string> = new Map([
  ['0443c0ee575c5a', 'Azurite, the storage emulator: connection string'],
  ['14b7ff107ff099', 'Azurite, the storage emulator: key'],
  ['118aff8266c4df', 'Cosmos DB emulator: connection string'],
  ['08cd424a1a1f30', 'Cosmos DB emulator: key'],
  ['054f689035f17f', 'Supabase local development: secret key'],
  ['1b3108dba4f61e', 'Stripe documentation: test key'],
  ['04a22d972ffce3', 'Stripe documentation: earlier test key'],
]);
