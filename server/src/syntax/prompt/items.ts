import type { Tree, TreeCursor } from 'web-tree-sitter';
import type { Range } from '../../text/range.js';
import { hasRawFilter, type Part, type PathUse, pathsOf } from './expression.js';

export type TagKind = 'statement' | 'block_open' | 'block_else' | 'block_close';

/**
 * One top-level node of the tree that is not text. Everything but `start` and `end` is relative to the
 * node, so that an item moves with its text.
 */
export type PromptItem = Range &
  (
    | { readonly kind: 'front_matter'; readonly contentStart: number; readonly contentEnd: number }
    | { readonly kind: 'comment' }
    | { readonly kind: 'role_marker' | 'role_end'; readonly word: string }
    | { readonly kind: 'value'; readonly uses: readonly PathUse[]; readonly raw: boolean; readonly filtered: boolean }
    | { readonly kind: TagKind; readonly name: string }
    | { readonly kind: 'partial'; readonly name: string }
  );

/** Text of the first child of this type. */
function childText(cursor: TreeCursor, text: string, type: string): string {
  let found = '';
  if (!cursor.gotoFirstChild()) return found;
  do {
    if (cursor.nodeType === type) {
      found = text.slice(cursor.startIndex, cursor.endIndex);
      break;
    }
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
  return found;
}

function frontMatter(cursor: TreeCursor, start: number, end: number): PromptItem {
  let contentStart = end;
  let contentEnd = end;
  if (cursor.gotoFirstChild()) {
    do {
      if (cursor.startIndex === start) contentStart = contentEnd = cursor.endIndex;
      if (cursor.nodeType === 'yaml') contentEnd = cursor.endIndex;
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  return { kind: 'front_matter', start, end, contentStart: contentStart - start, contentEnd: contentEnd - start };
}

/** Children of the expression of the tag that the cursor is on. */
function expressionParts(cursor: TreeCursor): Part[] {
  const parts: Part[] = [];
  if (!cursor.gotoFirstChild()) return parts;
  do {
    if (cursor.nodeType !== 'expression') continue;
    cursor.gotoFirstChild();
    do parts.push({ type: cursor.nodeType, start: cursor.startIndex, end: cursor.endIndex });
    while (cursor.gotoNextSibling());
    cursor.gotoParent();
    break;
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
  return parts;
}

function value(cursor: TreeCursor, text: string, isRawForm: boolean, start: number, end: number): PromptItem {
  const parts = expressionParts(cursor);
  const callee = parts.find((part) => part.type === 'callee');
  // An inclusion whose name is computed; one with a fixed name is a partial in the tree.
  if (text[start] === '<' && callee && text.slice(callee.start, callee.end) === 'include')
    return { kind: 'partial', name: '', start, end };
  const isBrace = text[start] === '{' && text[start + 1] !== '{';
  const isInput = text[start] === '$' && parts[1]?.type === ':';
  const uses = pathsOf(text, parts, isBrace || isInput).map((use) => ({
    ...use,
    nameStart: use.nameStart - start,
    nameEnd: use.nameEnd - start,
  }));
  return {
    kind: 'value',
    start,
    end,
    uses,
    raw: isRawForm || hasRawFilter(text, parts),
    filtered: parts.some((part) => part.type === 'filter'),
  };
}

function readNode(cursor: TreeCursor, text: string): PromptItem | undefined {
  const kind = cursor.nodeType;
  if (kind === 'text' || kind === 'raw_text') return undefined;
  const { startIndex: start, endIndex: end } = cursor;
  switch (kind) {
    case 'front_matter':
      return frontMatter(cursor, start, end);
    case 'comment':
      return { kind, start, end };
    case 'role_marker':
    case 'role_end':
      return { kind, start, end, word: childText(cursor, text, 'role_name') };
    case 'interpolation':
    case 'raw_interpolation':
      return value(cursor, text, kind === 'raw_interpolation', start, end);
    case 'statement':
    case 'block_open':
    case 'block_else':
    case 'block_close':
      return { kind, start, end, name: childText(cursor, text, 'tag_name') };
    case 'partial':
      return { kind, start, end, name: childText(cursor, text, 'partial_name').replace(/^(["'])(.*)\1$/, '$2') };
    default:
      return undefined;
  }
}

/** All items of a tree. */
export function readItems(text: string, tree: Tree): PromptItem[] {
  const items: PromptItem[] = [];
  const cursor = tree.walk();
  try {
    if (!cursor.gotoFirstChild()) return items;
    do {
      const item = readNode(cursor, text);
      if (item) items.push(item);
    } while (cursor.gotoNextSibling());
  } finally {
    cursor.delete();
  }
  return items;
}

/** Items of the nodes that touch the span. */
function readTouching(text: string, tree: Tree, span: Range): PromptItem[] {
  const items: PromptItem[] = [];
  // Not the cursor's gotoFirstChildForIndex, which in web-tree-sitter 0.27.1 never moves.
  for (
    let node = tree.rootNode.firstChildForIndex(Math.max(0, span.start - 1));
    node && node.startIndex <= span.end;
    node = node.nextSibling
  ) {
    const cursor = node.walk();
    const item = readNode(cursor, text);
    cursor.delete();
    if (item) items.push(item);
  }
  return items;
}

/**
 * Items of `text`, given those of the text before, by reading only the nodes that touch `changed`, a span
 * of the new text; what follows it is `shift` further on than before.
 */
export function updateItems(
  before: readonly PromptItem[],
  text: string,
  tree: Tree,
  changed: Range,
  shift: number,
): PromptItem[] {
  // Going from node to node costs more than a cursor over all of them.
  if (changed.end - changed.start > text.length / 4) return readItems(text, tree);
  const items = before.filter((item) => item.end < changed.start).concat(readTouching(text, tree, changed));
  for (const item of before) {
    if (item.end < changed.start || item.start + shift <= changed.end) continue;
    items.push(shift === 0 ? item : { ...item, start: item.start + shift, end: item.end + shift });
  }
  return items;
}
