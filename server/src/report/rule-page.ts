/** Where people read about Leaklint and its rules on the web: the page of the npm package, whose README lists every rule. */
export const homePage = 'https://www.npmjs.com/package/leaklint';
export const rulePage = (id: string): string => `${homePage}#${id}`;
