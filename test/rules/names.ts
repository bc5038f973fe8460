import { ts } from '@ts-morph/common';

/** Names that are there without a declaration in the file. */
const globals = new Set(
  'process console globalThis require module exports Buffer URL URLSearchParams Set Map Error Number String Boolean Object Array JSON Math Date Promise RegExp Symbol Request Response fetch undefined window document crypto TextEncoder Object'.split(
    ' ',
  ),
);
/** Cannot find name, no value for a shorthand, duplicate identifier, redeclared variable, used before its declaration. */
const codes = new Set([2304, 2552, 18004, 2300, 2451, 2448]);

/**
 * What a compiler says of the names of one file, taken alone: those that mean nothing where they stand, and those that mean
 * two things. Types of other modules and of the language itself are not known and not judged.
 */
export function nameProblems(path: string, text: string): string[] {
  const name = `/${path.replace(/\.[mc]?js$/, '.jsx')}`;
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
  const program = ts.createProgram({
    rootNames: [name],
    options: { noLib: true, noResolve: true, allowJs: true, checkJs: true, types: [], jsx: ts.JsxEmit.Preserve },
    host: {
      getSourceFile: (file) => (file === name ? source : undefined),
      getDefaultLibFileName: () => '/lib.d.ts',
      writeFile() {},
      getCurrentDirectory: () => '/',
      getCanonicalFileName: (file) => file,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => '\n',
      fileExists: (file) => file === name,
      readFile: () => undefined,
    },
  });
  return program
    .getSemanticDiagnostics(source)
    .filter(({ code, start, length }) => codes.has(code) && !globals.has(text.slice(start ?? 0, (start ?? 0) + (length ?? 0))))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
