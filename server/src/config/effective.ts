import type { Range } from '../text/range.js';
import type { PartialSettings } from './parse.js';
import { defaultSettings, type Settings } from './settings.js';

/** One place that settings come from. */
export interface SettingsLayer {
  /** As a person is told: a path, "command line", "editor settings". */
  readonly source: string;
  readonly settings: PartialSettings;
  readonly ranges?: Readonly<Record<string, Range>>;
}

export interface Origin {
  readonly source: string;
  /** Where in that source, when it is a file. */
  readonly range?: Range;
}

export interface EffectiveSettings {
  readonly settings: Settings;
  /** By key path (`preset`, `rules.mcp-secret`, `ignore[0]`): who set it. What nobody set comes from "default". */
  readonly origins: Readonly<Record<string, Origin>>;
}

/**
 * Puts layers on top of the defaults, later ones being stronger. `preset`, `files`, `providers`, `thirdParties` and each rule
 * are replaced; `ignore` and `suppressions` add up.
 */
export function effectiveSettings(layers: readonly SettingsLayer[]): EffectiveSettings {
  const origins: Record<string, Origin> = {};
  let { preset, files, providers, thirdParties } = defaultSettings;
  const rules: Record<string, Settings['rules'][string]> = { ...defaultSettings.rules };
  const ignore = [...defaultSettings.ignore];
  const suppressions = [...defaultSettings.suppressions];
  for (const key of ['preset', 'files', 'ignore', 'providers', 'thirdParties', 'suppressions'])
    origins[key] = { source: 'default' };

  for (const { source, settings, ranges } of layers) {
    const mark = (key: string, keyInLayer = key): void => {
      origins[key] = { source, range: ranges?.[keyInLayer] };
    };
    if (settings.preset) {
      preset = settings.preset;
      mark('preset');
    }
    if (settings.providers) {
      providers = { ...providers, ...settings.providers };
      mark('providers');
      for (const [list, names] of Object.entries(settings.providers))
        for (const i of names.keys()) mark(`providers.${list}[${i}]`);
    }
    if (settings.thirdParties) {
      thirdParties = settings.thirdParties;
      mark('thirdParties');
      for (const i of thirdParties.keys()) mark(`thirdParties[${i}]`);
    }
    if (settings.files) {
      for (let i = 0; i < files.length; i += 1) delete origins[`files[${i}]`];
      files = settings.files;
      mark('files');
      files.forEach((_, i) => {
        mark(`files[${i}]`);
      });
    }
    for (const [id, severity] of Object.entries(settings.rules ?? {})) {
      rules[id] = severity;
      mark(`rules.${id}`);
    }
    settings.ignore?.forEach((glob, i) => {
      mark(`ignore[${ignore.length}]`, `ignore[${i}]`);
      ignore.push(glob);
    });
    settings.suppressions?.forEach((entry, i) => {
      mark(`suppressions[${suppressions.length}]`, `suppressions[${i}]`);
      suppressions.push(entry);
    });
    if (settings.ignore) mark('ignore');
    if (settings.suppressions) mark('suppressions');
  }
  return { settings: { preset, rules, files, ignore, providers, thirdParties, suppressions }, origins };
}
