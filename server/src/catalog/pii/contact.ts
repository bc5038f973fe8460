const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Mailboxes of a function, and the names that documentation invents; neither is a concrete person. */
const impersonalLocalParts = words(
  'support info help helpdesk hello hi contact contactus sales admin administrator billing noreply no-reply donotreply do-not-reply security ' +
    'privacy legal abuse postmaster webmaster hostmaster team office press media careers jobs hr feedback marketing orders order service ' +
    'services customerservice customer-service customercare customer-support enquiries inquiries accounts accounting finance dpo newsletter ' +
    'notifications notification alerts alert bot git root mail email mailer-daemon reply replies returns refunds complaints bookings ' +
    'reservations reception ops devops dev developers engineering api status system daemon www ftp ssh nobody user username users name ' +
    'firstname.lastname first.last your.email your-email youremail your.name yourname you me my someone somebody anyone recipient sender ' +
    'customer client guest member employee manager owner foo bar baz test tester testing demo sample example dummy fake john.doe jane.doe ' +
    'johndoe janedoe jdoe john jane doe joe.bloggs alice bob carol charlie dave eve mallory attacker victim evil hacker donations donate secure conduct opensource oss max.mustermann erika.mustermann mario.rossi',
);

/** Domains that stand for none: reserved by RFC 2606 and 6761, and the usual inventions of documentation. */
const inventedDomains = words(
  'test.com domain.com email.com mail.com company.com yourcompany.com mycompany.com yourdomain.com mydomain.com acme.com acme.co acme.org ' +
    'acme.inc acme.io foo.com bar.com foo.bar baz.com site.com website.com yoursite.com corp.com contoso.com fabrikam.com abc.com xyz.com ' +
    'acmecorp.com acme-corp.com sample.com demo.com fake.com placeholder.com somewhere.com a.com b.com x.com y.com z.com organization.com ' +
    'evil.com attacker.com host.com server.com app.com users.noreply.github.com noreply.github.com group.calendar.google.com',
);
const reservedDomain =
  /(?:^|\.)(?:example|test|invalid|localhost|local|internal|lan|example\.[a-z.]{2,6})$|(?:^|[.-])(?:example|your|my)[-a-z]*\.[a-z]+$/;

/** Endings of file names and of code, which are no top-level domains here: `icon@2x.png`, `styles@media.css`. */
const fileEndings = words(
  'png jpg jpeg gif svg webp avif ico css scss less js mjs cjs ts tsx jsx json yaml yml md mdx html htm xml txt csv pdf zip map wasm woff ' +
    'woff2 ttf lock toml vue svelte prisma graphql sql env log jar tgz gz exe dll length map name value id prototype',
);

/** True where an address belongs to a person, as far as its text can tell. `localPart` and `domain` in lower case. */
export function isPersonalAddress(localPart: string, domain: string): boolean {
  const plain = localPart.replace(/\+.*$/, '');
  if (
    impersonalLocalParts.has(plain) ||
    /^(?:no-?reply|do-?not-?reply|test|example|support|user|admin|info)[-._\d]|fake|x{3,}|^\d+$/.test(plain)
  )
    return false;
  if (plain.length < 2 || domain.startsWith(`${plain}.`) || inventedDomains.has(domain) || reservedDomain.test(domain))
    return false;
  // Machine accounts: service accounts, message ids, calendar ids.
  if (/gserviceaccount\.com$|\.amazonses\.com$|\.sentry\.io$|\.iam\./.test(domain) || /[0-9a-f]{16,}/.test(plain)) return false;
  return !fileEndings.has(domain.slice(domain.lastIndexOf('.') + 1)) && !/^\d+\.\d/.test(domain);
}

/** Calling codes of ITU-T E.164, without the shared codes of services. */
const callingCodes = words(
  '1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 ' +
    '211 212 213 216 218 220 221 222 223 224 225 226 227 228 229 230 231 232 233 234 235 236 237 238 239 240 241 242 243 244 245 248 249 ' +
    '250 251 252 253 254 255 256 257 258 260 261 262 263 264 265 266 267 268 269 290 291 297 298 299 350 351 352 353 354 355 356 357 358 ' +
    '359 370 371 372 373 374 375 376 377 378 380 381 382 383 385 386 387 389 420 421 423 500 501 502 503 504 505 506 507 508 509 590 591 ' +
    '592 593 594 595 596 597 598 599 670 672 673 674 675 676 677 678 679 680 681 682 683 685 686 687 688 689 690 691 692 850 852 853 855 ' +
    '856 880 886 960 961 962 963 964 965 966 967 968 970 971 972 973 974 975 976 977 992 993 994 995 996 998',
);

/**
 * Numbers set aside for films and documentation, free-phone and shared-cost numbers; calling code first. Sources: NANPA
 * (555), Ofcom "telephone numbers for drama", ACMA, Bundesnetzagentur "drama numbers", ARCEP, PTS.
 */
const notAPerson =
  /^1(?:555|...555|8(?:00|33|44|55|66|77|88)|900)|^44(?:207946|1(?:13|14|15|16|17|18|21|31|41|51|61)4960|191498|289018|2920180|1632960|7700900|808157|3|8)|^61(?:491570|.(?:5550|7010)|1[38]00)|^49(?:3023125|6990009|4066969|2214710|8999998|17139200|176040690|800)|^33(?:19900|26191|35301|46571|53649|63998|8)|^46(?:8465004|313906|701740)|^353(?:1800|2091)/;

/** True for the digits of an international number (calling code first) that a person may have. */
export function isPersonalNumber(digits: string): boolean {
  const code = [3, 2, 1].map((length) => digits.slice(0, length)).find((start) => callingCodes.has(start));
  if (code === undefined || notAPerson.test(digits)) return false;
  const national = digits.slice(code.length);
  if (code === '1' ? !/^[2-9]\d\d[2-9]\d{6}$/.test(national) : national.length < 6 || national.length > 12) return false;
  return !/012345|123456|234567|345678|456789|987654|(\d)\1{4}/.test(digits) && new Set(national).size >= 4;
}

/** Before a number that a product gives its own callers. */
export const serviceNumber =
  /support|hotline|help ?(?:line|desk)|call us|customer (?:service|care)|contact us|sales|office|toll|reception|emergency|store|branch|headquarters|fax|our (?:team|number)/i;
