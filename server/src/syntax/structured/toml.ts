import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import { createDocument } from '../../text/document.js';
import type { Range } from '../../text/range.js';
import { alignOffsets } from './align.js';
import { type Entry, maxDepth, type ScalarNode, type StructuredNode, type StructuredTree, type SyntaxProblem } from './node.js';

/** A table while it grows: TOML may come back to it from several headers. */
interface Table {
  readonly node: { kind: 'object'; start: number; end: number; entries: Entry[] };
  readonly children: Map<string, Table>;
  readonly arrays: Map<string, StructuredNode[]>;
}

interface Step extends Range {
  readonly name: string;
}

/** TOML. Where the text as a whole does not parse, every line that does by itself still counts. */
export function parseToml(text: string, base = 0): StructuredTree {
  const problems: SyntaxProblem[] = [];
  const builder = createBuilder(text, base);
  try {
    addProgram(builder, parseTOML(text), 0);
  } catch (error) {
    const at = base + (error instanceof ParseError ? error.index : 0);
    problems.push({ message: error instanceof ParseError ? error.message : 'Nested too deeply', start: at, end: at });
    const lines = createBuilder(text, base);
    addLines(lines, text);
    return { roots: [lines.root], problems };
  }
  return { roots: [builder.root], problems };
}

type Builder = ReturnType<typeof createBuilder>;

function createBuilder(text: string, base: number) {
  const makeTable = (range: Range): Table => ({
    node: { kind: 'object', start: range.start, end: range.end, entries: [] },
    children: new Map(),
    arrays: new Map(),
  });
  const root = makeTable({ start: base, end: base + text.length });

  /** The table at a key path below `from`, made where it is missing; every table on the way is widened to `span`. */
  const tableAt = (from: Table, path: readonly Step[], span: Range): Table => {
    let at = from;
    for (const step of path.slice(0, maxDepth)) {
      let next = at.children.get(step.name);
      if (!next) {
        next = makeTable(span);
        at.children.set(step.name, next);
        at.node.entries.push({ key: step.name, keyRange: step, value: next.node, start: step.start, end: span.end });
      }
      next.node.start = Math.min(next.node.start, span.start);
      next.node.end = Math.max(next.node.end, span.end);
      at = next;
    }
    return at;
  };

  /** A new table at the end of the array at a key path, for `[[path]]`. */
  const tableInArray = (path: readonly Step[], span: Range): Table => {
    const last = path.at(-1);
    if (!last) return root;
    const parent = tableAt(root, path.slice(0, -1), span);
    const table = makeTable(span);
    const known = parent.arrays.get(last.name);
    if (known) known.push(table.node);
    else {
      const items: StructuredNode[] = [table.node];
      parent.arrays.set(last.name, items);
      parent.node.entries.push({
        key: last.name,
        keyRange: last,
        value: { kind: 'array', items, ...span },
        start: last.start,
        end: span.end,
      });
    }
    parent.children.set(last.name, table); // `[path.child]` that follows belongs to this element
    return table;
  };

  const add = (table: Table, path: readonly Step[], value: StructuredNode, span: Range): void => {
    const last = path.at(-1);
    if (!last) return;
    tableAt(table, path.slice(0, -1), span).node.entries.push({ key: last.name, keyRange: last, value, ...span });
  };
  return { root: root.node, rootTable: root, text, base, makeTable, tableAt, tableInArray, add };
}

/** Adds a parsed text that stands at `shift` in the whole. Returns the table of its last header. */
function addProgram(builder: Builder, program: AST.TOMLProgram, shift: number, current = builder.rootTable): Table {
  const offset = builder.base + shift;
  const spanOf = (node: { range: [number, number] }): Range => ({ start: offset + node.range[0], end: offset + node.range[1] });
  const steps = (key: AST.TOMLKey): Step[] =>
    key.keys.map((part) => ({ name: part.type === 'TOMLBare' ? part.name : part.value, ...spanOf(part) }));

  const convert = (node: AST.TOMLContentNode, depth: number): StructuredNode => {
    const span = spanOf(node);
    if (node.type === 'TOMLArray') {
      return {
        kind: 'array',
        items: depth < maxDepth ? node.elements.map((element) => convert(element, depth + 1)) : [],
        ...span,
      };
    }
    if (node.type === 'TOMLInlineTable') {
      const table = builder.makeTable(span);
      if (depth < maxDepth)
        for (const item of node.body) builder.add(table, steps(item.key), convert(item.value, depth + 1), spanOf(item));
      return table.node;
    }
    return scalarOf(node, span, builder);
  };

  let table = current;
  for (const item of program.body[0].body) {
    if (item.type === 'TOMLTable') {
      const path = steps(item.key);
      table =
        item.kind === 'array' ? builder.tableInArray(path, spanOf(item)) : builder.tableAt(builder.rootTable, path, spanOf(item));
      for (const pair of item.body) builder.add(table, steps(pair.key), convert(pair.value, 0), spanOf(pair));
    } else builder.add(table, steps(item.key), convert(item.value, 0), spanOf(item));
  }
  return table;
}

/** The fall-back: each line by itself, so that one broken line costs only itself and values of several lines. */
function addLines(builder: Builder, text: string): void {
  const document = createDocument(text);
  let table = builder.rootTable;
  for (let line = 0; line < document.lineCount; line += 1) {
    const { start, end } = document.lineRange(line);
    const source = text.slice(start, end);
    if (!/^\s*(?:\[|[\w"'.-]+\s*[=.])/.test(source) || source.length > 4000) continue;
    try {
      table = addProgram(builder, parseTOML(source), start, table);
      table.node.end = Math.max(table.node.end, builder.base + end);
    } catch {
      // this is the broken line
    }
  }
}

function scalarOf(node: AST.TOMLValue, span: Range, builder: Builder): ScalarNode {
  const { text, base } = builder;
  const source = text.slice(span.start - base, span.end - base);
  const plain = { kind: 'scalar', text: source, quoted: false, content: span, ...span } as const;
  if (node.kind === 'string') {
    const width = node.multiline ? 3 : 1;
    let start = span.start + width;
    // the break right after the opening quotes is not part of the value
    if (node.multiline && text[start - base] === '\r') start += 1;
    if (node.multiline && text[start - base] === '\n') start += 1;
    const content = { start, end: Math.max(start, span.end - width) };
    const local = { start: content.start - base, end: content.end - base };
    const jumps = alignOffsets(node.value, text, local, node.style === 'basic' ? 'double' : 'none');
    return {
      ...plain,
      type: 'string',
      value: node.value,
      text: node.value,
      quoted: true,
      content,
      jumps: jumps?.map((offset, i) => (i % 2 ? offset + base : offset)),
    };
  }
  if (node.kind === 'boolean') return { ...plain, type: 'boolean', value: node.value };
  if (node.kind === 'integer' || node.kind === 'float') return { ...plain, type: 'number', value: node.value };
  return { ...plain, type: 'string', value: source };
}
