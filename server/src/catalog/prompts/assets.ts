import type { Range } from '../../text/range.js';
import { isPlaceholder } from '../secrets/randomness.js';

/** Something confidential that a prompt states in so many words. Range: what states it; the value itself is not kept. */
export interface StatedAsset extends Range {
  readonly kind: 'secret' | 'internal host' | 'confidential section';
  /** For a message: "a password", "an internal host". */
  readonly label: string;
}

const statedSecret =
  /(?<![\w-])(pass(?:word|phrase|code)|(?:secret|access|unlock|override|master|discount|promo|coupon|activation|door|admin)[ _-]?(?:code|word|key|phrase|flag)|secret|flag|pin|api[ _-]?key|(?:access|auth|bearer)[ _-]?token|connection[ _-]?string)(?: for [^.,;:=\n]{1,40})?(?:\*\*|`|")?\s{0,3}(?:is|=|:)\s{0,3}(?:\*\*)?(["'`“]?)([^\s"'`”]{3,80})/gi;
const internalHost =
  /(?<![\w.@-])(?:https?:\/\/)?(?:[a-z0-9-]{1,63}\.){1,5}(?:internal|corp|intranet|intra|lan|local)(?:\.[a-z]{2,10})?(?![\w-])(?!\.\w)/gi;
const privateAddress =
  /(?<![\w.])(?:10\.\d{1,3}\.\d{1,3}\.\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3})(?::\d{2,5})?(?![\w.]\d)/g;
const section =
  /^[ \t#*_-]{0,8}(?:strictly )?(?:confidential|internal (?:use )?only|internal notes?|do not share|for internal use(?: only)?|not for customers)\b[^\n]{0,40}(?::|\*\*)[ \t]*$/gim;

/** Words that follow "the password is" without being one. */
const ordinary =
  /^(?:the|an?|not|no|never|required|optional|needed|correct|incorrect|wrong|valid|invalid|stored|kept|reset|sent|set|hidden|secret|confidential|private|provided|given|used|shown|known|unknown|missing|empty|your|their|his|her|its|only|always|string|null|none|true|false|one|to|in|on|at|by|for|from|what|who|safe|secure|weak|strong|expired|encrypted|hashed|automatically|also|now|here|there|something|important|case|too|longer|short|must)[.,;:!?)]?$/i;

/** Whether a word can be the secret that a sentence states: not an ordinary word, a variable or a stand-in. */
function isStated(value: string, isQuoted: boolean): boolean {
  const bare = value.replace(/[.,;:!?)*]+$/, '');
  if (bare.length < 3 || ordinary.test(bare) || /^[{$<[%(]/.test(bare) || isPlaceholder(bare)) return false;
  return isQuoted || /\d/.test(bare) || /^[A-Z][A-Z_-]{3,}$/.test(bare) || /[a-z][A-Z]/.test(bare);
}

/** What a prompt gives away if it is read: stated secrets, internal hosts, sections marked as internal. */
export function findStatedAssets(text: string): StatedAsset[] {
  const found: StatedAsset[] = [];
  for (const match of text.matchAll(statedSecret)) {
    const [whole, noun = '', quote = '', value = ''] = match;
    if (isStated(value, quote !== ''))
      found.push({
        kind: 'secret',
        label: `a ${noun.toLowerCase()}`.replace(/^a ([aeiou])/, 'an $1'),
        start: match.index,
        end: match.index + whole.length,
      });
  }
  for (const pattern of [internalHost, privateAddress]) {
    for (const match of text.matchAll(pattern)) {
      if (!/(?:^|\/\/)(?:[^./]+\.)?(?:docker|cluster|svc|localhost)\./i.test(match[0]))
        found.push({ kind: 'internal host', label: 'an internal host', start: match.index, end: match.index + match[0].length });
    }
  }
  for (const match of text.matchAll(section))
    found.push({
      kind: 'confidential section',
      label: 'text marked as internal',
      start: match.index,
      end: match.index + match[0].length,
    });
  return found.sort((a, b) => a.start - b.start).slice(0, 100);
}
