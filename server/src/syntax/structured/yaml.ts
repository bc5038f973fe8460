import { Composer, type CST, type Document, isAlias, isMap, isPair, isScalar, isSeq, Parser } from 'yaml';
import type { Range } from '../../text/range.js';
import { alignOffsets, type Quoting } from './align.js';
import {
  type Entry,
  emptyScalar,
  maxDepth,
  type ScalarNode,
  type StructuredNode,
  type StructuredTree,
  type SyntaxProblem,
} from './node.js';

/** How many nodes all aliases of a file may stand for together, so that aliases of aliases do not multiply without bound. */
const aliasBudget = 20_000;

// uniqueKeys would compare every key with every other; merge keys are resolved below, within the budget.
const options = {
  uniqueKeys: false,
  merge: false,
  prettyErrors: false,
  strict: false,
  logLevel: 'silent',
  keepSourceTokens: false,
} as const;

/** YAML of one or more documents. Reads on after errors; a text that exhausts the parser keeps the documents before it. */
export function parseYaml(text: string, base = 0): StructuredTree {
  const roots: StructuredNode[] = [];
  const problems: SyntaxProblem[] = [];
  try {
    const composer = new Composer(options);
    const take = (document: Document.Parsed | Document): void => {
      for (const { pos, message } of document.errors)
        problems.push({ message, start: base + pos[0], end: base + Math.max(...pos) });
      const root = createConverter(text, base).convert(document.contents, 0);
      if (root) roots.push(root);
    };
    for (const token of new Parser().parse(text)) {
      if (cutDeepTokens(token))
        problems.push({ message: 'Nested too deeply', start: base + token.offset, end: base + token.offset });
      for (const document of composer.next(token)) take(document);
    }
    for (const document of composer.end(false, text.length)) take(document);
  } catch {
    // The library recurses; only a text built to exhaust the stack comes here.
    problems.push({ message: 'The file could not be read to its end', start: base, end: base });
  }
  return { roots, problems };
}

/** Empties collections below the depth limit, before the composer recurses into them. */
function cutDeepTokens(root: CST.Token): boolean {
  if (root.type !== 'document') return false;
  let cut = false;
  const open: [CST.Token | null | undefined, number][] = [[root.value, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [token, depth] = next;
    if (!token || !('items' in token)) continue;
    if (depth > maxDepth) {
      token.items.length = 0;
      cut = true;
    }
    for (const item of token.items) open.push([item.key, depth + 1], [item.value, depth + 1]);
  }
  return cut;
}

interface Converter {
  convert(node: unknown, depth: number): StructuredNode | undefined;
}

/** Turns one composed document into our nodes. Aliases become the very node they stand for, with its ranges. */
function createConverter(text: string, base: number): Converter {
  const anchors = new Map<string, { readonly node: StructuredNode; readonly size: number }>();
  let budget = aliasBudget;
  /** Nodes made so far, aliases counted in full: the difference round a node is its size. */
  let made = 0;

  const convert = (node: unknown, depth: number): StructuredNode | undefined => {
    if (depth > maxDepth) return undefined;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (!target || target.size > budget) return undefined;
      budget -= target.size;
      made += target.size;
      return target.node;
    }
    const before = made;
    made += 1;
    const result = convertPlain(node, depth);
    const anchor = (node as { anchor?: unknown } | null)?.anchor;
    if (result && typeof anchor === 'string') anchors.set(anchor, { node: result, size: made - before });
    return result;
  };

  const convertPlain = (node: unknown, depth: number): StructuredNode | undefined => {
    if (isScalar(node)) return scalarOf(node, text, base);
    if (isMap(node)) {
      const entries: Entry[] = [];
      const merged: Entry[] = [];
      for (const pair of node.items) {
        const key = pair.key;
        if (!isPair(pair) || !isScalar(key) || !key.range) continue;
        const name = String(key.value ?? '');
        const keyRange = { start: base + key.range[0], end: base + key.range[1] };
        const value = convert(pair.value, depth + 1) ?? emptyScalar(keyRange.end);
        if (name === '<<' && value.kind !== 'scalar') {
          for (const source of value.kind === 'array' ? value.items : [value])
            if (source.kind === 'object') merged.push(...source.entries);
        } else entries.push({ key: name, keyRange, value, start: keyRange.start, end: Math.max(keyRange.end, value.end) });
      }
      if (merged.length > 0) {
        made += merged.length;
        budget -= merged.length;
        const own = new Set(entries.map((entry) => entry.key));
        if (budget > 0) entries.unshift(...merged.filter((entry) => !own.has(entry.key)));
      }
      return { kind: 'object', entries, ...rangeOf(node, base) };
    }
    if (isSeq(node)) {
      const items = node.items
        .map((item) => convert(isPair(item) ? undefined : item, depth + 1))
        .filter((item) => item !== undefined);
      return { kind: 'array', items, ...rangeOf(node, base) };
    }
    return undefined;
  };
  return { convert };
}

function rangeOf(node: { range?: [number, number, number] | null }, base: number): Range {
  const [start, end] = node.range ?? [0, 0];
  return { start: base + start, end: base + end };
}

interface ParsedScalar {
  value: unknown;
  type?: string;
  tag?: string;
  range?: [number, number, number] | null;
}

function scalarOf(node: ParsedScalar, text: string, base: number): ScalarNode {
  const [start, end] = node.range ?? [0, 0];
  let content = { start, end };
  let quoting: Quoting = 'none';
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') {
    quoting = node.type === 'QUOTE_DOUBLE' ? 'double' : 'single';
    const closed = end - start > 1 && text[end - 1] === text[start];
    content = { start: start + 1, end: closed ? end - 1 : end };
  } else if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    const headerEnd = text.indexOf('\n', start);
    content = { start: headerEnd === -1 || headerEnd >= end ? end : headerEnd + 1, end };
  }
  const range = { start: base + start, end: base + end, content: { start: base + content.start, end: base + content.end } };
  const tag = node.tag?.startsWith('!') ? node.tag : undefined;
  const { value } = node;
  if (typeof value === 'string') {
    const jumps = alignOffsets(value, text, content, quoting)?.map((offset, i) => (i % 2 ? offset + base : offset));
    return { kind: 'scalar', type: 'string', value, text: value, quoted: quoting !== 'none', tag, jumps, ...range };
  }
  const source = text.slice(start, end);
  if (typeof value === 'number' || typeof value === 'bigint') {
    return { kind: 'scalar', type: 'number', value: Number(value), text: source, quoted: false, tag, ...range };
  }
  if (typeof value === 'boolean') return { kind: 'scalar', type: 'boolean', value, text: source, quoted: false, tag, ...range };
  return { kind: 'scalar', type: 'null', value: null, text: source, quoted: false, tag, ...range };
}
