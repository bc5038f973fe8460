import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { SecretFact } from '../../server/src/facts/common.js';
import { maskRange } from '../../server/src/findings/mask.js';

const secretAt = (start: number, end: number, redacted: string): SecretFact => ({
  start,
  end,
  redacted,
  formatId: 'x',
  title: 'x',
  kind: 'live',
  digest: '0',
  envName: 'X',
});

describe('maskRange', () => {
  const text = 'const key = "AAAABBBBCCCC"; call(key);';
  const start = text.indexOf('AAAA');
  const sensitive = { secrets: [secretAt(start, start + 12, 'AAAA…(12)')], pii: [] };
  const whole = { start: 0, end: text.length };

  it('shows the redacted form in place of the value', () => {
    assert.equal(maskRange(text, whole, sensitive).text, 'const key = "AAAA…(12)"; call(key);');
  });
  it('moves offsets along with the text', () => {
    const masked = maskRange(text, whole, sensitive);
    const call = text.indexOf('call');
    assert.equal(masked.text.slice(masked.at(call, 'start'), masked.at(call + 4, 'end')), 'call');
    assert.equal(masked.text.slice(masked.at(start, 'start'), masked.at(start + 12, 'end')), 'AAAA…(12)');
    assert.equal(masked.text.slice(masked.at(start + 3, 'start'), masked.at(start + 5, 'end')), 'AAAA…(12)');
  });
  it('shows no part of a value that spans lines', () => {
    const pem = 'HEAD\nBODYBODY\nFOOT rest';
    const facts = { secrets: [secretAt(0, 18, 'key…(18)')], pii: [] };
    assert.equal(maskRange(pem, { start: 0, end: 4 }, facts).text, 'key…(18)');
    assert.equal(maskRange(pem, { start: 5, end: 13 }, facts).text, '…');
    assert.equal(maskRange(pem, { start: 14, end: 23 }, facts).text, '… rest');
  });
  it('covers overlapping values once', () => {
    const facts = {
      secrets: [secretAt(2, 8, 'S…')],
      pii: [{ start: 6, end: 10, kind: 'email', title: 'e-mail', redacted: 'P…' }],
    };
    assert.equal(maskRange('abcdefghijkl', { start: 0, end: 12 }, facts).text, 'abS……kl');
  });
});
