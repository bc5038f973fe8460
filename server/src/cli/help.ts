import { wrap } from '../report/terminal.js';
import type { CommandSpec, OptionSpec } from './args.js';
import { commands } from './command-table.js';

const left = ({ name, value }: OptionSpec): string => `--${name}${value ? ` ${value}` : ''}`;
const rows = (pairs: readonly (readonly [string, string])[], width: number): string => {
  const column = Math.max(...pairs.map(([name]) => name.length)) + 2;
  return pairs.map(([name, help]) => `  ${name.padEnd(column)}${wrap(help, width, column + 2)}`).join('\n');
};

/** `width`: columns to wrap at. */
export function generalHelp(width: number): string {
  const list = rows(
    commands.map(({ name, usage, summary }) => [`${name} ${usage}`.trim(), summary]),
    width,
  );
  return `Leaklint finds where LLM applications leak user data.

Usage: leaklint COMMAND [options]

${list}

  leaklint COMMAND --help   more about a command
  leaklint --version
`;
}

export function commandHelp({ name, usage, summary, details, options }: CommandSpec, width: number): string {
  const sentences = [`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`, ...(details ? [details] : [])];
  const about = sentences.map((text) => wrap(text, width, 0)).join('\n');
  return (
    `Usage: leaklint ${name} ${usage}`.trimEnd() +
    `\n\n${about}\n\n${rows([...options.map((option) => [left(option), option.help] as const), ['--help', 'this text']], width)}\n`
  );
}
