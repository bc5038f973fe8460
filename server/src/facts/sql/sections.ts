/** Comments that part a migration file into what it does and what undoes it: goose, sql-migrate, dbmate, node-pg-migrate, MyBatis, Play, kriasoft. */
const marker =
  /^[ \t]*--[ \t/]*(?:\+\w+[ \t]+(up|down)\b|migrate:(up|down)\b|(up|down)[ \t]+migration\b|@(undo)\b|(up|down)[ \t]*$)|^#[ \t]*---[ \t]*!(ups|downs)\b/gim;

/** Whether the text has such sections at all. */
export const hasSections = (text: string): boolean => text.search(marker) >= 0;

/** Reads the comments before a statement; gives whether that statement undoes. */
export function isUndoing(comments: string, before: boolean): boolean {
  let undoing = before;
  for (const match of comments.matchAll(marker)) undoing = !/^ups?$/i.test(match.slice(1).find(Boolean) ?? '');
  return undoing;
}
