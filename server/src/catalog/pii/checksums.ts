/** Check-digit schemes of cards, accounts and national ids. All take plain digits (or letters where said) without separators. */

export const weightedSum = (text: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(text[i]), 0);

/** Luhn (ISO/IEC 7812-1): every second digit from the right doubled, digit sums, total divisible by 10. */
export function luhnFits(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Remainder of a decimal number of any length. */
export function remainder(digits: string, divisor: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % divisor;
  return rest;
}

/** ISO 7064 MOD 97-10 over letters and digits, as IBAN has it. */
export function mod97Fits(iban: string): boolean {
  const turned = iban.slice(4) + iban.slice(0, 4);
  const digits = turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return remainder(digits, 97) === 1;
}

/** ISO 7064 MOD 11,10: German tax ids. The last digit is the check digit. */
export function mod1110Fits(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    let sum = (Number(digit) + product) % 10;
    if (sum === 0) sum = 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits.at(-1));
}

const dihedral = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const permuted = ['0123456789', '1576283094', '5803796142', '8916043527', '9453126870', '4286573901', '2793806415', '7046913258'];

/** Verhoeff, 1969: Aadhaar. */
export function verhoeffFits(digits: string): boolean {
  let check = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const moved = Number(permuted[i % 8]?.[digit]);
    check = Number(dihedral[check]?.[moved]);
  }
  return check === 0;
}

/** True where six digits may be a birth date, `order` naming the parts, such as `ymd`. Months may carry a century (PESEL). */
export function isDate(digits: string, order: 'ymd' | 'dmy'): boolean {
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(order === 'ymd' ? digits.slice(4, 6) : digits.slice(0, 2));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
