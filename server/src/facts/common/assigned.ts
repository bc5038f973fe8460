import type { Range } from '../../text/range.js';

/** A literal that is given to a name: `apiKey: '…'`, `API_KEY=…`, `"token": "…"`, `--api-key …`, `x ?? '…'`. */
export interface Assigned extends Range {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly value: string;
}

const isNameCharacter = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 || code === 45;

const longestName = 80;

/** Bounds of the name round a place in it. */
export function nameAround(text: string, offset: number): Range {
  let start = offset;
  while (start > 0 && isNameCharacter(text.charCodeAt(start - 1))) start -= 1;
  let end = offset;
  while (end < text.length && isNameCharacter(text.charCodeAt(end))) end += 1;
  return { start, end };
}

const closing = `(?:\\\\?["'\`])?\\]?\\s{0,4}`;
const separator = `(?:[?!]?:\\s{0,4}string\\s{0,4}=|:=|=(?![=>])|:|\\|\\||\\?\\?|[(,](?=\\s{0,8}\\\\?["'\`]))\\s{0,40}`;
/** `process.env.X ||` and its kin before a default value. */
const fallback = `(?:[\\w.?!]{1,80}(?:\\[["'\`]\\w{1,60}["'\`]\\]|\\(["'\`]\\w{1,60}["'\`]\\))?\\s{0,10}(?:\\|\\||\\?\\?)\\s{0,40})?`;
const scheme = `(?:(?:Bearer|Token|token)\\s)?`;
const quoted = `\\\\?(["'\`])${scheme}([^\\s"'\`\\\\]{8,400})\\\\?\\1`;
const bare = `${scheme}([A-Za-z0-9+/_.~:-]{16,400}={0,2})(?=[\\s,;&#)}"'\`]|$)`;
const assignment = new RegExp(`${closing}${separator}${fallback}(?:${quoted}|${bare})`, 'y');
const sqlPassword = /\s{1,4}(')([^\s'\\]{8,400})'/y;

/** A cheap look that spares the pattern: what follows a name that gets a value. */
function mayBeAssigned(text: string, nameEnd: number): boolean {
  let at = nameEnd;
  while (at < nameEnd + 5 && text.charCodeAt(at) <= 32) at += 1;
  return '"\'`]:=|?!(,\\'.includes(text.charAt(at) || ' ');
}

/** The literal assigned to the name that spans `name`, or undefined. Looks at most about 700 characters ahead. */
export function assignedTo(text: string, name: Range): Assigned | undefined {
  if (name.end - name.start > longestName || !mayBeAssigned(text, name.end)) return undefined;
  const word = text.slice(name.start, name.end);
  const patterns = /^password$/i.test(word) ? [assignment, sqlPassword] : [assignment];
  for (const pattern of patterns) {
    pattern.lastIndex = name.end;
    const match = pattern.exec(text);
    // A call takes a secret where it is a setter; other calls with such names examine one.
    if (!match || (match[0].startsWith('(') && !/^(?:set|with|add)/i.test(word))) continue;
    const value = match[2] ?? match[3] ?? '';
    const after = name.end + match[0].length;
    const end = match[2] === undefined ? after : after - 1 - (text.charAt(after - 2) === '\\' ? 1 : 0);
    return { name: word.replace(/^-+/, ''), nameStart: name.start, nameEnd: name.end, value, start: end - value.length, end };
  }
  return undefined;
}
