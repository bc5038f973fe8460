import { join } from 'node:path';
import type { Finding } from '../../findings/finding.js';
import { kindOf } from '../../host/node.js';
import { type Explanation, explanationJson, explanationText } from '../../report/explanation.js';
import { placeOf, type ScanResult } from '../../report/result.js';
import { count } from '../../report/terminal.js';
import { rules } from '../../rules/index.js';
import { version } from '../../version.js';
import { explainRange } from '../../workspace/explain.js';
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

const isOnLine = (finding: Finding, line: number, { sourceOf }: Pick<ScanResult, 'sourceOf'>): boolean => {
  const place = placeOf(finding, sourceOf(finding.path));
  return place.startLine <= line && line <= place.endLine;
};

export async function explain(args: Arguments, io: Io): Promise<ExitCode> {
  const { file, line } = parsePlace(args.positional[0]);
  const { root, host, settings, setBy } = await open(args, io, { command: 'explain', paths: [file] });
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
  const { workspace } = loaded;
  const context = workspace.contextOf(path);
  const range = result.sourceOf(path)?.document.lineRange(line - 1);
  if (!context || !range) throw new UsageError(`${path} has no line ${line}.`, 'explain');
  const explained = explainRange(context, rules, settings, range);
  for (const fault of explained.faults) io.note(`a fault of Leaklint itself: ${fault.where} failed on ${path}: ${fault.message}`);
  const explanation: Explanation = {
    ...result,
    path,
    line,
    range,
    findings: workspace.analyse(path).findings.filter((finding) => isOnLine(finding, line, result)),
    explained,
    acceptedBy: (id) => rules.find((rule) => rule.id === id)?.accepts ?? [],
    offBy: (id) => setBy(`rules.${id}`),
    ruleCount: rules.filter((rule) => rule.languages.includes(context.file.language)).length,
  };
  io.print(args.get('format') === 'json' ? explanationJson(explanation, version) : explanationText(explanation, io.look));
  return explained.faults.length > 0 ? exitCodes.incomplete : exitCodes.ok;
}
