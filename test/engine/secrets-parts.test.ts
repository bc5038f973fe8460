import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { envNameOf, isSecretName, nameWords } from '../../server/src/catalog/secrets/names.js';
import { appearsRandom } from '../../server/src/catalog/secrets/randomness.js';
import { createAutomaton } from '../../server/src/facts/common/automaton.js';
import { findSecrets } from '../../server/src/facts/common/secrets.js';
import { expandWithOffsets, fakeSecret } from '../fake-secrets.js';

describe('names, randomness and the automaton behind them', () => {
  it('cuts names into words', () => {
    assert.deepEqual(nameWords('openAiApiKey'), ['open', 'ai', 'api', 'key']);
    assert.deepEqual(nameWords('CLIENT_SECRET-2'), ['client', 'secret', '2']);
    assert.equal(envNameOf('adminApiKey'), 'ADMIN_API_KEY');
    assert.equal(envNameOf('2fa'), 'SECRET');
  });

  it('knows which names are those of secrets', () => {
    for (const name of ['apiKey', 'API_KEY_PROD', 'client-secret', 'dbPassword', 'x-api-key', 'authToken', 'WEBHOOK_SECRET_V2']) {
      assert.ok(isSecretName(name), name);
    }
    for (const name of [
      'key',
      'sortKey',
      'publishableKey',
      'maxTokens',
      'nextToken',
      'secretName',
      'passwordLabel',
      'apiKeyHeader',
      'csrfToken',
      'tokenType',
    ]) {
      assert.ok(!isSecretName(name), name);
    }
  });

  it('tells generated values from words', () => {
    const variants = Array.from({ length: 300 }, (_, variant) => fakeSecret('assigned-literal', variant));
    assert.ok(variants.filter(appearsRandom).length >= 0.97 * variants.length);
    for (const words of [
      'authentication-service-2024',
      'mySuperSecretPassword2024',
      'ChatCompletionRequestMessage4',
      'sha256-of-the-document1',
      '12345678901234567890',
    ]) {
      assert.ok(!appearsRandom(words), words);
    }
  });

  it('finds every word at every place, as a search for each would', () => {
    const words = ['he', 'she', 'his', 'hers', 'sk-', 'sk-ant-', 'k'];
    const text = 'ushers SHE sk-ant-k his hishers';
    const seen: string[] = [];
    createAutomaton(words).scan(text, (word, end) => seen.push(`${words[word]}@${end}`));
    const wanted: string[] = [];
    for (let end = 1; end <= text.length; end += 1)
      for (const word of words) if (text.slice(0, end).toLowerCase().endsWith(word)) wanted.push(`${word}@${end}`);
    assert.deepEqual(seen.sort(), wanted.sort());
  });
});

describe('fake secrets', () => {
  it('are the same at every call and stand for their markers', () => {
    assert.equal(fakeSecret('openai'), fakeSecret('openai'));
    assert.notEqual(fakeSecret('openai'), fakeSecret('openai', 2));
    assert.throws(() => fakeSecret('no-such-format'));
    const marked = 'a = "@@fake:groq@@"; b = "@@fake:groq:2@@"; c';
    const { text, offsetBefore } = expandWithOffsets(marked);
    const [first, second] = findSecrets(text);
    assert.ok(first && second);
    assert.deepEqual(
      [first, second].map((found) => marked.slice(offsetBefore(found.start), offsetBefore(found.end))),
      ['@@fake:groq@@', '@@fake:groq:2@@'],
    );
    assert.equal(offsetBefore(text.length), marked.length);
  });
});
