import { type Node, parseTypeScript, type TS, ts } from '../syntax/typescript.js';

/** What stands at an offset: code, the space between JSX children, or text (a template, a string over several lines, JSX text). */
export type Place = 'code' | 'jsx' | 'text';

const isStringPart = (node: Node): boolean =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);

/** Where the children of an element stand. */
function childrenOf(node: Node): { from: number; to: number } | undefined {
  if (ts.isJsxElement(node)) return { from: node.openingElement.end, to: node.closingElement.pos };
  if (ts.isJsxFragment(node)) return { from: node.openingFragment.end, to: node.closingFragment.pos };
  return undefined;
}

/** What a node says about an offset inside it, or undefined when only its children can tell. */
function placeIn(node: Node, file: TS.SourceFile, offset: number): Place | undefined {
  const children = childrenOf(node);
  if (children) return children.from <= offset && offset <= children.to ? 'jsx' : 'code';
  const isInside = node.getStart(file) < offset && offset < node.end;
  if (ts.isJsxText(node)) return node.containsOnlyTriviaWhiteSpaces ? 'jsx' : 'text';
  if (ts.isJsxExpression(node) || ts.isJsxSelfClosingElement(node)) return isInside ? 'code' : undefined;
  return isStringPart(node) && isInside ? 'text' : undefined;
}

/** Where a comment on a line of its own, beginning at `offset`, would end up. */
export function placeInTypeScript(path: string, text: string, offset: number): Place {
  const file = parseTypeScript(path, text);
  if (!file) return 'text';
  let place: Place = 'code';
  const visit = (node: Node): void => {
    if (node.pos > offset || offset > node.end) return;
    place = placeIn(node, file, offset) ?? place;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return place;
}
