/** Names Leaklint and its rules in reports. There is no public page yet: an identifier that cannot be opened promises none. */
export const homePage = 'urn:leaklint:rules';
export const rulePage = (id: string): string => `${homePage}#${id}`;
