import { readShipped } from '../host/program.js';
import type { RuleInfo } from '../report/result.js';
import { version } from '../version.js';
import { parseArguments } from './args.js';
import { commands } from './command-table.js';
import { showRules } from './commands/rules.js';
import { type ExitCode, exitCodes, UsageError } from './exit.js';
import { commandHelp, generalHelp } from './help.js';
import { note, print } from './output.js';
import { didYouMean } from './suggest.js';

async function knownRules(): Promise<readonly RuleInfo[]> {
  const table = readShipped('rules.json');
  return table === undefined ? (await import('./engine.js')).rulesWithDocuments() : JSON.parse(table);
}

async function run(words: readonly string[], cwd: string): Promise<ExitCode | undefined> {
  const [name, ...rest] = words;
  if (name === '--version' || name === '-v') {
    print(`${version}\n`);
    return exitCodes.ok;
  }
  if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    print(generalHelp());
    return exitCodes.ok;
  }
  if (name === undefined) {
    process.stderr.write(generalHelp());
    return exitCodes.usage;
  }
  const wanted = name === 'help' ? (rest[0] ?? '') : name;
  const spec = commands.find((command) => command.name === wanted);
  if (!spec)
    throw new UsageError(
      `There is no command "${wanted}".${didYouMean(
        wanted,
        commands.map((command) => command.name),
      )}`,
    );
  if (name === 'help' || rest.some((word, i) => (word === '--help' || word === '-h') && !rest.slice(0, i).includes('--'))) {
    print(commandHelp(spec));
    return exitCodes.ok;
  }
  const args = parseArguments(spec, rest);
  switch (spec.name) {
    case 'scan':
      return (await import('./engine.js')).scan(args, cwd);
    case 'explain':
      return (await import('./engine.js')).explain(args, cwd);
    case 'config':
      return (await import('./engine.js')).showConfig(args, cwd);
    case 'rules':
      return showRules(args, await knownRules());
    default:
      if (!args.has('stdio')) throw new UsageError('The language server speaks over --stdio only.', 'lsp');
      await (await import('./engine.js')).startLanguageServer();
      return undefined; // it ends when its client says so
  }
}

function fail(error: unknown): ExitCode {
  if (error instanceof UsageError) {
    note(`${error.message}${error.command ? ` See \`leaklint ${error.command} --help\`.` : ' See `leaklint --help`.'}`);
    return exitCodes.usage;
  }
  note(`a fault of Leaklint itself: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return exitCodes.incomplete;
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
process.on('SIGINT', () => process.exit(exitCodes.interrupted));

run(process.argv.slice(2), process.cwd()).then(
  (code) => {
    if (code !== undefined) process.exitCode = code;
  },
  (error) => {
    process.exitCode = fail(error);
  },
);
