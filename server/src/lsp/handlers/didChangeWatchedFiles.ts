import { type DidChangeWatchedFilesParams, FileChangeType } from 'vscode-languageserver';
import { languageOf } from '../../workspace/languages.js';
import type { Session } from '../session.js';
import { isSettingsFile, reloadSettings } from '../settings.js';

/** Files changed outside the editor, or were saved in it: settings, and whatever findings rest on. */
export async function didChangeWatchedFiles(session: Session, { changes }: DidChangeWatchedFilesParams): Promise<void> {
  let isStale = false;
  for (const { uri, type } of changes) {
    for (const folder of session.folders.all) {
      const path = folder.pathOf(uri);
      if (path === undefined) continue;
      const isDeleted = type === FileChangeType.Deleted;
      if (isSettingsFile(path)) await reloadSettings(session, folder);
      else if (path === '.gitignore' || path.endsWith('/.gitignore')) {
        folder.forgetLeftOut();
        isStale = true;
      } else {
        const isNeeded = session.report.isScanned(folder, path) || (folder.hasSources && languageOf(path) === 'typescript');
        if (isDeleted && isNeeded) session.report.forget(folder, path);
        if (await folder.loader.changed(path, { isDeleted, isNeeded })) isStale = true;
      }
    }
  }
  if (!isStale) return;
  session.publisher.refresh();
  session.findingsMayHaveChanged();
}
