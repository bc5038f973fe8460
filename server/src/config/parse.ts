import { parseStructured } from '../syntax/structured/parse.js';
import type { Range } from '../text/range.js';
import { settingsSchema } from './schema.js';
import type { Settings } from './settings.js';
import { type SettingsProblem, validate } from './validate.js';

export type { SettingsProblem } from './validate.js';
/** The part of the settings that one place gives. */
export type PartialSettings = Partial<Settings>;

export interface ParsedSettings {
  readonly settings: PartialSettings;
  /** All of them errors: a file with problems must stop a scan, never be half obeyed in silence. */
  readonly problems: readonly SettingsProblem[];
  /** Where each key path stands in the file. */
  readonly ranges: Readonly<Record<string, Range>>;
}

/**
 * Reads a settings file; the format follows the name (`.yaml`, `.yml`, otherwise JSON with comments). Never throws.
 * `settings` holds what is right, so that an editor can go on while it shows the problems.
 */
export function parseSettings(text: string, fileName: string, ruleIds: readonly string[]): ParsedSettings {
  const language = /\.ya?ml$/i.test(fileName) ? 'yaml' : 'json';
  const tree = parseStructured(language, text);
  const problems: SettingsProblem[] = tree.problems.map(({ start, end, message }) => ({
    key: '',
    start,
    end,
    message: plain(message),
  }));
  const [root, second] = tree.roots;
  if (second) problems.push({ key: '', start: second.start, end: second.end, message: 'The file holds more than one document.' });
  // a file of comments only is a file that sets nothing
  if (!root || (root.kind === 'scalar' && root.type === 'null')) return { settings: {}, problems, ranges: {} };
  const { value, problems: wrong, ranges } = validate(root, settingsSchema, ruleIds);
  return {
    settings: (value ?? {}) as PartialSettings,
    problems: [...problems, ...wrong].sort((a, b) => a.start - b.start),
    ranges,
  };
}

/** A parser's message as one sentence. */
const plain = (message: string): string => `${message.split('\n', 1)[0]?.replace(/[.:]?\s*$/, '') ?? message}.`;
