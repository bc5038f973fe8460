/** What a guard sentence protects, as a message names it, with the words that stand for it. */
export interface AssetRow {
  readonly label: string;
  readonly pattern: string;
}

const people =
  '(?:users?|customers?|clients?|patients?|tenants?|members?|employees?|people|persons?|guests?|students?|accounts?|compan(?:y|ies)|organi[sz]ations?|teams?|callers?|individuals?|part(?:y|ies))';

/** Confidential things that a prompt may be asked to keep. Order: the first row that fits names the asset. */
export const assetRows: readonly AssetRow[] = [
  {
    label: 'API keys',
    pattern: 'api[ -]?keys?|access (?:keys?|tokens?)|private keys?|secret keys?|auth(?:entication)? tokens?|bearer tokens?',
  },
  { label: 'passwords', pattern: 'pass(?:words?|phrases?|codes?)|pin codes?|log-?in details' },
  { label: 'credentials', pattern: 'credentials?|connection strings?|database url' },
  {
    label: 'the secret',
    pattern:
      '(?:the|this|that|your|our|any|these|those) (?:secrets?|flag)|secret (?:codes?|words?|phrases?|information|flag|recipe|instructions?|key)|(?:promo|discount|coupon|access|unlock|override|master) codes?',
  },
  {
    label: 'the system prompt',
    pattern:
      'system[ -](?:prompts?|messages?|instructions?)|(?:initial|original|hidden|internal|underlying|developer) (?:prompts?|instructions?)|(?<!\\b(?:in|into|for|to|within|from|with) )(?:your|these|this|the|those|my|above|any|own) (?:instructions?|prompts?|system configuration|configuration|guidelines|directives)|(?:instructions?|prompt|rules) above',
  },
  {
    label: 'internal information',
    pattern:
      'internal(?:[ -]only)? (?:information|data|notes?|documents?|documentation|details|urls?|hosts?|hostnames?|systems?|endpoints?|tools?|pricing|prices|costs?|polic(?:y|ies)|processes|procedures|apis?|ids?|identifiers|emails?|memos?)|(?:profit )?margins?|cost prices?|wholesale prices?|trade secrets?|proprietary (?:information|data)',
  },
  {
    label: 'personal data',
    pattern: `personal(?:ly identifiable)? (?:information|data|details)|\\bpii\\b|private (?:information|data|details)|sensitive (?:information|data|details)|(?:customer|client|patient|employee|user|member)(?:'s|s')? (?:data|information|details|records?|names?|e-?mails?|addresses|phone numbers?|salar(?:y|ies)|health|medical)|salar(?:y|ies)|social security numbers?|ssns?|credit card(?: numbers?| details)?|medical (?:records?|history)|home addresses`,
  },
  {
    label: 'confidential information',
    pattern:
      'confidential(?: (?:information|data|details|documents?|notes?|material))?|non-?public (?:information|data)|restricted (?:information|data)',
  },
  {
    label: "other people's data",
    pattern: `(?:other|another|different|any other|someone else's|somebody else's) ${people}(?:'s?|s')?(?: (?:data|information|details|records?|orders?|accounts?|files?|documents?))?`,
  },
];

/** Verbs by which something gets out. */
export const disclosureVerbs =
  'reveal|revealing|disclose|disclosing|share|sharing|expose|exposing|leak|leaking|divulge|divulging|repeat|repeating|output|outputting|print|printing|display|displaying|show|showing|tell|telling|give|giving|provide|providing|mention|mentioning|discuss|discussing|quote|quoting|recite|reciting|betray|send|sending|hand over|let slip|talk about|speak about|refer to|paste|translate|summari[sz]e|confirm|revealed|disclosed|shared|exposed|leaked|divulged|mentioned|shown|told|given(?: out| away)?|repeated|printed|displayed|discussed|sent';

/** Words that forbid. */
export const prohibitions =
  "never|do not|don't|dont|must not|mustn't|should not|shouldn't|shall not|will not|won't|cannot|can't|may not|under no circumstances?|not (?:allowed|permitted|authori[sz]ed|supposed) to|(?:are|is) (?:forbidden|prohibited) (?:to|from)|refuse to|refrain from|avoid|without|not to|no (?:one|user) (?:may|can|should)";

/** Records that only some people may see. */
export const dataNouns =
  'rows?|records?|data|orders?|accounts?|invoices?|documents?|files?|messages?|conversations?|tickets?|transactions?|payments?|appointments?|profiles?|information|details|history|e-?mails?|reservations?|bookings?|employees?|patients?|customers?|balances?|statements?|entries|projects?|notes?|tasks?|calendars?|events?|leads?|contracts?|claims?|prescriptions?|grades?|subscriptions?';

/** Verbs of access, for sentences that say whose data may be touched. */
export const accessVerbs =
  'show|return|access|retrieve|query|fetch|display|share|provide|read|list|give|reveal|disclose|look up|lookup|search|view|see|modify|change|update|delete|edit|cancel|refund|remove|export|book|answer|discuss|expose|select|open';

/** The person whose data it is. */
export const subject =
  "(?:current(?:ly)?|logged[ -]?in|signed[ -]?in|authenticated|requesting|calling|this|that|same|verified|given)(?: logged[ -]?in| signed[ -]?in| authenticated)? (?:user|customer|client|patient|tenant|account|caller|employee|member|organi[sz]ation|company|person|student|guest)(?:'s)?|(?:the|their|his|her) (?:user|customer|client|patient|tenant|caller|employee|member)(?:'s)? own|their own|user[_ ]?id|tenant[_ ]?id|customer[_ ]?id|account[_ ]?id|\\{+[^{}]{0,60}(?:user|tenant|customer|account|patient)[^{}]{0,60}\\}+|\\$\\{[^{}]{0,60}(?:user|tenant|customer|account|patient)[^{}]{0,60}\\}";

export const others = `(?:other|another|different|any other|someone else's|somebody else's|anyone else's) ${people}(?:'s?|s')?`;

/** Groups that only some people belong to. */
export const privileged =
  'admins?|administrators?|managers?|supervisors?|moderators?|staff(?: members?)?|employees|doctors?|nurses?|authori[sz]ed (?:users?|personnel|people|staff)|authenticated users?|verified (?:users?|customers?|callers?)|premium (?:users?|customers?|members?)|paying (?:users?|customers?)|superusers?|owners?|internal users?|hr|the finance team';

/** What changes data or structure, for "read only" entrusted to wording. */
export const writeWords =
  'insert|update|delete|drop|truncate|alter|create table|grant|destructive|mutating|modifying|data-modifying|write (?:operations?|queries|statements|access)|ddl|dml';
