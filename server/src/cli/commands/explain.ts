import { join } from 'node:path';
import type { Finding } from '../../findings/finding.js';
import { kindOf } from '../../host/node.js';
import { codeFrame } from '../../report/frame.js';
import { placeOf, type ScanResult } from '../../report/result.js';
import { count, type Look, paintFor, plain } from '../../report/terminal.js';
import { findingLines } from '../../report/text.js';
import { rules } from '../../rules/index.js';
import { languageOf } from '../../workspace/languages.js';
import type { Arguments } from '../args.js';
import { type ExitCode, exitCodes, UsageError } from '../exit.js';
import { load, sourcesOf } from '../load.js';
import { open } from '../open.js';
import type { Io } from '../output.js';

function parsePlace(argument: string | undefined): { file: string; line: number } {
  const match = /^(.+?):(\d+)(?::\d+)?$/.exec(argument ?? '');
  if (!match) throw new UsageError('explain takes a file and a line, such as src/chat.ts:12.', 'explain');
  return { file: match[1] as string, line: Number(match[2]) };
}

/** The code at every step of a finding's path, in order. */
function pathFrames(finding: Finding, result: Pick<ScanResult, 'sourceOf'>, look: Look): string[] {
  const paint = paintFor(look);
  return finding.evidence.flatMap((step, index) => {
    const source = result.sourceOf(step.path);
    const place = placeOf(step, source);
    const head = `    ${index + 1}. ${paint.cyan(`${plain(step.path)}:${place.startLine}:${place.startColumn}`)}  ${plain(step.note)}`;
    return source ? [head, ...codeFrame(source, step, look, 7, 0), ''] : [head, ''];
  });
}

const isOnLine = (finding: Finding, line: number, { sourceOf }: Pick<ScanResult, 'sourceOf'>): boolean => {
  const place = placeOf(finding, sourceOf(finding.path));
  return place.startLine <= line && line <= place.endLine;
};

/** Why nothing is reported on the line, as far as that can be said. */
function silence(path: string, line: number, isStrict: boolean): string {
  const language = languageOf(path);
  const speaking = rules.filter((rule) => language && rule.languages.includes(language));
  return `No rule speaks at ${path}:${line}. ${speaking.length} rules look at files of this kind${isStrict ? '' : ', some of them in the strict preset only'}; \`leaklint rules\` lists them.`;
}

export async function explain(args: Arguments, io: Io): Promise<ExitCode> {
  const { file, line } = parsePlace(args.positional[0]);
  const { root, host, settings } = await open(args, io, { command: 'explain', paths: [file] });
  const path = root.only?.[0];
  if (path === undefined || kindOf(join(root.folder, path)) === 'folder')
    throw new UsageError(`"${file}" is a folder; explain takes a file and a line, such as src/chat.ts:12.`, 'explain');
  if (!languageOf(path)) throw new UsageError(`"${file}" is not a kind of file that Leaklint reads.`, 'explain');
  const loaded = await load(host, { settings, only: [path] });
  const unread = loaded.skipped.find((each) => each.path === path);
  if (unread) {
    io.note(`${path} was not read: ${unread.reason}.`);
    return exitCodes.incomplete;
  }
  const result = { sourceOf: sourcesOf(loaded.workspace.textOf) };
  const lines = result.sourceOf(path)?.document.lineCount ?? 0;
  if (line < 1 || line > lines) throw new UsageError(`${path} has no line ${line}; it has ${count(lines, 'line')}.`, 'explain');
  const { look } = io;
  const here = (): Finding[] => loaded.workspace.analyse(path).findings.filter((finding) => isOnLine(finding, line, result));
  const show = (findings: readonly Finding[]): void => {
    for (const finding of findings) {
      io.print(
        [...findingLines({ ...finding, evidence: [] }, result, look), ...pathFrames(finding, result, look), ''].join('\n'),
      );
    }
  };

  const findings = here();
  if (findings.length > 0) {
    io.print(`${paintFor(look).bold(path)}\n\n`);
    show(findings);
    return exitCodes.ok;
  }
  if (settings.preset !== 'strict') {
    loaded.workspace.setSettings({ ...settings, preset: 'strict' });
    const strict = here();
    if (strict.length > 0) {
      io.print(`No rule of the recommended preset speaks at ${path}:${line}. In the strict preset:\n\n`);
      show(strict);
      return exitCodes.ok;
    }
  }
  io.print(`${silence(path, line, settings.preset === 'strict')}\n`);
  return exitCodes.ok;
}
