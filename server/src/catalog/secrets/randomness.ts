/**
 * Tells a generated value from one that a person wrote. Words and identifiers are made of few letter pairs: the 180 below
 * cover 87 % of the pairs in the words of four large TypeScript projects, and 27 % of the pairs in random letters.
 */
const commonPairs =
  'abacadagaiakalamanaparasatauaybabebiblbobucacccechcickclcocrctcudadedidodsdueaebecedeeefegelemeneperesetevexfafefffi' +
  'fogagegigrhahehihoiaibicidieifigiliminioipirisitivizkekilalelilllolslulymamemimompnancndnengninonsntocodogolomonooop' +
  'orosotouovowpapepiplpoppprptqurarcrdrerirmrorrrsrtrurysascseshsisospssstsutatethtitotrtstttutyuaubucuiulumunupurusut' +
  'vaveviwaweze';

let pairs: ReadonlySet<string> | undefined;
function commonPairSet(): ReadonlySet<string> {
  if (!pairs) {
    const set = new Set<string>();
    for (let i = 0; i < commonPairs.length; i += 2) set.add(commonPairs.slice(i, i + 2));
    pairs = set;
  }
  return pairs;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isLower = (code: number): boolean => code >= 97 && code <= 122;
const classOf = (code: number): number => (isDigit(code) ? 1 : isUpper(code) ? 2 : isLower(code) ? 3 : 4);
const isLetterClass = (kind: number): boolean => kind === 2 || kind === 3;

export const distinctCount = (value: string): number => new Set(value).size;

/** One run of letters and digits. */
function runIsRandom(run: string): boolean {
  const distinct = distinctCount(run);
  if (/^[0-9a-f]+$/.test(run) || /^[0-9A-F]+$/.test(run)) return distinct >= 8 && /\d/.test(run) && /[a-f]/i.test(run);
  if (distinct < Math.min(run.length * 0.5, 14)) return false;
  const folded = run.toLowerCase();
  let changes = 0;
  let letterPairs = 0;
  let common = 0;
  let digits = 0;
  let before = 0;
  for (let i = 0; i < run.length; i += 1) {
    const kind = classOf(run.charCodeAt(i));
    if (kind === 1) digits += 1;
    if (i > 0) {
      if (kind !== before) changes += 1;
      if (isLetterClass(kind) && isLetterClass(before)) {
        letterPairs += 1;
        if (commonPairSet().has(folded.slice(i - 1, i + 1))) common += 1;
      }
    }
    before = kind;
  }
  if (digits === 0 || digits === run.length) return false;
  if (changes / (run.length - 1) < 0.22) return false;
  return letterPairs < 4 || common / letterPairs <= 0.52;
}

/**
 * True where the longest run of letters and digits of a value looks generated: letters and digits mixed, many different
 * characters, few of the letter pairs that words have. Values whose longest run is under 12 characters are never random.
 */
export function appearsRandom(value: string): boolean {
  let longest = '';
  for (const run of value.split(/[^A-Za-z0-9+/]+/)) if (run.length > longest.length) longest = run;
  return longest.length >= 12 && runIsRandom(longest);
}

const placeholder =
  /x{4,}|\*{3,}|\.{3}|…|your|example|placeholder|change.?me|dummy|fake|sample|redacted|replace|insert|todo|not.?a.?real|test.?(?:key|token|secret)|(?:my|the|some).?(?:api|secret|key|token)|[<>]|\$\{|\{\{|%s|process\.env|abc.?123|123.?abc|abcdef|fedcba|123456|654321|qwerty|(.)\1{5,}/i;

/** True for values that stand in documentation and templates for a real one. */
export const isPlaceholder = (value: string): boolean => placeholder.test(value);
