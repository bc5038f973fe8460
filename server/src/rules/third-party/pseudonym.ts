import { textOf } from '../../model/typescript/evidence.js';
import { nodeAt, type Place, textAt } from '../../model/typescript/place.js';
import { local } from '../change.js';
import { isTypeScript, replaceValue, suggest } from '../fixes/build.js';
import type { Fix } from '../rule.js';

/** Sends a keyed hash in the place of a value that says who somebody is. It is the same each time, and tells nobody else who. */
export function hashed(value: Place): Fix | undefined {
  const { file } = value;
  // Code for browsers has neither the module nor a key that could be kept there.
  if (file.facts.flow.directive === 'use client') return undefined;
  if (!['ref', 'member', 'call', 'template', 'choice'].includes(nodeAt(value).kind)) return undefined;
  const [given, made] = isTypeScript(file) ? [': string | null | undefined', ': string'] : ['', ''];
  return suggest(`Send a keyed hash of ${textOf(value, 30)}`, file, [
    replaceValue(value, `${local('pseudonymOf')}(${textAt(value)})`),
    { kind: 'import', module: 'node:crypto', name: 'createHmac', as: 'createHmac' },
    {
      kind: 'declare',
      name: 'pseudonymOf',
      text: `/** The same for the same person each time, and of no use to anybody without the key. */
function ${local('pseudonymOf')}(value${given})${made} {
  const key = process.env.PSEUDONYM_KEY;
  if (!key) throw new Error('PSEUDONYM_KEY is not set.');
  return ${local('createHmac')}('sha256', key).update(value ?? '').digest('hex');
}`,
    },
  ]);
}
