import { settingsFileNames } from '../config/schema.js';
import type { PersonalSettings } from '../protocol.js';
import type { Folder } from './folder.js';
import type { Session } from './session.js';
import { readSettings, settingsComplaint, settingsFileDiagnostics } from './settings-file.js';

export const isSettingsFile = (path: string): boolean => settingsFileNames.includes(path);

async function personalSettings({ client, connection, log }: Session, folder: Folder): Promise<PersonalSettings> {
  if (!client.asksConfiguration) return client.options.settings ?? {};
  const scopeUri = folder.isAdHoc ? undefined : folder.uri;
  try {
    const answer = (await connection.workspace.getConfiguration({ scopeUri, section: 'leaklint' })) as PersonalSettings | null;
    return answer ?? {};
  } catch (error) {
    log(`The editor did not give its settings: ${error instanceof Error ? error.message : String(error)}`);
    return {};
  }
}

/** Reads the settings of a folder: the editor's, and the team's file, which is obeyed wholly or not at all. */
export async function loadSettings(session: Session, folder: Folder): Promise<void> {
  const before = settingsComplaint(folder.settingsFile);
  const [personal, { file, settings }] = await Promise.all([
    personalSettings(session, folder),
    readSettings(folder.host, session.rules.ids, session.environment.today()),
  ]);
  folder.personal = personal;
  const gone = folder.settingsFile?.name;
  folder.applySettings(file, settings);
  sendProblems(session, folder, gone);
  const complaint = settingsComplaint(file);
  if (complaint && complaint !== before) void tell(session, folder, complaint);
}

/** To a client that takes diagnostics as they are sent, also those of a settings file that is not open. */
function sendProblems(session: Session, folder: Folder, gone: string | undefined): void {
  if (session.client.pulls) return;
  for (const name of new Set([gone, folder.settingsFile?.name])) {
    if (name === undefined || session.openText(folder, name) !== undefined) continue;
    const file = folder.settingsFile?.name === name ? folder.settingsFile : undefined;
    if (!file?.problems.length && name !== gone) continue;
    void session.connection.sendDiagnostics({ uri: folder.uriOf(name), diagnostics: file ? settingsFileDiagnostics(file) : [] });
  }
}

/** The settings file was closed: what is on disk is shown again. */
export const settingsFileClosed = (session: Session, folder: Folder): void =>
  sendProblems(session, folder, folder.settingsFile?.name);

const openIt = { title: 'Open settings' };

async function tell(session: Session, folder: Folder, complaint: string): Promise<void> {
  const message = `${complaint} Until this is mended, the default settings are used.`;
  const uri = folder.uriOf(folder.settingsFile?.name ?? '');
  if (!session.client.showsDocuments) {
    session.connection.window.showErrorMessage(message);
    return;
  }
  const answer = await session.connection.window.showErrorMessage(message, openIt);
  if (answer?.title === openIt.title) await session.connection.window.showDocument({ uri, takeFocus: true });
}

/** Reads the settings again; what is shown follows. */
export async function reloadSettings(session: Session, folder: Folder): Promise<void> {
  session.prepare(folder);
  await folder.ready;
  session.ready();
  session.publisher.refresh();
  session.findingsMayHaveChanged();
}
