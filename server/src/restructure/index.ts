import { Project, type SourceFile } from 'ts-morph';
import { type Change, withLocals } from '../rules/change.js';
import type { TextEdit } from '../text/document.js';
import { headEdits, type Names, namesFor } from './head.js';
import { boundLoop, dropEntry, statementBefore } from './places.js';
import { restyle, type Style, styleOf } from './style.js';

/** Makes edits of a fix's changes. Loaded when the first fix that needs it is asked for. */
export interface Restructurer {
  /**
   * The edits that the changes of one file come to, in offsets of `text`, none overlapping another. Undefined where the code
   * has a shape for which one of them cannot be made: then the fix must not be made at all.
   */
  edits(path: string, text: string, changes: readonly Change[]): TextEdit[] | undefined;
}

const isInsertion = ({ start, end }: TextEdit): boolean => start === end;

/** Each once, in order, insertions at one place joined; undefined where two of them replace the same text. */
function fitting(edits: readonly TextEdit[]): TextEdit[] | undefined {
  const kept: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    const isSame = last?.start === edit.start && last.end === edit.end;
    if (isSame && last.newText === edit.newText) continue;
    if (isSame && isInsertion(edit)) kept[kept.length - 1] = { ...edit, newText: last.newText + edit.newText };
    else if (last && edit.start < last.end) return undefined;
    else kept.push(edit);
  }
  return kept;
}

/** The edits of the changes that have a place; undefined where one cannot be made. */
function placedEdits(file: SourceFile, changes: readonly Change[], style: Style, names: Names): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const change of changes) {
    const written = (text: string): string => withLocals(text, names.localOf);
    let made: readonly TextEdit[] | undefined = [];
    if (change.kind === 'edit') made = [{ start: change.start, end: change.end, newText: written(change.newText) }];
    else if (change.kind === 'drop') made = dropEntry(file, change);
    else if (change.kind === 'before') made = statementBefore(file, change.at, restyle(written(change.text), style), style);
    else if (change.kind === 'bound-loop') made = boundLoop(file, change, names, style);
    if (!made) return undefined;
    edits.push(...made);
  }
  return edits;
}

function editsOf(path: string, text: string, changes: readonly Change[]): TextEdit[] | undefined {
  // Nothing is read from anywhere: the one file is all there is.
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true, skipFileDependencyResolution: true });
  const extension = /\.[mc]?[jt]sx?$/.exec(path)?.[0] ?? '.ts';
  // JavaScript in the wild has JSX in any .js file.
  const file = project.createSourceFile(`/file${/^\.[mc]?js$/.test(extension) ? '.jsx' : extension}`, text);
  const style = styleOf(file);
  const names = namesFor(file, changes);
  const placed = placedEdits(file, changes, style, names);
  const head = placed && headEdits(file, changes, placed, names, style);
  return placed && head && fitting([...placed, ...head]);
}

/** The compiler that ts-morph works with is the one that the bundle carries anyway; run from the sources it finds its own. */
export default function create(): Restructurer {
  return {
    edits(path, text, changes) {
      try {
        return editsOf(path, text, changes);
      } catch {
        // Code that nests deeper than the stack: there the fix is not made.
        return undefined;
      }
    },
  };
}
