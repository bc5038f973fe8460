import { isCardNumber, isIban } from '../../catalog/pii/accounts.js';
import { isPersonalAddress, isPersonalNumber, serviceNumber } from '../../catalog/pii/contact.js';
import { type NationalId, nationalIds } from '../../catalog/pii/national.js';
import type { PiiFact } from '../common.js';
import { type Automaton, createAutomaton } from './automaton.js';

const factOf = (kind: string, title: string, start: number, value: string): PiiFact => ({
  kind,
  title,
  start,
  end: start + value.length,
  redacted: `…(${value.length})`,
});
const before = (text: string, start: number, length: number): string => text.slice(Math.max(0, start - length), start);

const isLocalCharacter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 46 ||
  code === 95 ||
  code === 45 ||
  code === 43;
const domainPattern = /[a-z0-9](?:[a-z0-9-]{0,62}\.){1,8}[a-z]{2,24}(?![\w-])/iy;
const longestLocalPart = 64;

function* emails(text: string): Generator<PiiFact> {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start <= longestLocalPart && isLocalCharacter(text.charCodeAt(start - 1))) start -= 1;
    while (start < at && !/[A-Za-z0-9]/.test(text.charAt(start))) start += 1;
    if (start === at || at - start > longestLocalPart) continue;
    domainPattern.lastIndex = at + 1;
    const domain = domainPattern.exec(text)?.[0];
    if (domain === undefined || !isPersonalAddress(text.slice(start, at).toLowerCase(), domain.toLowerCase())) continue;
    // The user part of a URL is a login, not an address.
    if (/:\/\/[^\s"'`]*$/.test(before(text, start, 80))) continue;
    yield factOf('email', 'e-mail address', start, text.slice(start, at + 1 + domain.length));
  }
}

const phonePattern = /\+[1-9]\d{0,2}(?:[ ./-]{0,2}\(?\d{1,5}\)?){1,7}(?![\w-])/y;

function* phones(text: string): Generator<PiiFact> {
  for (let at = text.indexOf('+'); at !== -1; at = text.indexOf('+', at + 1)) {
    if (at > 0 && !/[\s"'`(:>,=[|*_]/.test(text.charAt(at - 1))) continue;
    phonePattern.lastIndex = at;
    const value = phonePattern.exec(text)?.[0];
    if (value === undefined) continue;
    const digits = value.replace(/\D/g, '');
    if (digits.length < 9 || digits.length > 15 || !isPersonalNumber(digits) || serviceNumber.test(before(text, at, 60)))
      continue;
    yield factOf('phone', 'phone number', at, value);
  }
}

const numberPattern = /(?<![\w.$-])\d(?:[ -]?\d){8,21}(?![\w-])/g;
const cardShape = /^(?:\d{13,16}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}|\d{4}([ -])\d{6}\2\d{4,5})$/;
const ssnShape = /^(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/;
/** Printed on a promotional card and used in advertisements, respectively in a pamphlet of the authority. */
const publishedSsns = /^(?:078-05-1120|219-09-9999|123-45-6789|987-65-4321|111-11-1111)$/;

function* numbers(text: string): Generator<PiiFact> {
  for (const match of text.matchAll(numberPattern)) {
    const value = match[0];
    if (ssnShape.test(value)) {
      if (!publishedSsns.test(value) && !/(\d)\1\1-\1\1-\1{4}/.test(value))
        yield factOf('us-ssn', 'social security number (US)', match.index, value);
    } else if (cardShape.test(value) && isCardNumber(value.replace(/[ -]/g, ''))) {
      // Sixteen digits under the name of an id are an id; one in ten of those passes the check digit.
      if (!/[iI][dD]s?["'`]?\s*[:=(]\s*\[?\s*["'`]?$/.test(before(text, match.index, 24)))
        yield factOf('card', 'payment card number', match.index, value);
    }
  }
}

const ibanPattern = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g;

function* ibans(text: string): Generator<PiiFact> {
  for (const match of text.matchAll(ibanPattern)) {
    if (isIban(match[0].replaceAll(' ', ''))) yield factOf('iban', 'IBAN', match.index, match[0]);
  }
}

interface NationalSearch {
  readonly automaton: Automaton;
  /** By word of the automaton. */
  readonly rows: readonly (readonly NationalId[])[];
  readonly lengths: readonly number[];
  readonly patterns: ReadonlyMap<NationalId, RegExp>;
}

const contextDistance = 40;
const longestId = 24;

function buildNational(): NationalSearch {
  const words = [...new Set(nationalIds.flatMap((row) => row.words))];
  return {
    automaton: createAutomaton(words),
    rows: words.map((word) => nationalIds.filter((row) => row.words.includes(word))),
    lengths: words.map((word) => word.length),
    patterns: new Map(nationalIds.map((row) => [row, new RegExp(`(?<![\\w.+-])(?:${row.pattern})(?![\\w-])`, 'g')])),
  };
}

let built: NationalSearch | undefined;
const national = (): NationalSearch => (built ??= buildNational());

function* ofRow(row: NationalId, text: string, offset: number, lastStart: number): Generator<PiiFact> {
  const pattern = national().patterns.get(row);
  if (!pattern) return;
  for (const match of text.matchAll(pattern)) {
    if (match.index > lastStart) return;
    if (row.check(match[0].replace(/[\s.()+-]/g, '').toUpperCase()))
      yield factOf(row.id, row.title, offset + match.index, match[0]);
  }
}

function nationalFacts(text: string, locales: readonly string[]): PiiFact[] {
  const { automaton, rows, lengths } = national();
  const found: PiiFact[] = [];
  for (const row of nationalIds) if (locales.includes(row.locale)) found.push(...ofRow(row, text, 0, text.length));
  automaton.scan(text, (word, end) => {
    const start = end - (lengths[word] as number);
    // A word inside a longer one is another word: `sin` in `using`. An underscore or a digit ends a word here.
    if (/[A-Za-z]/.test(text.charAt(start - 1)) || /[a-z]/.test(text.charAt(end))) return;
    const window = text.slice(end, end + contextDistance + longestId);
    if (!/\d/.test(window)) return;
    for (const row of rows[word] ?? []) {
      const [fact] = ofRow(row, window, end, contextDistance);
      if (fact) found.push(fact);
    }
  });
  return found;
}

/**
 * Personal data of real-looking people in a text, in order and without overlaps: values whose check digits and ranges fit
 * and which are neither reserved for examples nor a function's mailbox. National ids need a word that names them shortly
 * before, or their locale (`de`, `uk`, …) in `locales`. Values are not given out.
 */
export function findPii(text: string, locales: readonly string[] = []): PiiFact[] {
  const all = [...emails(text), ...phones(text), ...numbers(text), ...ibans(text), ...nationalFacts(text, locales)];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PiiFact[] = [];
  for (const fact of all) {
    const last = kept.at(-1);
    if (!last || last.end <= fact.start) kept.push(fact);
  }
  return kept;
}
