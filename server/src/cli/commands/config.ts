import type { Settings, SuppressionEntry } from '../../config/settings.js';
import { paintFor, plain } from '../../report/terminal.js';
import type { Arguments } from '../args.js';
import { type ExitCode, exitCodes } from '../exit.js';
import type { Io } from '../output.js';
import { findRoot } from '../root.js';
import { type Configuration, configurationOf } from '../settings.js';

interface OriginPlace {
  readonly source: string;
  /** From 1. */
  readonly line?: number;
}

function originOf({ origins, files }: Configuration, key: string): OriginPlace {
  const { source, range } = origins[key] ?? { source: 'default' };
  const document = files.get(source);
  return document && range ? { source, line: document.positionAt(range.start).line + 1 } : { source };
}

const suppressionText = ({ rule, path, reason, expires, approvedBy }: SuppressionEntry): string =>
  `${rule} in ${path}: ${reason}${expires ? ` (until ${expires})` : ''}${approvedBy ? ` (approved by ${approvedBy})` : ''}`;

/** One row for each value that is set: its key in the origins, and how it reads. */
function rowsOf({ preset, rules, files, ignore, providers, thirdParties, suppressions }: Settings): [string, string][] {
  return [
    ['preset', preset],
    ...Object.entries(rules).map(([id, level]): [string, string] => [`rules.${id}`, level]),
    ...(files.length === 0 ? [['files', 'every file of a known kind'] as [string, string]] : []),
    ...files.map((glob, i): [string, string] => [`files[${i}]`, glob]),
    ...ignore.map((glob, i): [string, string] => [`ignore[${i}]`, glob]),
    ...Object.entries(providers).flatMap(([list, names]) =>
      names.map((name, i): [string, string] => [`providers.${list}[${i}]`, name]),
    ),
    ...(thirdParties ?? []).map((name, i): [string, string] => [`thirdParties[${i}]`, name]),
    ...suppressions.map((entry, i): [string, string] => [`suppressions[${i}]`, suppressionText(entry)]),
  ];
}

/** Shows the effective settings and where each value comes from. */
export async function showConfig(args: Arguments, io: Io): Promise<ExitCode> {
  const root = findRoot(io.cwd, [], 'config', { ownSettings: args.has('config') });
  const configuration = await configurationOf(root, args, io.cwd);
  const rows = rowsOf(configuration.settings);
  if (args.get('format') === 'json') {
    const origins = Object.fromEntries(rows.map(([key]) => [key, originOf(configuration, key)]));
    io.print(
      `${JSON.stringify({ files: [...configuration.files.keys()], settings: configuration.settings, origins }, null, 2)}\n`,
    );
    return exitCodes.ok;
  }
  const paint = paintFor(io.look);
  const [keys, values] = [0, 1].map(
    (column) => Math.min(44, Math.max(...rows.map((row) => (row[column] as string).length))) + 2,
  ) as [number, number];
  io.print(
    configuration.files.size > 0
      ? `Settings of ${[...configuration.files.keys()].join(', ')}\n\n`
      : 'There is no settings file here.\n\n',
  );
  for (const [key, value] of rows) {
    const { source, line } = originOf(configuration, key);
    io.print(
      `${key.padEnd(keys)}${`${plain(value)}  `.padEnd(values)}${paint.dim(line === undefined ? source : `${source}:${line}`)}\n`,
    );
  }
  return exitCodes.ok;
}
