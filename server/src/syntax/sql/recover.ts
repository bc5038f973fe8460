/** Where a script goes on after a quote that someone has not closed yet. */

const nextStatement =
  /;[ \t]*(?:--[^\n]*)?\r?\n(?:[ \t]*(?:--[^\n]*)?\r?\n)*(?=(?:create|alter|drop|grant|revoke|insert|comment|do|begin|commit|update|delete|set|select|with)\b)/gi;
const nextDefinition =
  /;[ \t]*(?:--[^\n]*)?\r?\n(?:[ \t]*(?:--[^\n]*)?\r?\n)*(?=(?:create|alter|drop|grant|revoke|comment\s+on)\b)/gi;

/**
 * Just after a `;` that ends a line and is followed by a line that begins, in column 0, with a statement's first word;
 * -1 where there is none before `to`. Within a dollar-quoted body only definitions count: bodies hold ordinary statements.
 */
export function resyncPoint(text: string, from: number, to: number, inBody: boolean): number {
  const pattern = new RegExp(inBody ? nextDefinition : nextStatement);
  pattern.lastIndex = from;
  const match = pattern.exec(to < text.length ? text.slice(0, to) : text);
  return match ? match.index + 1 : -1;
}

const wordy = /[\w{]/;
const closesValue = /[\s,);:|\]]/;

/** Whether the quote that seems to close a string of several statements looks like one that opens the next string. */
export function closingQuoteOpens(text: string, end: number): boolean {
  const after = text.charAt(end);
  if (wordy.test(after)) return true;
  return /[(,=\s]/.test(text.charAt(end - 2)) && after !== '' && !closesValue.test(after);
}

/** The same for `$$`: one that follows `AS` or `DO` opens a body. */
export function closingTagOpens(text: string, end: number, tag: string): boolean {
  return /\b(?:as|do)\s*$/i.test(text.slice(Math.max(0, end - tag.length - 12), end - tag.length));
}

const definition = /;[ \t]*(?:--[^\n]*)?\r?\n(?:[ \t]*(?:--[^\n]*)?\r?\n)*(?:create|alter|drop|grant|revoke)\b/iy;

/** For a `;` inside BEGIN … END: how far the text was read to see that a definition follows in column 0, or -1. */
export function definitionFollows(text: string, semicolon: number): number {
  definition.lastIndex = semicolon;
  return definition.test(text) ? definition.lastIndex + 1 : -1;
}
