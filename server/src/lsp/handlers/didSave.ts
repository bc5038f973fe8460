import type { DidSaveTextDocumentParams } from 'vscode-languageserver';
import type { Session } from '../session.js';
import { isSettingsFile, reloadSettings } from '../settings.js';

export async function didSave(session: Session, { textDocument }: DidSaveTextDocumentParams): Promise<void> {
  const document = session.documents.get(textDocument.uri);
  if (!document) return;
  if (!session.client.watchesFiles) {
    // Nobody tells of files that change outside the editor, so what was read from disk is read anew.
    document.folder.loader.forget();
    if (isSettingsFile(document.path)) {
      await reloadSettings(session, document.folder);
      return;
    }
  }
  session.publisher.changed(document);
  // Files that are not open may rest on this one; the view asks for them if it is shown.
  session.findingsMayHaveChanged();
}
