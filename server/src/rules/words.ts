/** A noun with the article that it is spoken with: "an API key", "a token". */
export const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
