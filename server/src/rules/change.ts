import type { Range } from '../text/range.js';

/**
 * One step of a fix that needs to know the file as a whole: its imports, its names, its style. Plain data, so that it can
 * travel with a diagnostic; `restructure/` makes edits of it when somebody asks for the fix.
 *
 * Texts are written with two spaces, single quotes and semicolons where they are new, and take on the style of the file.
 * A name in a text may be written as `local('name')`: what the file calls it is decided when the change is made.
 */
export type Change =
  /** Replaces a span. */
  | (Range & { readonly kind: 'edit'; readonly newText: string })
  /** Takes out one entry of a list, an object, a pattern, with its comma. */
  | (Range & { readonly kind: 'drop' })
  /** Puts a statement before the one in which `at` stands, inside the same block. */
  | { readonly kind: 'before'; readonly at: number; readonly text: string }
  /** Has a name of a module at hand: `default`, `*`, or what it exports. An import of it that is there is used. */
  | { readonly kind: 'import'; readonly module: string; readonly name: string; readonly as: string }
  /** Has a declaration at hand, behind the imports; one with the same text that is there is used. */
  | { readonly kind: 'declare'; readonly name: string; readonly text: string }
  /** Takes out an import that nothing uses once the other changes are made. */
  | { readonly kind: 'prune'; readonly name: string }
  /** Lets a loop go round so often at most; behind one that never ended of itself stands an error. */
  | { readonly kind: 'bound-loop'; readonly start: number; readonly most: number; readonly error: string };

/** Characters of a private plane, which no code has, round a name that is decided later. */
const [open, close] = ['\uE000', '\uE001'];

/** A name in a change's text, of an import or declaration of the same fix: the file may call it otherwise. */
export const local = (name: string): string => `${open}${name}${close}`;

/** Puts names in place of what `local` wrote. */
export const withLocals = (text: string, nameOf: (name: string) => string): string =>
  text.replace(/\uE000([\w$]+)\uE001/g, (_all, name: string) => nameOf(name));
