/** Words for people, singular, by which a table, a model or a variable of an application holds one row for each person. */
const personWords = new Set(
  (
    'user customer patient profile employee student member contact lead candidate applicant client subscriber ' +
    'resident guest person people citizen driver participant attendee beneficiary borrower policyholder insured donor ' +
    'guardian parent child pupil teacher doctor staff claimant caller buyer seller'
  ).split(' '),
);
/** Words that add nothing to the one before: `patient_records`, `UserDetails`. */
const recordWords = new Set(['record', 'detail', 'data', 'info', 'information', 'profile', 'card', 'file', 'entity', 'model']);
/** Words for programs and prospects as well: with another word before them such rows are about no person. */
const notPersons = /^(?:client|lead)$/;

const singular = (word: string): string =>
  word === 'people' || word === 'children'
    ? word === 'people'
      ? 'person'
      : 'child'
    : word.replace(/(?:ies)$/, 'y').replace(/s$/, '');

/** Whether a table or model holds a row for each person, by its name: `users`, `Patient`, `public.crm_contacts`, `user_profiles`. */
export function isPersonTable(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .map(singular);
  while (words.length > 1 && recordWords.has(words.at(-1) ?? '') && personWords.has(words.at(-2) ?? '')) words.pop();
  const last = words.at(-1) ?? '';
  if (/^(?:medical|health)_?records?$/i.test(name)) return true;
  return personWords.has(last) && !(notPersons.test(last) && words.length > 1);
}

/** Names under which results of queries and sessions hold the record itself, so that the path to it takes nothing out of it. */
export const recordHolders: ReadonlySet<string> = new Set([
  'data',
  'rows',
  'recordset',
  'dataValues',
  '_doc',
  'user',
  'session',
  'profile',
  'claims',
  'sessionClaims',
  'currentUser',
  'dbUser',
  'auth',
  'oidc',
]);
/** Of what a framework keeps for a request, what is the caller: `ctx.user`, `locals.session`. */
export const callerHolders: ReadonlySet<string> = new Set([
  'user',
  'session',
  'profile',
  'claims',
  'sessionClaims',
  'currentUser',
  'dbUser',
  'account',
  'member',
  'customer',
  'patient',
]);
/** Places of a framework that hold much besides the caller. */
export const requestHolders: ReadonlySet<string> = new Set(['ctx', 'context', 'locals', 'state', 'var', 'requestContext', 'req']);

/** Functions that make text of a whole object, by API path. */
export const serializers: ReadonlySet<string> = new Set([
  ':JSON.stringify',
  ':Object.entries',
  ':Object.values',
  'util:inspect',
  'util:default.inspect',
  'superjson:default.stringify',
  'superjson:stringify',
  'yaml:stringify',
  'yaml:default.stringify',
  'js-yaml:dump',
  'js-yaml:default.dump',
]);

/** Options and methods by which a query asks for some of the columns. */
export const pickOptions: ReadonlySet<string> = new Set(['select', 'columns', 'projection', 'attributes', 'fields', 'omit']);
export const pickMethods: ReadonlySet<string> = new Set([
  'project',
  'projection',
  'pick',
  'columns',
  'column',
  'attributes',
  'only',
]);

/** Names of functions that give an id rather than the caller's record. */
export const givesId = /(?:id|uid|sub|key)s?$/i;
/** Arguments by which a function is given the request, or how sessions are kept, to find out who asks. */
export const requestArgument =
  /^(?:await )?(?:req|request|res|response|ctx|c|context|event|headers|cookies|auth\w*|options|config)\b|^\{/i;
/** Checked tokens, whose claims may be no more than an id and two dates. */
export const tokenClaims = /^(?:jsonwebtoken|jose):/;

/** Fields that say who a person is. */
export const identifyingField =
  /^(?:(?:full|first|last|given|family|sur|display|patient|customer|user)_?)?name$|^e_?mail|^(?:phone|mobile|telephone|address|street|ssn|nric|passport|date_?of_?birth|birth_?date|dob)/i;
