import type { DidChangeTextDocumentParams } from 'vscode-languageserver';
import type { Session } from '../session.js';

export function didChange(session: Session, { textDocument, contentChanges }: DidChangeTextDocumentParams): void {
  const document = session.change(textDocument.uri, textDocument.version, contentChanges);
  // A client that pulls decides itself when; for others the user's choice is kept here.
  if (document && document.folder.personal.run !== 'onSave') session.publisher.changed(document);
}
