import { createScanner } from 'jsonc-parser';
import type { Range } from '../../text/range.js';
import { alignOffsets } from './align.js';
import {
  type ArrayNode,
  type Entry,
  emptyScalar,
  maxDepth,
  type ObjectNode,
  type ScalarNode,
  type StructuredNode,
  type StructuredTree,
  type SyntaxProblem,
} from './node.js';

// SyntaxKind of jsonc-parser is a const enum, which isolated modules cannot read.
const kind = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  nullWord: 7,
  trueWord: 8,
  falseWord: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  trivia: 15,
  unknown: 16,
  end: 17,
} as const;

interface Frame {
  readonly node:
    | { kind: 'object'; start: number; end: number; entries: Entry[] }
    | { kind: 'array'; start: number; end: number; items: StructuredNode[] };
  key?: Range & { readonly text: string };
  hasColon: boolean;
}

/** JSON with comments and trailing commas. Reads on after errors; nesting costs no stack. Linear. */
export function parseJson(text: string, base = 0): StructuredTree {
  const scanner = createScanner(text, false);
  const roots: StructuredNode[] = [];
  const problems: SyntaxProblem[] = [];
  const stack: Frame[] = [];
  let tooDeep = 0;

  const problem = (message: string, start: number, end: number): void => {
    if (problems.length < 50) problems.push({ message, start, end });
  };
  const add = (node: StructuredNode): void => {
    const top = stack.at(-1);
    if (!top) {
      if (roots.length === 0) roots.push(node);
      else problem('Expected the end of the file', node.start, node.end);
    } else if (top.node.kind === 'array') top.node.items.push(node);
    else if (top.key) {
      if (!top.hasColon) problem('Expected a colon', node.start, node.start);
      top.node.entries.push({
        key: top.key.text,
        keyRange: { start: top.key.start, end: top.key.end },
        value: node,
        start: top.key.start,
        end: node.end,
      });
      top.key = undefined;
      top.hasColon = false;
    } else problem('Expected a property name', node.start, node.end);
  };
  /** A property whose value is missing, as while it is being typed. */
  const finishProperty = (frame: Frame, at: number): void => {
    if (!frame.key) return;
    problem('Expected a value', frame.key.start, frame.key.end);
    add(emptyScalar(at));
  };
  const close = (wanted: 'object' | 'array', end: number): void => {
    if (!stack.some((frame) => frame.node.kind === wanted)) {
      problem('Unexpected closing bracket', end - 1, end);
      return;
    }
    for (;;) {
      const frame = stack.at(-1) as Frame;
      finishProperty(frame, end - 1);
      stack.pop();
      frame.node.end = end;
      add(frame.node as ObjectNode | ArrayNode);
      if (frame.node.kind === wanted) return;
      problem('Unexpected closing bracket', end - 1, end);
    }
  };

  for (let token = scanner.scan() as number; token !== kind.end; token = scanner.scan() as number) {
    if (token >= kind.lineComment && token <= kind.trivia) continue;
    const start = base + scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
    if (tooDeep > 0) {
      if (token === kind.openBrace || token === kind.openBracket) tooDeep += 1;
      else if (token === kind.closeBrace || token === kind.closeBracket) tooDeep -= 1;
      continue;
    }
    const top = stack.at(-1);
    switch (token) {
      case kind.openBrace:
      case kind.openBracket:
        if (stack.length >= maxDepth) {
          problem('Nested too deeply', start, end);
          tooDeep = 1;
        } else if (token === kind.openBrace) stack.push({ node: { kind: 'object', start, end, entries: [] }, hasColon: false });
        else stack.push({ node: { kind: 'array', start, end, items: [] }, hasColon: false });
        break;
      case kind.closeBrace:
        close('object', end);
        break;
      case kind.closeBracket:
        close('array', end);
        break;
      case kind.comma:
        if (top) finishProperty(top, start);
        break;
      case kind.colon:
        if (top?.key) top.hasColon = true;
        else problem('Unexpected colon', start, end);
        break;
      case kind.string: {
        const value = scanner.getTokenValue();
        if (scanner.getTokenError() !== 0) problem('Invalid string', start, end);
        if (top?.node.kind === 'object' && top.key && !top.hasColon) finishProperty(top, start);
        if (top?.node.kind === 'object' && !top.key) top.key = { text: value, start, end };
        else add(stringScalar(value, text, start, end, base));
        break;
      }
      case kind.unknown:
        problem('Unexpected text', start, end);
        break;
      default:
        add(wordScalar(token, text.slice(start - base, end - base), start, end));
    }
  }
  const end = base + text.length;
  if (stack.length > 0 || tooDeep > 0) problem('Expected a closing bracket', end, end);
  while (stack.length > 0) {
    const frame = stack.at(-1) as Frame;
    finishProperty(frame, end);
    stack.pop();
    frame.node.end = end;
    add(frame.node as ObjectNode | ArrayNode);
  }
  return { roots, problems };
}

function stringScalar(value: string, text: string, start: number, end: number, base: number): ScalarNode {
  const closed = end - start > 1 && text[end - base - 1] === '"';
  const content = { start: start + 1, end: closed ? end - 1 : end };
  const jumps = alignOffsets(value, text, { start: content.start - base, end: content.end - base }, 'double');
  return {
    kind: 'scalar',
    type: 'string',
    value,
    text: value,
    quoted: true,
    start,
    end,
    content,
    jumps: jumps?.map((offset, i) => (i % 2 ? offset + base : offset)),
  };
}

function wordScalar(token: number, source: string, start: number, end: number): ScalarNode {
  const shape = { kind: 'scalar', text: source, quoted: false, start, end, content: { start, end } } as const;
  if (token === kind.number) return { ...shape, type: 'number', value: Number(source) };
  if (token === kind.nullWord) return { ...shape, type: 'null', value: null };
  return { ...shape, type: 'boolean', value: token === kind.trueWord };
}
