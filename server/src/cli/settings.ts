import { basename, dirname, resolve } from 'node:path';
import { type EffectiveSettings, effectiveSettings, type SettingsLayer } from '../config/effective.js';
import { type PartialSettings, parseSettings } from '../config/parse.js';
import { settingsFileNames } from '../config/schema.js';
import { didYouMean } from '../config/suggest.js';
import { unusedSuppression } from '../findings/unused-suppression.js';
import { decodeText } from '../host/decode.js';
import { createNodeHost } from '../host/node.js';
import { rules } from '../rules/index.js';
import type { Preset, Severity } from '../rules/rule.js';
import { createDocument, type TextDocument } from '../text/document.js';
import { type Arguments, choiceOf } from './args.js';
import { UsageError } from './exit.js';
import { type Root, toRelative } from './root.js';

/** Everything that the settings may switch. */
const ruleIds: readonly string[] = [...rules.map(({ id }) => id), unusedSuppression.id];
const ruleLevels: readonly string[] = ['error', 'warning', 'info', 'off'] satisfies (Severity | 'off')[];
const maxSettingsBytes = 1 << 20;

export interface Configuration extends EffectiveSettings {
  /** Settings files that were read, relative to the workspace, with their texts. */
  readonly files: ReadonlyMap<string, TextDocument>;
}

/** The one settings file that counts: what `--config` names, else the workspace's own. */
function settingsFile(root: Root, args: Arguments, cwd: string): string | undefined {
  const named = args.get('config');
  if (named !== undefined) return resolve(cwd, named);
  const listing = createNodeHost(root.folder).readFolder('');
  const names = 'ok' in listing && listing.ok ? listing.entries.map(({ name }) => name) : [];
  const [first, second] = settingsFileNames.filter((name) => names.includes(name));
  if (second) throw new UsageError(`There are two settings files, ${first} and ${second}: keep one.`);
  return first === undefined ? undefined : resolve(root.folder, first);
}

async function fileLayer(file: string, root: Root): Promise<{ layer: SettingsLayer; document: TextDocument }> {
  const source = toRelative(root.folder, file);
  const read = await createNodeHost(dirname(file)).readFile(basename(file), maxSettingsBytes);
  if (!read.ok) throw new UsageError(`The settings file ${source} cannot be read: ${read.message}.`);
  const text = decodeText(read.bytes)?.text;
  if (text === undefined) throw new UsageError(`The settings file ${source} is not text.`);
  const { settings, problems, ranges } = parseSettings(text, file, ruleIds);
  const document = createDocument(text);
  if (problems.length > 0) {
    const lines = problems.map(({ start, key, message }) => {
      const { line, character } = document.positionAt(start);
      return `  ${source}:${line + 1}:${character + 1} ${key ? `${key}: ` : ''}${message}`;
    });
    throw new UsageError(`The settings are not valid:\n${lines.join('\n')}`);
  }
  return { layer: { source, settings, ranges }, document };
}

function ruleOption(option: string): [string, Severity | 'off'] {
  const [, id = '', level = ''] = /^([^=]+)=(.+)$/.exec(option) ?? [];
  if (!id) throw new UsageError(`--rule takes ID=LEVEL, such as prompt-logged=error, not "${option}".`);
  if (!ruleIds.includes(id)) throw new UsageError(`There is no rule "${id}".${didYouMean(id, ruleIds)}`);
  if (!ruleLevels.includes(level))
    throw new UsageError(`A rule is set to ${choiceOf(ruleLevels)}, not "${level}".${didYouMean(level, ruleLevels)}`);
  return [id, level as Severity | 'off'];
}

/** Settings of the workspace with the command line on top. Throws a UsageError that says where a file is wrong. */
export async function configurationOf(root: Root, args: Arguments, cwd: string): Promise<Configuration> {
  const layers: SettingsLayer[] = [];
  const files = new Map<string, TextDocument>();
  const file = settingsFile(root, args, cwd);
  if (file !== undefined) {
    const { layer, document } = await fileLayer(file, root);
    layers.push(layer);
    files.set(layer.source, document);
  }
  const given: PartialSettings = {
    ...(args.has('preset') && { preset: args.get('preset') as Preset }),
    ...(args.has('rule') && { rules: Object.fromEntries(args.all('rule').map(ruleOption)) }),
  };
  layers.push({ source: 'command line', settings: given });
  return { ...effectiveSettings(layers), files };
}
