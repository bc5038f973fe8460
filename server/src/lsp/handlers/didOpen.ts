import type { DidOpenTextDocumentParams } from 'vscode-languageserver';
import type { Session } from '../session.js';

export function didOpen(session: Session, { textDocument }: DidOpenTextDocumentParams): void {
  const { uri, languageId, version, text } = textDocument;
  session.publisher.changed(session.open(uri, languageId, version, text));
}
