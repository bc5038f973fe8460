import type { Range } from '../../text/range.js';
import type { PromptContents, PromptPartial, PromptVariable } from '../prompt.js';
import type { PromptItem } from './items.js';
import { type RoleMarker, roleOf, segmentsOf } from './roles.js';
import { Scopes } from './scopes.js';

/** Inclusions; in a statement, one with a fixed name is a partial in the tree. */
const includes = new Set(['include', 'import', 'from', 'extends', 'render']);
const roleBlocks = new Set(['system', 'user', 'assistant', 'developer']);

type Draft = Omit<PromptVariable, 'role' | 'delimiter'> & { readonly delimiter: PromptVariable['delimiter'] | undefined };
type Item<Kind extends PromptItem['kind']> = Extract<PromptItem, { readonly kind: Kind }>;
type Tag = Item<'statement' | 'block_open' | 'block_else' | 'block_close'>;

function delimiterAt(text: string, start: number): PromptVariable['delimiter'] | undefined {
  if (text[start] === '<') return 'ejs';
  if (text[start] === '$') return 'dollar';
  if (text[start + 1] !== '{') return 'brace';
  return text[start + 2] === '{' ? 'triple' : undefined;
}

/** The items are siblings, whatever they mean to one another; one pass in order puts that together. */
class Assembly {
  frontMatter: PromptContents['frontMatter'];
  readonly comments: Range[] = [];
  readonly partials: PromptPartial[] = [];
  readonly markers: RoleMarker[] = [];
  readonly drafts: Draft[] = [];
  isJinja = false;
  isMustache = false;
  isGo = false;
  hasRoleBlock = false;
  readonly #scopes = new Scopes();

  constructor(readonly text: string) {}

  add(item: PromptItem): void {
    const { start, end } = item;
    switch (item.kind) {
      case 'front_matter':
        this.frontMatter = { start, end, contentStart: start + item.contentStart, contentEnd: start + item.contentEnd };
        break;
      case 'comment':
        if (this.text.startsWith('{#', start) || this.text.startsWith('{%', start)) this.isJinja = true;
        if (this.text.startsWith('{{!', start)) this.isMustache = true;
        // Blank lines before front matter are a comment in the tree.
        if (/\S/.test(this.text.slice(start, end))) this.comments.push({ start, end });
        break;
      case 'role_marker':
      case 'role_end':
        this.#addMarker(item);
        break;
      case 'value':
        this.#addValue(item);
        break;
      case 'partial':
        if (this.text.startsWith('{{', start)) this.isMustache = true;
        if (this.text.startsWith('{%', start)) this.isJinja = true;
        this.partials.push({ name: item.name, start, end });
        break;
      default:
        this.#addTag(item);
    }
  }

  #addMarker({ kind, word, start, end }: Item<'role_marker' | 'role_end'>): void {
    const { text } = this;
    const opens = kind === 'role_marker';
    const role = opens ? roleOf(word) : 'unknown';
    if (text[start] !== '<' || text[start + 1] === '|') {
      this.markers.push({ kind: opens ? 'switch' : 'rest', name: '', role, start, end, standsAlone: true });
      return;
    }
    const isMessage = text.startsWith('message', opens ? start + 1 : start + 2);
    const name = isMessage ? 'message' : word.toLowerCase();
    this.markers.push({
      kind: opens ? 'open' : 'close',
      name,
      role,
      start,
      end,
      standsAlone: isMessage || this.#isAlone(start, end),
    });
  }

  #isAlone(start: number, end: number): boolean {
    const { text } = this;
    return (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n' || text[end] === '\r');
  }

  #addValue({ start, end, uses, raw, filtered }: Item<'value'>): void {
    const delimiter = delimiterAt(this.text, start);
    if (delimiter === 'triple') this.isMustache = true;
    if (filtered) this.isJinja = true;
    for (const { name, nameStart, nameEnd } of uses) {
      const source = this.#scopes.sourceOf(name);
      const draft = { name, start, end, nameStart: start + nameStart, nameEnd: start + nameEnd, raw, delimiter };
      this.drafts.push(source === undefined ? draft : { ...draft, source });
    }
  }

  #addTag(tag: Tag): void {
    const { kind, name, start, end } = tag;
    const { text } = this;
    if (text[start] === '<') return;
    const isStatement = text.startsWith('{%', start);
    if (isStatement) this.isJinja = true;
    else if (/^\{\{[-~]?[ \t]*[#^/]/.test(text.slice(start, start + 12))) this.isMustache = true;
    else if (kind === 'block_open') this.isGo = true;
    if (kind === 'statement') {
      if (includes.has(name)) this.partials.push({ name: '', start, end });
    } else if (kind === 'block_close') {
      this.#scopes.close(isStatement ? name.replace(/^end/, '') : name);
    } else if (kind === 'block_open') {
      const inside = text.slice(text.indexOf(name, start) + name.length, end).replace(/[-~+]?[}%]+$/, '');
      if (text.slice(start, start + 6).includes('#>')) this.partials.push({ name, start, end });
      this.#scopes.open(name, inside, isStatement);
      const role = name === 'message' ? /\brole\s*=\s*["'](\w+)["']/.exec(inside)?.[1] : undefined;
      if (role !== undefined)
        this.markers.push({ kind: 'open', name: '#message', role: roleOf(role), start, end, standsAlone: true });
    }
    if (!isStatement) this.#addRoleBlock(tag);
  }

  /** `{{#system~}}`, `{{/system}}`: blocks of Guidance; and the end of Semantic Kernel's message block. */
  #addRoleBlock({ kind, name, start, end }: Tag): void {
    if (kind === 'block_close' && name === 'message') {
      this.markers.push({ kind: 'close', name: '#message', role: 'unknown', start, end, standsAlone: false });
    }
    if (!roleBlocks.has(name) || kind === 'block_else' || !/[#/]/.test(this.text.slice(start + 2, start + 5))) return;
    if (name !== 'user' || this.text.slice(start, end).includes('~')) this.hasRoleBlock = true;
    this.markers.push({
      kind: kind === 'block_open' ? 'open' : 'close',
      name: `#${name}`,
      role: roleOf(name),
      start,
      end,
      standsAlone: false,
    });
  }
}

/** Adds what is known only at the end: the template language, and the role at each place. */
function finish(assembly: Assembly, segments: PromptContents['segments']): PromptVariable[] {
  const plain = assembly.isJinja && !assembly.isMustache ? 'jinja' : 'mustache';
  const variables: PromptVariable[] = [];
  let index = 0;
  for (const draft of assembly.drafts) {
    if (assembly.isGo && draft.name === 'end') continue; // `{{ end }}` of a Go template
    while (index < segments.length - 1 && (segments[index]?.end ?? 0) <= draft.start) index += 1;
    variables.push({ ...draft, delimiter: draft.delimiter ?? plain, role: segments[index]?.role ?? 'unknown' });
  }
  return variables;
}

/** What the items of a text say together. */
export function assemble(text: string, items: readonly PromptItem[]): PromptContents {
  const assembly = new Assembly(text);
  for (const item of items) assembly.add(item);
  // `{{#user}}` alone is a section over a variable called user.
  const markers = assembly.hasRoleBlock ? assembly.markers : assembly.markers.filter((marker) => marker.name !== '#user');
  const segments = segmentsOf(markers, { start: assembly.frontMatter?.end ?? 0, end: text.length });
  return {
    frontMatter: assembly.frontMatter,
    segments,
    variables: finish(assembly, segments),
    comments: assembly.comments,
    partials: assembly.partials,
  };
}
