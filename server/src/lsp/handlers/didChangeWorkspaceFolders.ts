import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { Session } from '../session.js';

/** Documents move to the folder that now contains them, with their text as it is in the editor. */
export function didChangeWorkspaceFolders(session: Session, { added, removed }: WorkspaceFoldersChangeEvent): void {
  const gone = removed.flatMap(({ uri }) => session.folders.remove(uri) ?? []);
  for (const { uri } of added) session.folders.add(uri);
  session.moveDocuments();
  for (const folder of gone) {
    session.report.forgetFolder(folder);
    folder.dispose();
  }
  session.publisher.refresh();
}
