import type { Diagnostic } from 'vscode-languageserver';
import { effectiveSettings } from '../config/effective.js';
import { parseSettings, type SettingsProblem } from '../config/parse.js';
import { settingsFileNames } from '../config/schema.js';
import { defaultSettings, type Settings } from '../config/settings.js';
import { splitExpired } from '../findings/suppress.js';
import { decodeText } from '../host/decode.js';
import { type Host, maxFileBytes } from '../host/host.js';
import { createDocument, type TextDocument } from '../text/document.js';
import { toSettingsDiagnostic } from './convert.js';
import type { OpenDocument } from './documents.js';
import type { Session } from './session.js';

/** The team's settings file of a folder, as it was read last. */
export interface SettingsFile {
  /** Its name at the folder's root. */
  readonly name: string;
  readonly document: TextDocument;
  readonly problems: readonly SettingsProblem[];
}

export interface ReadSettings {
  readonly file: SettingsFile | undefined;
  /** The defaults when anything is wrong with the file: it is obeyed wholly or not at all, and the user is told. */
  readonly settings: Settings;
}

/** What concerns the file as a whole is shown at its start. */
const wholeFile = (message: string): SettingsProblem => ({ key: '', start: 0, end: 0, message });

/** Reads and checks the settings of a folder. `today` is an ISO date: suppressions that expired before it do not count. */
export async function readSettings(host: Host, ruleIds: readonly string[], today: string): Promise<ReadSettings> {
  const listing = await host.readFolder('');
  const present = listing.ok ? listing.entries.map(({ name }) => name) : [];
  const [name, second] = settingsFileNames.filter((one) => present.includes(one));
  if (!name) return { file: undefined, settings: defaultSettings };
  const read = await host.readFile(name, maxFileBytes);
  const text = read.ok ? decodeText(read.bytes)?.text : '';
  const document = createDocument(text ?? '');
  const broken = (message: string): ReadSettings => ({
    file: { name, document, problems: [wholeFile(message)] },
    settings: defaultSettings,
  });
  if (!read.ok) return broken(`The settings file ${name} cannot be read: ${read.message}.`);
  if (text === undefined) return broken(`The settings file ${name} is not text.`);
  if (second) return broken(`There are two settings files, ${name} and ${second}: keep one.`);
  const { settings: own, problems, ranges } = parseSettings(text, name, ruleIds);
  if (problems.length > 0) return { file: { name, document, problems }, settings: defaultSettings };
  const { settings } = effectiveSettings([{ source: name, settings: own, ranges }]);
  const { active } = splitExpired(settings.suppressions, today);
  return { file: { name, document, problems }, settings: { ...settings, suppressions: active } };
}

const diagnosticsOf = (document: TextDocument, problems: readonly SettingsProblem[]): Diagnostic[] =>
  problems.map((problem) => toSettingsDiagnostic(document, problem));

/** Problems of a settings file that is open, as it is typed; nothing for any other document. */
export function settingsDiagnostics(open: OpenDocument, session: Session): Diagnostic[] {
  if (!settingsFileNames.includes(open.path)) return [];
  return diagnosticsOf(open.document, parseSettings(open.document.text, open.path, session.rules.ids).problems);
}

/** Problems of a settings file as it is on disk. */
export const settingsFileDiagnostics = ({ document, problems }: SettingsFile): Diagnostic[] => diagnosticsOf(document, problems);

/** One sentence on a broken settings file, or undefined for one that is well. */
export function settingsComplaint(file: SettingsFile | undefined): string | undefined {
  const [first, ...others] = file?.problems ?? [];
  if (!file || !first) return undefined;
  const { line, character } = file.document.positionAt(first.start);
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return `${file.name}:${line + 1}:${character + 1} ${first.key ? `${first.key}: ` : ''}${first.message}${more}`;
}
