import { isSecretName } from '../../catalog/secrets/names.js';
import { isPlaceholder } from '../../catalog/secrets/randomness.js';

/**
 * What stands in a configuration value: nothing, a look-up elsewhere, a stand-in that a person replaces, or the thing
 * itself.
 */
export type ValueKind = 'empty' | 'reference' | 'placeholder' | 'literal';

/** `${X}`, `$X`, `%X%`, `{{x}}`, `{env:X}`, `!secret x`, schemes of password managers and vaults. */
const references = [
  /\$\{|\{\{|\{(?:env|file):|<%/,
  /^\$[A-Za-z_]\w*$/,
  /^%[A-Za-z_]\w*%$/,
  /^!(?:secret|env)\b/,
  /^(?:op|vault|secret|keychain|env|file|doppler|infisical|azurekeyvault|awssm|gcpsm|bws|ref\+[a-z]+):/i,
];
/** Words that stand where a secret will: local defaults that everybody knows, switches, nothing. */
const commonWords =
  /^(?:none|null|nil|undefined|true|false|yes|no|on|off|test|testing|demo|dev|local|default|admin|root|user|username|password|pass|postgres|mysql|redis|guest|secret|token|key|foo|bar|baz|n\/a|\[[^\]]*\]|\{[\w -]*\}|.*[-_ ]here)$/i;
const scheme = /^(?:Bearer|Basic|Token|ApiKey|Api-Key)(?:\s+|$)/i;

/** The start of the credential in a value: after `Bearer ` and its kin. */
export const credentialStart = (value: string): number => {
  const found = scheme.exec(value);
  return found ? found[0].length : 0;
};

/** Which of the four a decoded value is. */
export function valueKindOf(value: string): ValueKind {
  const text = value.slice(0, 4000).trim();
  const bare = text.slice(credentialStart(text));
  if (bare === '') return text === '' ? 'empty' : 'placeholder';
  if (references.some((pattern) => pattern.test(bare))) return 'reference';
  return commonWords.test(bare) || isPlaceholder(bare) ? 'placeholder' : 'literal';
}

/**
 * Whether a value under this name is a credential written out: the name says so, and the value is long enough, one word,
 * and neither number, path, plain address nor something a person would read aloud.
 */
export function isLiteralCredential(name: string, value: string): boolean {
  if (name.length > 120 || value.length > 4000 || !isSecretName(name) || valueKindOf(value) !== 'literal') return false;
  const bare = value.trim().slice(credentialStart(value.trim()));
  if (bare.length < 8 || /\s/.test(bare)) return false;
  if (/^(?:\.{0,2}|~|[A-Za-z]:)[\\/]|^(?:https?|wss?):\/\/[^@]*$|^[\d.,:]+$/.test(bare)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(bare)).length;
  return kinds >= 2 && (/\d/.test(bare) || kinds >= 3) && new Set(bare).size >= 6;
}
