import { isSecretName, nameWords } from '../secrets/names.js';

const retrieved = new Set(
  (
    'context contexts document documents doc docs chunk chunks passage passages snippet snippets retrieved retrieval search results result rows row records record ' +
    'knowledge memory memories orders order customers customer accounts account invoices invoice tickets ticket emails email transactions patients patient ' +
    'profile tool output outputs page pages article articles files file schema tables table database observations observation evidence sources source web html'
  ).split(' '),
);
const neutral = new Set([
  'format',
  'name',
  'names',
  'count',
  'date',
  'language',
  'style',
  'title',
  'type',
  'length',
  'tone',
  'instructions',
  'id',
  'number',
  'limit',
  'list',
]);

/** Whether a template variable is named like text that was fetched: documents, rows, tool results, records of people. */
export function isRetrievedName(name: string): boolean {
  const words = nameWords(name);
  return words.some((word) => retrieved.has(word)) && !neutral.has(words.at(-1) ?? '');
}

/** Whether a template variable is named like something that the program itself writes: a format, a date, a schema, an id. */
export const isNeutralName = (name: string): boolean => {
  const last = nameWords(name).at(-1) ?? '';
  return neutral.has(last) || /^(?:schema|json|tools?|examples?|today|now|time|locale|version|index|ids?|url)$/.test(last);
};

/** Whether a template variable is named like a credential. */
export const isSecretVariable = (name: string): boolean =>
  isSecretName(name.split(/[.|\s(]/).findLast((part) => part !== '') ?? name) || /^(?:secret|flag)_?(?:flag|value)?$/i.test(name);

/** Variables in text of an unknown template language: `{{x}}`, `{x}`, `${x}`. Short names only. Linear. */
export function findVariables(text: string): { readonly name: string; readonly start: number; readonly end: number }[] {
  const found: { name: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(
    /\{\{[{&$#]?\s{0,4}([A-Za-z_@$][\w.@$[\]-]{0,60})[^{}]{0,80}\}\}\}?|\$?\{([A-Za-z_][\w.]{0,60})\}/g,
  )) {
    found.push({ name: (match[1] ?? match[2]) as string, start: match.index, end: match.index + match[0].length });
    if (found.length >= 500) break;
  }
  return found;
}
