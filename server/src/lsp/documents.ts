import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Language } from '../facts/common.js';
import { applyEdits, createDocument, type TextDocument, type TextEdit } from '../text/document.js';
import { languageOf } from '../workspace/languages.js';
import type { Folder } from './folder.js';
import { maxFilesPerDocument } from './loader.js';

/** A document that the editor has open; its text, not the disk's, is what counts. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly folder: Folder;
  /** Relative to its folder. */
  readonly path: string;
  /** Undefined for a document that Leaklint does not read. */
  readonly language: Language | undefined;
  version: number;
  document: TextDocument;
  /** Files that it may still bring in. */
  readonly budget: { files: number };
}

export function openDocument(
  uri: string,
  languageId: string,
  version: number,
  text: string,
  folder: Folder,
  path: string,
): OpenDocument {
  return {
    ...{ uri, languageId, folder, path, version },
    language: languageOf(path),
    document: createDocument(text),
    budget: { files: maxFilesPerDocument },
  };
}

/** The edit that a change stands for, with offsets in the text before it. */
function editOf(document: TextDocument, change: TextDocumentContentChangeEvent): TextEdit {
  if (!('range' in change)) return { start: 0, end: document.text.length, newText: change.text };
  const start = document.offsetAt(change.range.start);
  // A range that is the wrong way round is taken as empty, so that the text stays a text.
  return { start, end: Math.max(start, document.offsetAt(change.range.end)), newText: change.text };
}

/** Applies changes in their order and passes each on to the engine, which then need not look for what changed. */
export function changeDocument(open: OpenDocument, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
  const { workspace } = open.folder;
  for (const change of changes) {
    const edit = editOf(open.document, change);
    open.document = createDocument(applyEdits(open.document.text, [edit]));
    if (workspace.has(open.path)) workspace.edit(open.path, [edit]);
  }
  open.version = version;
}
