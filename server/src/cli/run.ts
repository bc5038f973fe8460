import { didYouMean } from '../config/suggest.js';
import { readShipped } from '../host/program.js';
import type { RuleInfo } from '../report/result.js';
import { displayLine } from '../report/terminal.js';
import { version } from '../version.js';
import { parseArguments } from './args.js';
import { commands } from './command-table.js';
import { showRules } from './commands/rules.js';
import { type ExitCode, exitCodes, isUsageError, UsageError } from './exit.js';
import { commandHelp, generalHelp } from './help.js';
import type { Io } from './output.js';

async function knownRules(): Promise<readonly RuleInfo[]> {
  const table = readShipped('rules.json');
  return table === undefined ? (await import('./engine.js')).rulesWithDocuments() : JSON.parse(table);
}

const harmless = (line: string): string => displayLine(line).text;

const asksForHelp = (words: readonly string[]): boolean => {
  const end = words.indexOf('--');
  return words.slice(0, end < 0 ? words.length : end).some((word) => word === '--help' || word === '-h');
};

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<ExitCode | undefined> {
  if (name === '--version' || name === '-v') {
    io.print(`${version}\n`);
    return exitCodes.ok;
  }
  if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    io.print(generalHelp(io.look.width));
    return exitCodes.ok;
  }
  if (name === undefined) throw new UsageError('Which command? `leaklint scan` looks at this folder.', '');
  const wanted = name === 'help' ? (rest[0] ?? '') : name;
  const spec = commands.find((command) => command.name === wanted);
  if (!spec) {
    const names = commands.map((command) => command.name);
    throw new UsageError(`There is no command "${wanted}".${didYouMean(wanted, names)}`, '');
  }
  if (name === 'help' || asksForHelp(rest)) {
    io.print(commandHelp(spec, io.look.width));
    return exitCodes.ok;
  }
  const args = parseArguments(spec, rest);
  if (spec.name === 'rules') return showRules(args, await knownRules(), io);
  if (spec.name === 'lsp' && !args.has('stdio')) throw new UsageError('The language server speaks over --stdio only.', 'lsp');
  const engine = await import('./engine.js');
  switch (spec.name) {
    case 'scan':
      return engine.scan(args, io);
    case 'explain':
      return engine.explain(args, io);
    case 'config':
      return engine.showConfig(args, io);
    default:
      await engine.startLanguageServer();
      return undefined;
  }
}

/** Runs one command line. The exit code; undefined for the language server, which ends when its client says so. */
export async function run(words: readonly string[], given: Io): Promise<ExitCode | undefined> {
  // names of files come from elsewhere, also where a shell wrote them into the command
  const io: Io = { ...given, note: (text) => given.note(text.split('\n').map(harmless).join('\n')) };
  try {
    return await dispatch(words, io);
  } catch (error) {
    io.progress.clear();
    if (isUsageError(error)) {
      const { command } = error;
      io.note(
        command === undefined ? error.message : `${error.message}\nSee \`leaklint ${command ? `${command} ` : ''}--help\`.`,
      );
      return exitCodes.usage;
    }
    io.note(`a fault of Leaklint itself: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return exitCodes.incomplete;
  }
}
