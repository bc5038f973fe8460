import type { Diagnostic } from 'vscode-languageserver';
import { defaultSettings, type Settings } from '../config/settings.js';
import type { Host } from '../host/host.js';
import type { OpenDocument } from './documents.js';
import type { Environment } from './environment.js';
import type { Session } from './session.js';

export const settingsFileNames: readonly string[] = ['leaklint.config.yaml', 'leaklint.config.json', 'leaklint.config.jsonc'];
export interface SettingsFile {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly { message: string }[];
}
export async function readSettings(
  _host: Host,
  _environment: Environment,
): Promise<{ file: SettingsFile | undefined; settings: Settings }> {
  return { file: undefined, settings: defaultSettings };
}
export function settingsDiagnostics(_document: OpenDocument, _session: Session): Diagnostic[] {
  return [];
}
