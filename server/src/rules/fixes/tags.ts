import { textOf } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { type NodeOf, nodeAt, type Place, textAt } from '../../model/typescript/place.js';
import type { Change } from '../change.js';
import type { Fix } from '../rule.js';
import { edit, suggest } from './build.js';

const generic = /^(?:content|text|value|data|body|input|get|join|trim|slice|stringify|toString|String|pageContent)$/;

/** A tag for a value, made of its own words: `<custom_instructions>` for `body.customInstructions`. */
export function tagOf(text: string, fallback: string): string {
  // What stands in quotes is a default or the like, unless it names a part: `form.get('language')`.
  const part = /\.get\(\s*['"]([A-Za-z]\w*)['"]\s*\)\s*$/.exec(text)?.[1];
  const words = part ? [part] : (text.replace(/(['"`])(?:\\.|(?!\1)[\s\S])*\1/g, '').match(/[A-Za-z_$][\w$]*/g) ?? []);
  const name = [...words].reverse().find((word) => !generic.test(word)) ?? fallback;
  const tag = name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[^\w]/g, '')
    .toLowerCase();
  return /^[a-z]\w*$/.test(tag) ? tag : fallback;
}

/** The `${…}` of a template round one of its values; undefined where more stands between the braces than the value. */
export function interpolationAround(
  { text }: Pick<TypeScriptFile, 'text'>,
  value: Place,
): { start: number; end: number } | undefined {
  const { start, end } = nodeAt(value);
  const open = text.lastIndexOf('${', start);
  const close = text.indexOf('}', end);
  if (open < 0 || close < 0 || text.slice(open + 2, start).trim() || text.slice(end, close).trim()) return undefined;
  return { start: open, end: close + 1 };
}

/** Puts tags round a value that stands in one text with instructions: in a template, a chain of `+` or a list that is joined. */
export function setApart(value: Place, fallbackTag: string): Fix | undefined {
  const { file } = value;
  const written = textAt(value);
  const tag = tagOf(written, fallbackTag);
  const owner = file.facts.flow.nodes.find(
    (node): node is NodeOf<'template'> | NodeOf<'array'> =>
      (node.kind === 'template' && node.parts.includes(value.id)) || (node.kind === 'array' && node.items.includes(value.id)),
  );
  // A choice that writes words of its own is more than the value.
  if (written.includes('`') || nodeAt(value).kind === 'spread') return undefined;
  const { start, end } = nodeAt(value);
  const title = `Set ${textOf(value, 40)} apart by <${tag}> tags`;
  const changes: Change[] = [];
  if (owner?.kind === 'template' && owner.quote === '`') {
    const range = interpolationAround(file, value);
    if (!range) return undefined;
    const lead = /\r?\n[ \t]*$/.exec(file.text.slice(0, range.start))?.[0] ?? '';
    changes.push(edit(range, `<${tag}>${lead}${file.text.slice(range.start, range.end)}${lead}</${tag}>`));
  } else if (owner && !/[`?|&]/.test(written)) {
    changes.push(edit({ start, end }, `\`<${tag}>\\n\${${written}}\\n</${tag}>\``));
  }
  return changes.length > 0 ? suggest(title, file, changes) : undefined;
}
