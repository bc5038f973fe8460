import { Node, type SourceFile, SyntaxKind } from 'ts-morph';
import type { Change } from '../rules/change.js';
import { removeEntry } from '../rules/edits.js';
import type { TextEdit } from '../text/document.js';
import type { Range } from '../text/range.js';
import type { Names } from './head.js';
import { restyle, type Style } from './style.js';

/** The outermost node of exactly this span. */
function nodeOf(file: SourceFile, { start, end }: Range): Node | undefined {
  let node: Node | undefined = file.getDescendantAtPos(start);
  let found: Node | undefined;
  for (; node && node.getStart() === start && node.getEnd() <= end; node = node.getParent())
    if (node.getEnd() === end) found = node;
  return found;
}

/** Takes an entry out with its comma; a pattern of a parameter or options of a call that are then empty go too, where they are last. */
export function dropEntry(file: SourceFile, range: Range): TextEdit[] | undefined {
  const node = nodeOf(file, range);
  const pattern = node?.getParent();
  if (Node.isBindingElement(node) && Node.isObjectBindingPattern(pattern) && pattern.getElements().length === 1) {
    const parameter = pattern.getParent();
    if (Node.isParameterDeclaration(parameter) && parameter.getNextSiblingIfKind(SyntaxKind.CommaToken) === undefined)
      return [entryEdit(file, parameter)];
  }
  if (Node.isObjectLiteralExpression(pattern) && pattern.getProperties().length === 1) {
    const call = pattern.getParent();
    if (Node.isCallExpression(call) && call.getArguments().length > 1 && call.getArguments().at(-1) === pattern)
      return [entryEdit(file, pattern)];
  }
  const isAlone =
    (Node.isObjectLiteralExpression(pattern) && pattern.getProperties().length === 1) ||
    (Node.isObjectBindingPattern(pattern) && pattern.getElements().length === 1) ||
    (Node.isArrayLiteralExpression(pattern) && pattern.getElements().length === 1);
  if (isAlone) return [{ start: pattern.getStart() + 1, end: pattern.getEnd() - 1, newText: '' }];
  return node && [entryEdit(file, node)];
}

function entryEdit(file: SourceFile, node: Node): TextEdit {
  const { start, end, newText } = removeEntry(
    { path: '', text: file.getFullText() },
    { start: node.getStart(), end: node.getEnd() },
  );
  return { start, end, newText };
}

/** The white space before the first character of a node's line. */
function indentAt(file: SourceFile, offset: number): string {
  const text = file.getFullText();
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
}

const indented = (text: string, indent: string, { lineBreak }: Style): string =>
  text
    .split(lineBreak)
    .map((line, i) => (i === 0 || line === '' ? line : indent + line))
    .join(lineBreak);

const holdsStatements = (node: Node | undefined): boolean =>
  Node.isBlock(node) ||
  Node.isSourceFile(node) ||
  Node.isModuleBlock(node) ||
  Node.isCaseClause(node) ||
  Node.isDefaultClause(node);

/** Puts a text before the statement that holds an offset. The value of an arrow function becomes a block that returns it. */
export function statementBefore(file: SourceFile, at: number, text: string, style: Style): TextEdit[] | undefined {
  for (let node: Node | undefined = file.getDescendantAtPos(at); node; node = node.getParent()) {
    const parent = node.getParent();
    if (Node.isStatement(node) && holdsStatements(parent)) {
      const start = node.getStart();
      const indent = indentAt(file, start);
      return [{ start, end: start, newText: `${indented(text, indent, style)}${style.lineBreak}${indent}` }];
    }
    if (Node.isArrowFunction(parent) && parent.getBody() === node && !Node.isBlock(node))
      return intoBlock(file, node, text, style);
    // The only statement under `if (…)` without braces has no place before it.
    if (Node.isStatement(node) && !Node.isBlock(node)) return undefined;
  }
  return undefined;
}

function intoBlock(file: SourceFile, body: Node, text: string, style: Style): TextEdit[] {
  const { lineBreak } = style;
  const outer = indentAt(file, body.getStart());
  const inner = outer + style.indent;
  const end = style.hasSemicolons ? ';' : '';
  return [
    {
      start: body.getStart(),
      end: body.getStart(),
      newText: `{${lineBreak}${inner}${indented(text, inner, style)}${lineBreak}${inner}return `,
    },
    { start: body.getEnd(), end: body.getEnd(), newText: `${end}${lineBreak}${outer}}` },
  ];
}

const isEndless = (test: Node | undefined): boolean => test === undefined || /^(?:true|1)$/.test(test.getText());

/** A loop's own condition behind another one; in parentheses where it binds less. */
function also(test: Node | undefined): string {
  if (!test || isEndless(test)) return '';
  const text = test.getText();
  return ` && ${/\|\||\?|,|=>|[^=!<>]=[^=]/.test(text) ? `(${text})` : text}`;
}

/** Whether something in a loop's body leaves that loop by `break`. */
function breaks(body: Node): boolean {
  let found = false;
  body.forEachDescendant((node, walk) => {
    if (Node.isFunctionLikeDeclaration(node) || Node.isArrowFunction(node) || Node.isFunctionExpression(node)) walk.skip();
    if (!Node.isBreakStatement(node)) return;
    const outer = node.getFirstAncestor((each) => Node.isIterationStatement(each) || Node.isSwitchStatement(each));
    if (node.getLabel() || !outer || outer.getStart() <= body.getStart()) found = true;
  });
  return found;
}

/** Counts the rounds of a loop. */
export function boundLoop(
  file: SourceFile,
  { start, most, error }: Extract<Change, { kind: 'bound-loop' }>,
  names: Names,
  style: Style,
): TextEdit[] | undefined {
  const loop = file.getDescendantAtPos(start)?.getParent();
  const count = names.fresh('step');
  const head = (test: Node | undefined, end: number): TextEdit => {
    return { start: start, end, newText: `for (let ${count} = 0; ${count} < ${most}${also(test)}; ${count} += 1) ` };
  };
  const behind = (test: Node | undefined): TextEdit[] => {
    if (!loop || !isEndless(test) || breaks((loop as Node & { getStatement(): Node }).getStatement())) return [];
    const indent = indentAt(file, start);
    const thrown = restyle(`throw new Error('${error}');`, style);
    return [{ start: loop.getEnd(), end: loop.getEnd(), newText: `${style.lineBreak}${indent}${thrown}` }];
  };
  if (Node.isWhileStatement(loop)) {
    const test = loop.getExpression();
    return [head(test, loop.getStatement().getStart()), ...behind(test)];
  }
  if (Node.isForStatement(loop) && !loop.getInitializer() && !loop.getIncrementor()) {
    const test = loop.getCondition();
    return [head(test, loop.getStatement().getStart()), ...behind(test)];
  }
  if (Node.isDoStatement(loop)) {
    const test = loop.getExpression();
    const before = statementBefore(file, start, restyle(`let ${count} = 0;`, style), style);
    return (
      before && [
        ...before,
        { start: test.getStart(), end: test.getEnd(), newText: `(${count} += 1) < ${most}${also(test)}` },
        ...behind(test),
      ]
    );
  }
  return undefined;
}
