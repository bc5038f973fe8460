import type { Range } from '../../text/range.js';
import { isSecretName } from '../secrets/names.js';
import { isPlaceholder } from '../secrets/randomness.js';
import { findInternalHosts } from './internals.js';

/** Something confidential that a prompt states in so many words. Range: what states it; the value itself is not kept. */
export interface StatedAsset extends Range {
  readonly kind: 'secret' | 'internal host' | 'confidential section';
  /** For a message: "a password", "an internal host". */
  readonly label: string;
}

const noun =
  '(?:pass(?:word|phrase|code)|(?:secret|access|unlock|override|master|discount|promo|coupon|activation|door|admin)[ -](?:code|word|key|phrase|flag)|secret|flag|pin|api[ -]key|(?:access|auth|bearer)[ -]token|connection[ -]string)';
/** "The password for the vault is X", "Access code: X". */
const statedSecret = new RegExp(
  `(?<![\\w.-])(${noun})(?: for [^.,;:=\\n]{1,40})?(?:\\*\\*|\`|")?\\s{0,3}(is|=|:)\\s{0,3}(?:\\*\\*)?(["'\`“]?)([^\\s"'\`”]{3,80})`,
  'gi',
);
/** "The secret is a password, "X"", "guards the access code "X"". */
const quotedSecret = new RegExp(
  `(?<![\\w.-])(${noun})(?:\\*\\*|\`)?\\s{0,2}[,:–—-]?\\s{0,2}["'\`“]([^\\s"'\`”]{4,80})["'\`”]`,
  'gi',
);
const section =
  /^[ \t#*_-]{0,8}(?:strictly )?(?:confidential|internal (?:use )?only|internal notes?|do not share|for internal use(?: only)?|not for customers)\b[^\n]{0,40}(?::|\*\*)[ \t]*$/gim;

/** Words that follow "the password is" without being one. */
const ordinary =
  /^(?:the|an?|not|no|never|required|optional|needed|correct|incorrect|wrong|valid|invalid|stored|kept|reset|sent|set|hidden|secret|confidential|private|provided|given|used|shown|known|unknown|missing|empty|your|their|his|her|its|only|always|string|null|none|true|false|one|to|in|on|at|by|for|from|what|who|safe|secure|weak|strong|expired|encrypted|hashed|automatically|also|now|here|there|something|important|case|too|longer|short|must)[.,;:!?)]?$/i;

/** Whether a word can be the secret that a sentence states: not an ordinary word, code, a variable or a stand-in. */
function isStated(value: string, verb: string, isQuoted: boolean): boolean {
  const bare = value.replace(/[.,;:!?)*]+$/, '');
  if (bare.length < 3 || ordinary.test(bare) || /^[{$<[%(]/.test(bare) || /[(){}<>]|^[a-z]\w*\.\w/.test(bare)) return false;
  if (isPlaceholder(bare) || isSecretName(bare)) return false;
  if (/\d/.test(bare)) return true;
  // with a colon or equals sign it may be code or a field list; only a sentence says so without digits
  return verb.toLowerCase() === 'is' && (isQuoted || /^[A-Z]{4,}$/.test(bare));
}

const labelOf = (what: string): string => `${/^[aeiou]/i.test(what) ? 'an' : 'a'} ${what.toLowerCase()}`;

/** What a prompt gives away if it is read: stated secrets, internal hosts, sections marked as internal. */
export function findStatedAssets(text: string): StatedAsset[] {
  const found: StatedAsset[] = [];
  const add = (kind: StatedAsset['kind'], label: string, match: RegExpMatchArray): void => {
    const start = match.index ?? 0;
    if (found.length < 100 && !found.some((other) => other.start === start))
      found.push({ kind, label, start, end: start + match[0].length });
  };
  for (const match of text.matchAll(statedSecret)) {
    const [, what = '', verb = '', quote = '', value = ''] = match;
    if (isStated(value, verb, quote !== '')) add('secret', labelOf(what), match);
  }
  for (const match of text.matchAll(quotedSecret))
    if (isStated(match[2] ?? '', ':', true)) add('secret', labelOf(match[1] ?? ''), match);
  for (const match of findInternalHosts(text)) add('internal host', 'an internal host', match);
  for (const match of text.matchAll(section)) add('confidential section', 'text marked as internal', match);
  return found.sort((a, b) => a.start - b.start);
}
