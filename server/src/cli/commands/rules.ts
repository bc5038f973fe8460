import { didYouMean } from '../../config/suggest.js';
import type { RuleInfo } from '../../report/result.js';
import { tagsOf } from '../../report/sarif.js';
import { paintFor, wrap, wrapMarkdown } from '../../report/terminal.js';
import type { Arguments } from '../args.js';
import { type ExitCode, exitCodes, UsageError } from '../exit.js';
import type { Io } from '../output.js';

/** Lists the rules, or shows one. Needs no engine: the rules are handed in as the build wrote them down. */
export function showRules(args: Arguments, rules: readonly RuleInfo[], io: Io): ExitCode {
  const id = args.positional[0];
  const isJson = args.get('format') === 'json';
  const paint = paintFor(io.look);
  const { width } = io.look;
  if (id === undefined) {
    if (isJson)
      io.print(
        `${JSON.stringify(
          rules.map(({ markdown, ...rest }) => rest),
          null,
          2,
        )}\n`,
      );
    else {
      const column = Math.max(...rules.map((rule) => rule.id.length)) + 2;
      for (const rule of rules) {
        io.print(
          `${rule.id.padEnd(column)}${rule.severity.padEnd(9)}${rule.preset.padEnd(13)}${paint.dim(wrap(rule.title, width, column + 22))}\n`,
        );
      }
    }
    return exitCodes.ok;
  }
  const rule = rules.find((each) => each.id === id);
  if (!rule)
    throw new UsageError(
      `There is no rule "${id}".${didYouMean(
        id,
        rules.map((each) => each.id),
      )}`,
      'rules',
    );
  if (isJson) io.print(`${JSON.stringify({ ...rule, tags: tagsOf(rule) }, null, 2)}\n`);
  else
    io.print(
      `${wrapMarkdown(rule.markdown.trim() || rule.title, width)}\n\n${paint.dim(wrap(`${rule.severity}, ${rule.preset} preset; ${tagsOf(rule).join(', ')}`, width, 0))}\n`,
    );
  return exitCodes.ok;
}
