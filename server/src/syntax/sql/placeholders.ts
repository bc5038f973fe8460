/** Marks of template engines that stand in SQL files; each lies on one line, so an edit moves none beyond its own line. */
const marks =
  /\{\{-?[^\n]{0,300}?\}\}|\{%[^\n]{0,300}?%\}|\{#[^\n]{0,300}?#\}|<%[^\n]{0,300}?%>|\$\{[^\n{}]{0,200}\}|@@[A-Za-z_][\w:.]{0,100}@@/g;
const openers = ['{{', '{%', '{#', '<%', '${', '@@'];

function identifierFor(mark: string): string {
  return `t${mark.slice(1).replace(/\W/g, '_')}`;
}

/** Whether masking may change anything in this text. */
export const hasPlaceholders = (text: string): boolean => openers.some((opener) => text.includes(opener));

/**
 * Puts an identifier of the same length in place of each template value, and blanks in place of template control,
 * so that SQL with `{{ .Schema }}.users`, `${schema}.users` or `{% if %}` reads as SQL. Offsets stay what they are.
 */
export function maskPlaceholders(text: string): string {
  if (!hasPlaceholders(text)) return text;
  return text.replace(marks, (mark) =>
    mark.startsWith('{%') || mark.startsWith('{#') || (mark.startsWith('<%') && mark[2] !== '=')
      ? ' '.repeat(mark.length)
      : identifierFor(mark),
  );
}

/**
 * `CREATE POLICY IF NOT EXISTS`, which PostgreSQL does not know but many write: read as what they mean.
 * Same length, as all masks.
 */
export function maskIfNotExists(text: string): string {
  return text.replace(
    /^(create\s+policy\s+)(if\s+not\s+exists)\b/i,
    (_all, head: string, words: string) => head + ' '.repeat(words.length),
  );
}

/** psql variables: `:name`, `:'name'`, `:"name"`. Masked only where PostgreSQL refuses the statement, since slices look alike. */
export function maskVariables(text: string): string {
  return text
    .replace(/(?<![\w:'"\])]):([A-Za-z_]\w*)/g, (_all, name: string) => `_${name}`)
    .replace(/(?<![\w:'"\])]):(['"])(?=[A-Za-z_]\w*\1)/g, (_all, open: string) => ` ${open}`);
}
