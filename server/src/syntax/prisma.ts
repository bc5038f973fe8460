import type { Range } from '../text/range.js';

/** `name: value` or a value alone inside the parentheses of an attribute; `text` is the value as written. */
export interface PrismaArgument {
  readonly name: string;
  readonly text: string;
}

/** `@id`, `@db.Uuid`, `@relation(fields: [a], references: [b])`; of a block also `@@map("x")`, whose name is `map`. */
export interface PrismaAttribute extends Range {
  readonly name: string;
  readonly args: readonly PrismaArgument[];
}

export interface PrismaField extends Range {
  readonly name: string;
  readonly nameRange: Range;
  /** As written, without `?` and `[]`. Empty for a value of an enum. */
  readonly type: string;
  readonly isOptional: boolean;
  readonly isList: boolean;
  readonly attributes: readonly PrismaAttribute[];
  /** Text of the `///` comments above it and at its end. */
  readonly docs: string;
}

export interface PrismaBlock extends Range {
  readonly keyword: 'model' | 'view' | 'type' | 'enum' | 'datasource' | 'generator';
  readonly name: string;
  readonly nameRange: Range;
  /** Between the braces. */
  readonly body: Range;
  readonly fields: readonly PrismaField[];
  readonly attributes: readonly PrismaAttribute[];
  /** `provider = "sqlite"` of a data source or generator; string values without their quotes. */
  readonly settings: ReadonlyMap<string, string>;
}

interface Token extends Range {
  readonly kind: 'word' | 'string' | 'sign' | 'line' | 'docs';
  readonly text: string;
}

const keywords: ReadonlySet<string> = new Set(['model', 'view', 'type', 'enum', 'datasource', 'generator']);
const lexeme = /([\p{L}_][\p{L}\p{N}_-]*)|("(?:[^"\\\n]|\\.)*"?)|(\/\/\/[^\n]*)|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(\n)|([^\s])/gu;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(lexeme)) {
    const [all, word, string, docs, line, sign] = match;
    const kind = word ? 'word' : string ? 'string' : docs ? 'docs' : line ? 'line' : sign ? 'sign' : undefined;
    if (kind) tokens.push({ kind, text: all, start: match.index, end: match.index + all.length });
  }
  return tokens;
}

type Changing<T> = { -readonly [K in keyof T]: T[K] };
interface BlockDraft extends Changing<Omit<PrismaBlock, 'fields' | 'attributes' | 'settings'>> {
  fields: PrismaField[];
  attributes: PrismaAttribute[];
  settings: Map<string, string>;
}

const unquoted = (text: string): string => (text.startsWith('"') ? text.slice(1, text.endsWith('"') ? -1 : undefined) : text);

class Parser {
  private at = 0;
  private readonly tokens: readonly Token[];

  constructor(private readonly text: string) {
    this.tokens = tokensOf(text);
  }

  private peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }
  private is(text: string, ahead = 0): boolean {
    return this.peek(ahead)?.text === text;
  }
  private endBefore(): number {
    return this.tokens[this.at - 1]?.end ?? 0;
  }
  private skipLine(): void {
    while (this.at < this.tokens.length && this.peek()?.kind !== 'line') this.at += 1;
  }

  blocks(): PrismaBlock[] {
    const blocks: PrismaBlock[] = [];
    while (this.at < this.tokens.length) {
      if (this.opensBlock()) blocks.push(this.block());
      else this.at += 1;
    }
    return blocks;
  }

  /** `model Name {`: also ends the block before it, whose brace is missing while somebody types. */
  private opensBlock(): boolean {
    return keywords.has(this.peek()?.text ?? '') && this.peek(1)?.kind === 'word' && this.is('{', 2);
  }

  private block(): PrismaBlock {
    const [keyword, name, open] = [this.peek(), this.peek(1), this.peek(2)] as [Token, Token, Token];
    this.at += 3;
    const block: BlockDraft = {
      keyword: keyword.text as PrismaBlock['keyword'],
      name: name.text,
      nameRange: { start: name.start, end: name.end },
      start: keyword.start,
      end: open.end,
      body: { start: open.end, end: open.end },
      fields: [],
      attributes: [],
      settings: new Map(),
    };
    let docs = '';
    while (this.at < this.tokens.length && !this.is('}') && !this.opensBlock()) {
      const token = this.peek() as Token;
      if (token.kind === 'docs') {
        docs += `${token.text.slice(3).trim()}\n`;
        this.at += 1;
      } else if (token.kind === 'word' && this.is('=', 1)) {
        const value = this.peek(2);
        if (value && value.kind !== 'line') block.settings.set(token.text, unquoted(value.text));
        this.skipLine();
      } else if (token.kind === 'word') {
        block.fields.push(this.field(docs));
        docs = '';
      } else if (token.text === '@' && this.is('@', 1)) block.attributes.push(this.attribute(2));
      else this.at += 1;
    }
    const close = this.is('}') ? this.peek() : undefined;
    if (close) this.at += 1;
    block.end = close?.end ?? this.endBefore();
    block.body = { start: open.end, end: close?.start ?? block.end };
    return block;
  }

  private field(docsAbove: string): PrismaField {
    const name = this.peek() as Token;
    this.at += 1;
    let type = '';
    let isOptional = false;
    let isList = false;
    let docs = docsAbove;
    let end = name.end;
    const attributes: PrismaAttribute[] = [];
    while (this.at < this.tokens.length && this.peek()?.kind !== 'line' && !this.is('}')) {
      const token = this.peek() as Token;
      if (token.text === '@') {
        const attribute = this.attribute(this.is('@', 1) ? 2 : 1);
        attributes.push(attribute);
        end = attribute.end;
        continue;
      }
      if (token.kind === 'docs') docs += `${token.text.slice(3).trim()}\n`;
      else {
        if (token.kind === 'word' && !type) {
          type = token.text;
          // `Unsupported("vector(1536)")` names the type of the database.
          if (this.is('(', 1)) type = `${type}${this.argumentText(1)}`;
        } else if (token.text === '?') isOptional = true;
        else if (token.text === '[') isList = true;
        end = this.peek()?.end ?? end;
      }
      this.at += 1;
    }
    return {
      ...{ name: name.text, nameRange: { start: name.start, end: name.end }, start: name.start, end },
      ...{ type, isOptional, isList, attributes, docs },
    };
  }

  /** Goes from before a `(` to its `)` and gives the text from one to the other. */
  private argumentText(ahead: number): string {
    this.at += ahead;
    const open = this.peek() as Token;
    let depth = 0;
    for (; this.at < this.tokens.length; this.at += 1) {
      if (this.is('(')) depth += 1;
      else if (this.is(')')) depth -= 1;
      if (depth === 0 || this.is('}')) break;
    }
    return this.text.slice(open.start, this.peek()?.end ?? this.endBefore());
  }

  private attribute(signs: number): PrismaAttribute {
    const start = this.peek()?.start ?? 0;
    this.at += signs;
    let name = '';
    while (this.peek()?.kind === 'word' || this.is('.')) {
      name += this.peek()?.text;
      this.at += 1;
    }
    const args: PrismaArgument[] = [];
    if (this.is('(')) {
      this.at += 1;
      while (this.at < this.tokens.length && !this.is(')') && !this.is('}')) args.push(this.argument());
      if (this.is(')')) this.at += 1;
    }
    return { name, args, start, end: this.endBefore() };
  }

  private argument(): PrismaArgument {
    while (this.peek()?.kind === 'line' || this.is(',')) this.at += 1;
    let name = '';
    if (this.peek()?.kind === 'word' && this.is(':', 1)) {
      name = this.peek()?.text ?? '';
      this.at += 2;
    }
    const from = this.peek();
    let depth = 0;
    while (this.at < this.tokens.length && !this.is('}')) {
      if (depth === 0 && (this.is(',') || this.is(')'))) break;
      // A comma that is not typed yet.
      if (depth === 0 && this.peek()?.kind === 'line' && this.peek(1)?.kind === 'word' && this.is(':', 2)) break;
      if (this.is('[') || this.is('(')) depth += 1;
      else if (this.is(']') || this.is(')')) depth -= 1;
      this.at += 1;
    }
    return { name, text: from ? this.text.slice(from.start, Math.max(from.start, this.endBefore())).trim() : '' };
  }
}

/** Blocks of a Prisma schema, in one pass and linear. Never throws: what is not understood is passed over. */
export const parsePrisma = (text: string): PrismaBlock[] => new Parser(text).blocks();

/** The value of an attribute's argument by name, or the first one without a name. */
export const argumentOfAttribute = (attribute: PrismaAttribute | undefined, name: string): string | undefined =>
  (attribute?.args.find((argument) => argument.name === name) ?? attribute?.args.find((argument) => argument.name === ''))?.text;

/** The attribute of that name. */
export const attributeOf = (of: { readonly attributes: readonly PrismaAttribute[] }, name: string): PrismaAttribute | undefined =>
  of.attributes.find((attribute) => attribute.name === name);
