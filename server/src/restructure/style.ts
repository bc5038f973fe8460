import { Node, type SourceFile, SyntaxKind } from 'ts-morph';
import { lineBreakOf } from '../text/document.js';

/** How a file is written. */
export interface Style {
  readonly quote: "'" | '"';
  readonly hasSemicolons: boolean;
  /** One step of indentation. */
  readonly indent: string;
  readonly lineBreak: string;
}

function quoteOf(file: SourceFile): "'" | '"' {
  let double = 0;
  let single = 0;
  for (const literal of file.getDescendantsOfKind(SyntaxKind.StringLiteral)) {
    if (Node.isJsxAttribute(literal.getParent())) continue;
    if (literal.getText().startsWith('"')) double += 1;
    else single += 1;
  }
  return double > single ? '"' : "'";
}

const endsWithSemicolon = /;$/;

function hasSemicolons(file: SourceFile): boolean {
  let without = 0;
  let withThem = 0;
  file.forEachDescendant((node) => {
    if (!Node.isExpressionStatement(node) && !Node.isVariableStatement(node) && !Node.isImportDeclaration(node)) return;
    if (endsWithSemicolon.test(node.getText())) withThem += 1;
    else without += 1;
  });
  return withThem >= without;
}

/** The smallest step by which lines are indented: a tab, or two or four spaces. */
function indentOf(text: string): string {
  let smallest = 0;
  for (const [, lead] of text.matchAll(/\n([ \t]+)(?=[^\s*])/g)) {
    if (lead?.startsWith('\t')) return '\t';
    const width = lead?.length ?? 0;
    if (width >= 2 && (smallest === 0 || width < smallest)) smallest = width;
  }
  return ' '.repeat(smallest === 0 ? 2 : Math.min(smallest, 8));
}

export const styleOf = (file: SourceFile): Style => ({
  quote: quoteOf(file),
  hasSemicolons: hasSemicolons(file),
  indent: indentOf(file.getFullText()),
  lineBreak: lineBreakOf(file.getFullText()),
});

/** Writes a new text, which has two spaces, single quotes and semicolons, as the file is written. */
export function restyle(text: string, { quote, hasSemicolons: keeps, indent, lineBreak }: Style): string {
  return text
    .split('\n')
    .map((line) => {
      const [lead] = /^ */.exec(line) as unknown as [string];
      let rest = line.slice(lead.length);
      if (!keeps) rest = rest.replace(/;$/, '');
      if (quote === '"' && !/["`]/.test(rest) && !/^(?:\/\/|\/?\*)/.test(rest)) rest = rest.replace(/'([^'\\]*)'/g, '"$1"');
      return rest === '' ? '' : indent.repeat(Math.floor(lead.length / 2)) + rest;
    })
    .join(lineBreak);
}
