import type { DidCloseTextDocumentParams } from 'vscode-languageserver';
import type { Session } from '../session.js';
import { isSettingsFile, settingsFileClosed } from '../settings.js';

export async function didClose(session: Session, { textDocument }: DidCloseTextDocumentParams): Promise<void> {
  const document = session.documents.get(textDocument.uri);
  if (!document) return;
  session.publisher.closed(document);
  const text = document.document.text;
  await session.close(textDocument.uri);
  if (isSettingsFile(document.path)) settingsFileClosed(session, document.folder);
  // Changes that were thrown away may have mattered to files that import this one.
  if (document.folder.workspace.textOf(document.path) !== text) session.publisher.refresh();
}
