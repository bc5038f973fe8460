import type { DidChangeConfigurationParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../../protocol.js';
import type { Session } from '../session.js';
import { reloadSettings } from '../settings.js';

/** The editor's own settings have changed. Clients that cannot be asked send them along. */
export async function didChangeConfiguration(session: Session, params: DidChangeConfigurationParams): Promise<void> {
  const sent = (params?.settings as { leaklint?: InitializationOptions['settings'] } | null)?.leaklint;
  if (!session.client.asksConfiguration && sent) {
    session.client = { ...session.client, options: { ...session.client.options, settings: sent } };
  }
  await Promise.all(session.folders.all.map((folder) => reloadSettings(session, folder)));
}
