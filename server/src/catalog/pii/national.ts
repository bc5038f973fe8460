import { isDate, luhnFits, mod1110Fits, remainder, verhoeffFits, weightedSum } from './checksums.js';

/**
 * A national id: found only where one of `words` stands shortly before, or where the settings name its locale. The pattern
 * is the written form; `check` gets it in capitals without spaces, dots and dashes. Sources: the issuers' published
 * algorithms, cross-read with the recognisers of Presidio (MIT).
 */
export interface NationalId {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  readonly words: readonly string[];
  readonly pattern: string;
  check(compact: string): boolean;
}

const row = (
  id: string,
  title: string,
  locale: string,
  words: string,
  pattern: string,
  check: (compact: string) => boolean = () => true,
): NationalId => ({ id, title, locale, words: words.split('|'), pattern, check });

const gap = '[ -]?';
const allSame = (digits: string): boolean => /^(.)\1*$/.test(digits);

function nhs(digits: string): boolean {
  const check = 11 - (weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  // Numbers from 999 on are set aside for tests.
  return check !== 10 && check % 11 === Number(digits[9]) && !digits.startsWith('999') && !allSame(digits);
}

function germanTaxId(digits: string): boolean {
  const counts = new Map<string, number>();
  for (const digit of digits.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return most <= 3 && counts.size >= 8 && counts.size <= 9 && mod1110Fits(digits);
}

function spanishId(text: string): boolean {
  const number = Number(text.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === text.at(-1) && number > 99 && number !== 12345678;
}

const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
function italianCode(code: string): boolean {
  let sum = 0;
  for (let i = 0; i < 15; i += 1) {
    const at = code.charCodeAt(i);
    const value = at < 58 ? at - 48 : at - 65;
    sum += i % 2 === 0 ? (oddValues[value] ?? 0) : value;
  }
  // RSSMRA is Mario Rossi, the sample of every manual.
  return String.fromCharCode(65 + (sum % 26)) === code[15] && !code.startsWith('RSSMRA');
}

function brazilianCpf(digits: string): boolean {
  const checkOf = (length: number): number => {
    let sum = 0;
    for (let i = 0; i < length; i += 1) sum += Number(digits[i]) * (length + 1 - i);
    return ((sum * 10) % 11) % 10;
  };
  return (
    !allSame(digits) && !digits.startsWith('123456789') && checkOf(9) === Number(digits[9]) && checkOf(10) === Number(digits[10])
  );
}

function turkishId(digits: string): boolean {
  const d = [...digits].map(Number);
  const odd = (d[0] ?? 0) + (d[2] ?? 0) + (d[4] ?? 0) + (d[6] ?? 0) + (d[8] ?? 0);
  const even = (d[1] ?? 0) + (d[3] ?? 0) + (d[5] ?? 0) + (d[7] ?? 0);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return tenth === d[9] && (odd + even + tenth) % 10 === d[10] && !allSame(digits.slice(0, 9));
}

function singaporeNric(text: string): boolean {
  const series = text.charAt(0);
  const sum = weightedSum(text.slice(1), [2, 7, 6, 5, 4, 3, 2]) + ('TG'.includes(series) ? 4 : series === 'M' ? 3 : 0);
  const letters = 'ST'.includes(series) ? 'JZIHGFEDCBA' : series === 'M' ? 'XWUTRQPNJLK' : 'XWUTRQPNMLK';
  return letters[sum % 11] === text.at(-1) && !text.includes('1234567');
}

function frenchNir(text: string): boolean {
  const number = text.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - remainder(number, 97) === Number(text.slice(13));
}

function belgianNumber(digits: string): boolean {
  const check = Number(digits.slice(9));
  const number = digits.slice(0, 9);
  return isDate(digits, 'ymd') && (97 - remainder(number, 97) === check || 97 - remainder(`2${number}`, 97) === check);
}

const finnish = (code: string): boolean =>
  '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(code.slice(0, 6) + code.slice(-4, -1)) % 31] === code.at(-1) &&
  isDate(code, 'dmy') &&
  Number(code.slice(-4, -1)) < 900;

const chineseCheck = (text: string): boolean =>
  '10X98765432'[weightedSum(text, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11] === text.at(-1);

function irishPps(text: string): boolean {
  const second = text.charCodeAt(8);
  const extra = second >= 65 && second <= 73 ? (second - 64) * 9 : 0;
  const rest = (weightedSum(text, [8, 7, 6, 5, 4, 3, 2]) + extra) % 23;
  return (rest === 0 ? 'W' : String.fromCharCode(64 + rest)) === text[7] && !text.startsWith('1234567');
}

const bsn = (digits: string): boolean =>
  weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && !['123456782', '111222333', '000000000'].includes(digits);
const tfn = (digits: string): boolean =>
  weightedSum(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0 && digits !== '123456782' && !allSame(digits);
const pesel = (digits: string): boolean =>
  isDate(digits, 'ymd') && (10 - (weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === Number(digits[10]);
const korean = (digits: string): boolean =>
  isDate(digits, 'ymd') && (11 - (weightedSum(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10 === Number(digits[12]);
const thai = (digits: string): boolean =>
  (11 - (weightedSum(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === Number(digits[12]);
const medicareAu = (digits: string): boolean => weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(digits[8]);
const usArea = (digits: string): boolean =>
  !/^(?:000|666|9)/.test(digits) &&
  digits.slice(3, 5) !== '00' &&
  digits.slice(5) !== '0000' &&
  !['078051120', '219099999', '123456789'].includes(digits);
const usPhone = (digits: string): boolean =>
  /^[2-9]\d\d[2-9]\d{6}$/.test(digits) &&
  !/^(?:555|8(?:00|33|44|55|66|77|88)|900)|^...555|^(?:..)?(?:123456|234567)/.test(digits) &&
  !/(\d)\1{4}/.test(digits);

export const nationalIds: readonly NationalId[] = [
  row('us-ssn-plain', 'social security number (US)', 'us', 'ssn|social security', '\\d{9}', usArea),
  row('us-itin', 'taxpayer number (US)', 'us', 'itin|taxpayer', '9\\d{2}-?(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9])-?\\d{4}'),
  row(
    'us-npi',
    'provider number (US)',
    'us',
    'npi|national provider',
    '[12]\\d{9}',
    (digits) => luhnFits(`80840${digits}`) && digits !== '1234567893',
  ),
  row(
    'us-mbi',
    'Medicare number (US)',
    'us',
    'mbi|medicare',
    '[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\\d-?[AC-HJKMNP-RT-Y]{2}\\d{2}',
    (text) => !text.startsWith('1EG4TE5MK7'),
  ),
  row(
    'us-phone',
    'phone number',
    'us',
    'phone|mobile|cell|tel|whatsapp',
    '\\(?[2-9]\\d{2}\\)?[ .-]{1,2}\\d{3}[ .-]\\d{4}',
    usPhone,
  ),
  row(
    'ca-sin',
    'Canadian social insurance number',
    'ca',
    'sin|social insurance',
    `[1-79]\\d{2}${gap}\\d{3}${gap}\\d{3}`,
    (digits) => luhnFits(digits) && !allSame(digits),
  ),
  row('uk-nhs', 'NHS number', 'uk', 'nhs', `\\d{3}${gap}\\d{3}${gap}\\d{4}`, nhs),
  row(
    'uk-nino',
    'National Insurance number',
    'uk',
    'nino|national insurance|ni number',
    '[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]',
    (text) => !/^(?:BG|GB|NK|KN|TN|NT|ZZ)/.test(text) && !text.includes('123456'),
  ),
  row('ie-pps', 'Irish PPS number', 'ie', 'pps', '\\d{7}[A-W][A-IW]?', irishPps),
  row(
    'de-tax-id',
    'German tax id',
    'de',
    'steuer-id|steuerid|steueridentifikation|identifikationsnummer|idnr|tax id',
    '[1-9]\\d ?\\d{3} ?\\d{3} ?\\d{3}',
    germanTaxId,
  ),
  row(
    'fr-nir',
    'French social security number',
    'fr',
    'nir|sécurité sociale|securite sociale',
    '[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}',
    frenchNir,
  ),
  row('es-nif', 'Spanish id number', 'es', 'dni|nif|nie', `(?:\\d{8}|[XYZ]${gap}\\d{7})${gap}[A-Z]`, spanishId),
  row(
    'it-codice-fiscale',
    'Italian tax code',
    'it',
    'codice fiscale|cod. fisc|codicefiscale',
    '[A-Z]{6}\\d{2}[ABCDEHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]',
    italianCode,
  ),
  row('nl-bsn', 'Dutch citizen service number', 'nl', 'bsn|burgerservicenummer', '\\d{9}', bsn),
  row(
    'be-national-number',
    'Belgian national number',
    'be',
    'rijksregister|registre national|national number',
    '\\d{2}\\.?\\d{2}\\.?\\d{2}-?\\d{3}\\.?\\d{2}',
    belgianNumber,
  ),
  row('pl-pesel', 'Polish PESEL', 'pl', 'pesel', '\\d{11}', pesel),
  row(
    'se-personnummer',
    'Swedish personal number',
    'se',
    'personnummer|personal identity number',
    '(?:19|20)?\\d{6}[-+]?\\d{4}',
    (digits) => isDate(digits.slice(-10), 'ymd') && luhnFits(digits.slice(-10)),
  ),
  row(
    'fi-hetu',
    'Finnish personal identity code',
    'fi',
    'henkilötunnus|hetu|personal identity code',
    '\\d{6}[-+ABCDEFYXWVU]\\d{3}[0-9A-FHJ-NPR-Y]',
    finnish,
  ),
  row('tr-tckn', 'Turkish id number', 'tr', 'tckn|kimlik', '[1-9]\\d{10}', turkishId),
  row(
    'in-aadhaar',
    'Aadhaar number',
    'in',
    'aadhaar|aadhar|uidai',
    `[2-9]\\d{3}${gap}\\d{4}${gap}\\d{4}`,
    (digits) => verhoeffFits(digits) && !allSame(digits),
  ),
  row(
    'in-pan',
    'Indian PAN',
    'in',
    'pan number|pan card|pan no|pan:',
    '[A-Z]{3}[ABCFGHLJPT][A-Z]\\d{4}[A-Z]',
    (text) => text !== 'ABCDE1234F',
  ),
  row('sg-nric', 'Singapore NRIC', 'sg', 'nric|fin number', '[STFGM]\\d{7}[A-Z]', singaporeNric),
  row(
    'th-id',
    'Thai id number',
    'th',
    'thai id|บัตรประชาชน|ประจำตัวประชาชน',
    `[1-8]${gap}\\d{4}${gap}\\d{5}${gap}\\d{2}${gap}\\d`,
    thai,
  ),
  row('kr-rrn', 'Korean resident number', 'kr', 'rrn|resident registration|주민등록번호', '\\d{6}-?[1-8]\\d{6}', korean),
  row('cn-id', 'Chinese resident id', 'cn', '身份证|resident identity', '[1-8]\\d{5}(?:19|20)\\d{9}[\\dX]', chineseCheck),
  row('au-tfn', 'Australian tax file number', 'au', 'tfn|tax file number', `\\d{3}${gap}\\d{3}${gap}\\d{3}`, tfn),
  row('au-medicare', 'Australian Medicare number', 'au', 'medicare', `[2-6]\\d{3}${gap}\\d{5}${gap}\\d`, medicareAu),
  row(
    'za-id',
    'South African id number',
    'za',
    'south african id|sa id|rsa id|id number',
    '\\d{13}',
    (digits) => isDate(digits, 'ymd') && /^.{10}[012]/.test(digits) && luhnFits(digits),
  ),
  row('br-cpf', 'Brazilian CPF', 'br', 'cpf', '\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d{2}', brazilianCpf),
];
