import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { isCardNumber, isIban } from '../../server/src/catalog/pii/accounts.js';
import { luhnFits, mod97Fits, mod1110Fits, verhoeffFits } from '../../server/src/catalog/pii/checksums.js';
import { nationalIds } from '../../server/src/catalog/pii/national.js';
import { findPii } from '../../server/src/facts/common/pii.js';

const kinds = (text: string, locales?: readonly string[]): string[] => findPii(text, locales).map((fact) => fact.kind);
const silent = (text: string): void => assert.deepEqual(kinds(text), [], text);

const digits = '0123456789';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** All fillings of the wildcards of a template: `?` a digit, `!` a letter. */
function* fillings(template: string): Generator<string> {
  const at = template.search(/[?!]/);
  if (at === -1) yield template;
  else
    for (const character of template[at] === '?' ? digits : letters)
      yield* fillings(template.slice(0, at) + character + template.slice(at + 1));
}
const first = (template: string, fits: (text: string) => boolean): string => {
  for (const text of fillings(template)) if (fits(text)) return text;
  throw new Error(`nothing fits ${template}`);
};

const card = first('453914880343646?', luhnFits);
const iban = first('DE??500105176391840256', mod97Fits);

describe('findPii', () => {
  it('finds mailboxes of people, in prose, code and links', () => {
    for (const text of [
      'Write to petra.lindqvist@lindqvist-partner.se.',
      '"petra.lindqvist+desk@gmail.com"',
      '<p.lindqvist@web.de>',
      'mailto:petra.l@outlook.com?subject=x',
      'Petra <petra_lindqvist@mail.lindqvist.co.uk>,',
    ])
      assert.deepEqual(kinds(text), ['email'], text);
    const text = 'Ask petra.lindqvist@lindqvist-partner.se!';
    const [fact] = findPii(text);
    assert.equal(fact && text.slice(fact.start, fact.end), 'petra.lindqvist@lindqvist-partner.se');
    assert.equal(fact?.redacted, '…(36)');
  });

  it('leaves out functions, inventions, packages, logins and file names', () => {
    for (const text of [
      'support@northwind-desk.com',
      'no-reply@northwind-desk.com',
      'john.doe@gmail.com',
      'petra@example.com',
      'petra@shop.example',
      'petra@mail.test',
      'git@github.com:org/repo.git',
      '@scope/package.js',
      'import "@ai-sdk/openai"',
      'lodash@4.17.21',
      'icon@2x.png',
      'user@company.com',
      `postgres${'://'}app:secret@db.northwind-desk.com/x`,
      'https://abc123@o1.ingest.sentry.io/4',
      '12345+petra@users.noreply.github.com',
      'desk@northwind.iam.gserviceaccount.com',
      'you@yourcompany.com',
      'petra@localhost',
      'a@b',
      'styles@media.css',
      'actions/checkout@v4.css',
    ])
      silent(text);
  });

  it('finds cards whose issuer and check digit fit', () => {
    assert.ok(isCardNumber(card));
    assert.deepEqual(kinds(`card ${card}.`), ['card']);
    assert.deepEqual(kinds(`card ${card.replace(/(.{4})(?=.)/g, '$1 ')}`), ['card']);
    assert.deepEqual(kinds(`card ${card.replace(/(.{4})(?=.)/g, '$1-')}`), ['card']);
    silent(`card ${card.slice(0, -1)}${(Number(card.at(-1)) + 1) % 10}`);
    silent(`card ${card.replace(/(.{5})(?=.)/g, '$1 ')}`);
    silent('test card 4242 4242 4242 4242, or 5555555555554444, or 378282246310005');
    silent(`{"orderId": "${card}"}`);
    silent(`0.${card} and ${card}.5 and x${card}`.replace(/ and .*/, ''));
  });

  it('finds accounts whose country, length and check digits fit', () => {
    assert.ok(isIban(iban));
    assert.deepEqual(kinds(`IBAN ${iban}`), ['iban']);
    assert.deepEqual(kinds(`IBAN ${iban.replace(/(.{4})(?=.)/g, '$1 ')}`), ['iban']);
    silent(`IBAN ${iban.slice(0, -1)}${(Number(iban.at(-1)) + 1) % 10}`);
    silent(`IBAN ${iban}0`);
    silent('IBAN DE89 3704 0044 0532 0130 00, GB82 WEST 1234 5698 7654 32');
  });

  it('finds social security numbers in their written form', () => {
    assert.deepEqual(kinds('SSN: 536-22-8719'), ['us-ssn']);
    assert.deepEqual(kinds('ssn 536228719'), ['us-ssn-plain']);
    for (const text of [
      '000-22-8719',
      '666-22-8719',
      '936-22-8719',
      '536-00-8719',
      '536-22-0000',
      '078-05-1120',
      '123-45-6789',
      '536228719',
      '2024-22-8719',
    ])
      silent(text);
  });

  it('finds numbers of people in international form', () => {
    for (const text of [
      '+46 70 874 51 92',
      '"+491709358246"',
      '+44 7411 238 905',
      'tel:+1-415-867-2093',
      '+1 (415) 867-2093',
      '+33 6 87 52 41 90',
    ])
      assert.deepEqual(kinds(text), ['phone'], text);
    for (const text of [
      '+1 415 555 0132',
      '+1 (555) 867-2093',
      '+1-800-867-2093',
      '+44 20 7946 0812',
      '+44 7700 900461',
      '+49 30 23125 061',
      '+33 6 39 98 12 47',
      '+61 491 570 156',
      '+1234567890',
      '+99 1234 5678',
      '+0200',
      'UTC+02:00',
      '1+14158672093',
      'call us: +46 70 874 51 92',
      'Support hotline +46 70 874 51 92',
      '+46 70',
      '+46 70 874 51 92 11 22 33 44',
    ])
      silent(text);
    assert.deepEqual(kinds('phone (415) 867-2093'), ['us-phone']);
    silent('version (415) 867-2093');
  });

  it('is in order, without overlaps', () => {
    const text = `petra.lindqvist@web.de ${iban} ${card} +46 70 874 51 92`;
    assert.deepEqual(kinds(text), ['email', 'iban', 'card', 'phone']);
  });

  it('takes linear time on hostile text', () => {
    for (const piece of ['a@a.a', '1 ', '+1 ', '4539-', 'DE89 ', 'nhs 4', 'cpf']) {
      const start = performance.now();
      findPii(piece.repeat(Math.ceil((2 << 20) / piece.length)));
      assert.ok(performance.now() - start < 4000, piece);
    }
  });
});

/** By row: the word before, and a written form with wildcards for what the checksum decides. */
const samples: Record<string, readonly [word: string, template: string]> = {
  'us-ssn-plain': ['ssn', '536228719'],
  'us-itin': ['ITIN', '912-70-3482'],
  'us-npi': ['NPI', '184759203?'],
  'us-mbi': ['MBI', '4KH7-RE2-MT58'],
  'us-phone': ['mobile', '(415) 867-2093'],
  'ca-sin': ['SIN', '572 914 83?'],
  'uk-nhs': ['NHS', '472 816 39??'],
  'uk-nino': ['NINO', 'JG 48 27 15 B'],
  'ie-pps': ['PPS', '6482715!'],
  'de-tax-id': ['Steuer-ID', '57 482 136 9??'],
  'fr-nir': ['NIR', '1 84 07 75 214 038 ??'],
  'es-nif': ['DNI', '48271593!'],
  'it-codice-fiscale': ['codice fiscale', 'LNDPTR84L47F205!'],
  'nl-bsn': ['BSN', '48271593?'],
  'be-national-number': ['rijksregister', '84.07.15-214.??'],
  'pl-pesel': ['PESEL', '8407152143?'],
  'se-personnummer': ['personnummer', '840715-214?'],
  'fi-hetu': ['hetu', '150784-214!'],
  'tr-tckn': ['TCKN', '482715936??'],
  'in-aadhaar': ['Aadhaar', '4827 1593 602?'],
  'in-pan': ['PAN number', 'KLDPL4827F'],
  'sg-nric': ['NRIC', 'S4827159!'],
  'th-id': ['Thai ID', '4827159360214'.slice(0, 12).concat('?')],
  'kr-rrn': ['RRN', '840715-214827?'],
  'cn-id': ['身份证', '482715198407152?4?'],
  'au-tfn': ['TFN', '482 715 9??'],
  'au-medicare': ['Medicare', '4827 1593? 1'],
  'za-id': ['SA ID', '840715482708?'],
  'br-cpf': ['CPF', '482.715.936-??'],
};
/** These have ranges and a form, and no check digit. */
const withoutChecksum = new Set(['us-ssn-plain', 'us-itin', 'us-mbi', 'us-phone', 'uk-nino', 'in-pan']);

describe('national ids', () => {
  for (const row of nationalIds) {
    it(`${row.id} needs its word, its form and its check digits`, () => {
      const [word, template] = samples[row.id] ?? assert.fail(`no sample of ${row.id}`);
      const compact = (text: string): string => text.replaceAll(/[\s.()+-]/g, '').toUpperCase();
      const value = first(template, (text) => row.check(compact(text)));
      assert.ok(kinds(`${word}: ${value}`).includes(row.id), `${word}: ${value}`);
      assert.ok(kinds(`patient_${word.replace(/ /g, ' ')} = "${value}"`).includes(row.id));
      assert.ok(!kinds(`value: ${value}`).includes(row.id), 'silent without the word');
      assert.ok(
        !kinds(`${word} ${'and a good deal of other text between '.repeat(2)} ${value}`).includes(row.id),
        'silent far from the word',
      );
      if (row.id !== 'us-phone')
        assert.ok(kinds(value, [row.locale]).includes(row.id), 'found where the settings name the locale');
      if (withoutChecksum.has(row.id)) return;
      let failures = 0;
      for (const wrong of fillings(template)) {
        if (row.check(compact(wrong))) continue;
        failures += 1;
        assert.ok(!kinds(`${word}: ${wrong}`).includes(row.id), wrong);
      }
      assert.ok(failures > 0);
    });
  }
});

describe('check digits', () => {
  it('agree with examples that issuers and encyclopaedias print', () => {
    const printed: Record<string, string> = {
      'uk-nhs': '9434765919',
      'de-tax-id': '86095742719',
      'pl-pesel': '44051401359',
      'se-personnummer': '8112289874',
      'fi-hetu': '131052308T',
      'sg-nric': 'S0000001I',
      'tr-tckn': '10000000146',
      'br-cpf': '11144477735',
      'fr-nir': '255081416802538',
      'za-id': '8001015009087',
      'be-national-number': '85073003328',
      'cn-id': '11010519491231002X',
      'in-aadhaar': '234123412346',
      'es-nif': 'X1234567L',
      'ca-sin': '130692544',
    };
    for (const [id, value] of Object.entries(printed)) assert.ok(nationalIds.find((row) => row.id === id)?.check(value), id);
  });

  it('agree with the worked examples of their standards', () => {
    assert.ok(luhnFits('79927398713') && !luhnFits('79927398710'));
    assert.ok(verhoeffFits('2363') && !verhoeffFits('2364'));
    assert.ok(mod1110Fits('07945') && !mod1110Fits('07946'));
    assert.ok(mod97Fits('GB82WEST12345698765432') && !mod97Fits('GB83WEST12345698765432'));
  });
});
