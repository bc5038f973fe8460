import type { Range } from '../../text/range.js';

/** Deeper nesting than this is read past, not kept: no real configuration has it, and it would exhaust the stack. */
export const maxDepth = 200;

export interface ScalarNode extends Range {
  readonly kind: 'scalar';
  readonly type: 'string' | 'number' | 'boolean' | 'null';
  readonly value: string | number | boolean | null;
  /** The decoded string; for other types their source text. */
  readonly text: string;
  /** The span of the content, without quotes. */
  readonly content: Range;
  readonly quoted: boolean;
  /** A YAML tag such as `!secret` that gives the value another meaning. */
  readonly tag?: string;
  /** Pairs (offset in `text`, offset in the source) where the mapping jumps; absent when the content is verbatim. */
  readonly jumps?: readonly number[];
}

export interface Entry extends Range {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: StructuredNode;
}

export interface ObjectNode extends Range {
  readonly kind: 'object';
  readonly entries: readonly Entry[];
}

export interface ArrayNode extends Range {
  readonly kind: 'array';
  readonly items: readonly StructuredNode[];
}

/** JSON, YAML, TOML and .env in one shape. Ranges are offsets in the file. */
export type StructuredNode = ScalarNode | ObjectNode | ArrayNode;

export interface SyntaxProblem extends Range {
  readonly message: string;
}

export interface StructuredTree {
  /** One for each document: YAML may have several, an empty file has none. */
  readonly roots: readonly StructuredNode[];
  readonly problems: readonly SyntaxProblem[];
}

/** The value of a key; the last one where it stands twice, as the formats' own parsers have it. */
export const entryOf = (node: StructuredNode | undefined, key: string): Entry | undefined =>
  node?.kind === 'object' ? node.entries.findLast((entry) => entry.key === key) : undefined;

export const valueAt = (node: StructuredNode | undefined, ...path: readonly string[]): StructuredNode | undefined =>
  path.reduce<StructuredNode | undefined>((at, key) => entryOf(at, key)?.value, node);

/** The node when it is a string scalar with plain meaning. */
export const stringOf = (node: StructuredNode | undefined): ScalarNode | undefined =>
  node?.kind === 'scalar' && node.type === 'string' && !node.tag ? node : undefined;

export const itemsOf = (node: StructuredNode | undefined): readonly StructuredNode[] =>
  node?.kind === 'array' ? node.items : [];

export const entriesOf = (node: StructuredNode | undefined): readonly Entry[] => (node?.kind === 'object' ? node.entries : []);

/** Where a character of the decoded text stands in the file. */
export function sourceOffset(node: ScalarNode, offset: number): number {
  const { jumps } = node;
  if (!jumps?.length) return node.content.start + offset;
  let low = 0;
  let high = jumps.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((jumps[middle * 2] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  const source = (jumps[low * 2 + 1] as number) + Math.max(0, offset - (jumps[low * 2] as number));
  return Math.min(source, node.content.end);
}

/** The file's span of a span of the decoded text. */
export function sourceRange(node: ScalarNode, start: number, end: number): Range {
  if (end <= start) return { start: sourceOffset(node, start), end: sourceOffset(node, start) };
  return { start: sourceOffset(node, start), end: Math.max(sourceOffset(node, end - 1) + 1, sourceOffset(node, start) + 1) };
}

/** A value that is not there, such as that of a key with nothing behind it. */
export const emptyScalar = (at: number): ScalarNode => ({
  kind: 'scalar',
  type: 'null',
  value: null,
  text: '',
  quoted: false,
  start: at,
  end: at,
  content: { start: at, end: at },
});
