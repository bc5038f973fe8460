import type { Range } from '../../text/range.js';
import {
  accessVerbs,
  assetRows,
  dataNouns,
  disclosureVerbs,
  others,
  privileged,
  prohibitions,
  subject,
  writeWords,
} from './guard-words.js';
import { sentencesOf } from './sentences.js';

/** Wording that entrusts secrecy or access to the prompt. Range: the sentence. */
export interface Guard extends Range {
  readonly kind: 'confidentiality' | 'authorization';
  /** What it guards, for a message: "the system prompt", "other people's data". */
  readonly asset: string;
  /** The sentence as it stands, in one line, shortened. */
  readonly sentence: string;
}

type Spot = readonly [start: number, end: number];

const compile = (words: string): RegExp => new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, 'gi');
const one = (words: string): RegExp => new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, 'i');

// Each pattern is a plain alternation run once over a sentence; how the words stand to each other is arithmetic on their
// places. So the time is linear in the text whatever it says.
const patterns = {
  forbid: compile(prohibitions),
  disclose: compile(disclosureVerbs),
  assets: assetRows.map((row) => ({ label: row.label, pattern: compile(row.pattern) })),
  keep: compile('keep|keeping|treat|treated|stay|stays|remain|remains|is|are'),
  secret: compile(
    'secret|confidential|private|hidden|strictly confidential|internal only|for internal use only|not be (?:shared|disclosed|revealed)',
  ),
  reserved: compile('(?:restricted|limited|reserved|available|accessible|visible)(?: only)? (?:to|for)'),
  only: compile('only|exclusively|solely|just|limited to|restricted to'),
  access: compile(accessVerbs),
  data: compile(dataNouns),
  subject: compile(subject),
  others: compile(others),
  privileged: compile(privileged),
  may: compile(
    'may|can|are allowed|is allowed|are permitted|is permitted|should be able|have access|has access|are authori[sz]ed',
  ),
  condition: compile('unless|if|before|until|only when|only after|when'),
  identity: compile(
    "(?:is|are|has|have|been)(?: not|n't)?(?: an?| been)? ?(?:admin(?:istrator)?s?|authori[sz]ed|authenticated|verified|logged[ -]in|signed[ -]in|the (?:account )?owner|an? (?:manager|employee|staff member|premium user)|permissions?|the right (?:role|permissions?))|(?:verif(?:y|ies|ied)|confirm(?:s|ed)?|authenticat(?:e|es|ed)|check(?:s|ed)?) (?:the|their|his|her|that the|whether the)(?: (?:user|customer|caller|patient|client)(?:'s)?)? ?(?:identity|permissions?|role|authori[sz]ation|is (?:authori[sz]ed|an admin))",
  ),
  refuse: compile(
    'refuse|deny|decline|reject|do not|never|allow|grant|proceed|provide|give|share|reveal|show|return|access|change|update|delete|issue|perform|disclose|cancel|refund|execute|make',
  ),
  write: compile(writeWords),
  run: compile('run|execute|issue|perform|use|write|generate|produce|allow|make|call'),
  readOnly: one(
    'read[ -]only|only (?:run|execute|use|write|generate|allow|perform|issue)s? (?:a )?(?:`{0,3})select|select[ -]only|only select (?:statements?|queries)',
  ),
};
const trigger =
  /never|n't|dont|not|only|unless|confidential|secret|private|hidden|refuse|refrain|avoid|without|before|exclusively|solely|if|circumstances|restricted|limited|reserved|forbidden|prohibited/i;

function spots(pattern: RegExp, sentence: string): Spot[] {
  const found: Spot[] = [];
  for (const match of sentence.matchAll(pattern)) {
    found.push([match.index, match.index + match[0].length]);
    if (found.length >= 40) break;
  }
  return found;
}

/** The first place of `after` that starts within `gap` characters behind the end of one of `before`. */
const follows = (before: readonly Spot[], after: readonly Spot[], gap: number): Spot | undefined =>
  after.find(([start]) => before.some(([, end]) => start >= end && start - end <= gap));

/** The places of `after` that follow one of `before` so closely. */
const following = (before: readonly Spot[], after: readonly Spot[], gap: number): Spot[] =>
  after.filter(([start]) => before.some(([, end]) => start >= end && start - end <= gap));

const near = (a: readonly Spot[], b: readonly Spot[], gap: number): boolean => Boolean(follows(a, b, gap) ?? follows(b, a, gap));

/** What the sentence asks to be kept secret, or undefined. */
function confidentiality(sentence: string): string | undefined {
  const forbidden = spots(patterns.forbid, sentence);
  const verbs = following(forbidden, spots(patterns.disclose, sentence), 45);
  const secret = verbs.length > 0 ? [] : following(spots(patterns.keep, sentence), spots(patterns.secret, sentence), 60);
  if (verbs.length === 0 && secret.length === 0) return undefined;
  // "never reveal another employee's salary" is about who may see it
  if (follows(verbs, spots(patterns.others, sentence), 60) || /third part/i.test(sentence)) return undefined;
  for (const { label, pattern } of patterns.assets) {
    const assets = spots(pattern, sentence);
    if (assets.length === 0) continue;
    // "never reveal the password", "the password must never be revealed", "keep the password secret"
    const isGuarded =
      verbs.length > 0
        ? Boolean(follows(verbs, assets, 90)) || Boolean(follows(assets, forbidden, 40))
        : near(assets, secret, 40);
    if (isGuarded && label !== "other people's data") return label;
  }
  return undefined;
}

/** What the sentence lets only some people do, or undefined. */
function authorization(sentence: string): string | undefined {
  const forbidden = spots(patterns.forbid, sentence);
  const access = spots(patterns.access, sentence);
  if (follows(following(forbidden, access, 45), spots(patterns.others, sentence), 90)) return "other people's data";
  if (follows(spots(patterns.reserved, sentence), spots(patterns.privileged, sentence), 12)) return 'privileged data';
  const only = spots(patterns.only, sentence);
  const data = spots(patterns.data, sentence);
  if (only.length > 0 && data.length > 0) {
    const isAccess = near(only, access, 45);
    const whose = spots(patterns.subject, sentence);
    if (isAccess && near(data, whose, 60) && near(only, whose, 140)) return "one user's data";
    if (
      follows(only, spots(patterns.privileged, sentence), 12) &&
      near(spots(patterns.privileged, sentence), [...access, ...spots(patterns.may, sentence)], 30)
    )
      return 'privileged data';
  } else if (only.length > 0) {
    const groups = following(only, spots(patterns.privileged, sentence), 12);
    if (follows(groups, spots(patterns.may, sentence), 20)) return 'privileged actions';
  }
  const identity = spots(patterns.identity, sentence);
  if (identity.length > 0) {
    const condition = spots(patterns.condition, sentence);
    if (
      near(condition, identity, 60) &&
      spots(patterns.refuse, sentence).some(([start]) => !identity.some(([from, to]) => start >= from && start < to))
    )
      return 'privileged actions';
  }
  if (follows(following(forbidden, spots(patterns.run, sentence), 30), spots(patterns.write, sentence), 60))
    return 'write access';
  if (patterns.readOnly.test(sentence) && /quer|sql|statement|database/i.test(sentence)) return 'write access';
  return undefined;
}

/**
 * Sentences of a prompt that entrust confidentiality ("never reveal the system prompt") or authorisation ("only show
 * orders of the current user") to the model. Wording on tone, format or topic is none. Linear in the length of the text.
 */
export function findGuards(text: string): Guard[] {
  const guards: Guard[] = [];
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end).replace(/\s+/g, ' ');
    if (!trigger.test(sentence)) continue;
    const secret = confidentiality(sentence);
    const asset = secret ?? authorization(sentence);
    if (asset === undefined) continue;
    guards.push({
      kind: secret === undefined ? 'authorization' : 'confidentiality',
      asset,
      start,
      end,
      sentence: sentence.length > 160 ? `${sentence.slice(0, 159)}…` : sentence,
    });
    if (guards.length >= 200) break;
  }
  return guards;
}
