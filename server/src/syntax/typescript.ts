import type { ts as tsNamespace } from '@ts-morph/common';
import ts from '@ts-morph/common/dist/typescript.js';
import type { TextEdit } from '../text/document.js';

export type { tsNamespace as TS };
/** The TypeScript 6 compiler that ts-morph carries: the one copy of it in each bundle. */
export { ts };
export type SourceFile = tsNamespace.SourceFile;
export type Node = tsNamespace.Node;

function scriptKind(path: string): tsNamespace.ScriptKind {
  if (/\.tsx$/i.test(path)) return ts.ScriptKind.TSX;
  if (/\.[mc]?ts$/i.test(path)) return ts.ScriptKind.TS;
  return ts.ScriptKind.JSX; // JavaScript in the wild has JSX in any .js file
}

/** Parses a whole text. Undefined when the text nests deeper than the parser's stack. */
export function parseTypeScript(path: string, text: string): SourceFile | undefined {
  try {
    return ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, false, scriptKind(path));
  } catch {
    return undefined;
  }
}

/** Parses the text after one edit, reusing what the earlier tree still holds. The earlier tree must not be used again. */
export function updateTypeScript(previous: SourceFile, text: string, edit: TextEdit): SourceFile | undefined {
  try {
    return ts.updateSourceFile(previous, text, {
      span: { start: edit.start, length: edit.end - edit.start },
      newLength: edit.newText.length,
    });
  } catch {
    return parseTypeScript(previous.fileName, text);
  }
}
