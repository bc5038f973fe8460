import type { Finding } from '../findings/finding.js';
import type { Origin, Reaching, Shown, Understood } from '../model/typescript/understanding.js';
import type { Range } from '../text/range.js';
import type { Explained, Hushed } from '../workspace/explain.js';
import type { Hush } from '../workspace/run-rules.js';
import { codeFrame } from './frame.js';
import { findingJson } from './json.js';
import { placeOf, type ScanResult } from './result.js';
import { type Look, paintFor, plain, wrap } from './terminal.js';
import { findingLines } from './text.js';

type Sources = Pick<ScanResult, 'sourceOf'>;

/** All that can be said about one line. */
export interface Explanation extends Sources {
  readonly path: string;
  readonly line: number;
  readonly range: Range;
  /** On the line; suppressed ones included. */
  readonly findings: readonly Finding[];
  readonly explained: Explained;
  /** What would have kept a rule silent. */
  readonly acceptedBy: (ruleId: string) => readonly string[];
  /** Where a rule was switched off: `leaklint.config.yaml:3`. */
  readonly offBy: (ruleId: string) => string;
  /** How many rules look at files of this kind. */
  readonly ruleCount: number;
}

const whereOf = ({ path, ...range }: Range & { path: string }, { sourceOf }: Sources): string => {
  const { startLine, startColumn } = placeOf(range, sourceOf(path));
  return `${plain(path)}:${startLine}:${startColumn}`;
};

function whyHushed({ draft, by }: Hushed, offBy: Explanation['offBy']): string {
  const sentences: Record<Hush, string> = {
    off: `${draft.ruleId} is off (${offBy(draft.ruleId)}).`,
    preset: 'Only the strict preset shows this: --preset strict, or `preset: strict` in the settings.',
    test: 'In tests and fixtures only the strict preset shows this: --preset strict, or `preset: strict` in the settings.',
  };
  return sentences[by];
}

const bullets = (items: readonly string[], look: Look, indent: number): string[] =>
  items.map((item) => `${' '.repeat(indent)}· ${wrap(plain(item), look.width, indent + 2)}`);

/** The code at every step of a finding's path, in order, and what was not met on it. */
function pathLines(finding: Pick<Finding, 'evidence' | 'ruleId'>, explanation: Explanation, look: Look): string[] {
  const paint = paintFor(look);
  const steps = finding.evidence.flatMap((step, index) => {
    const source = explanation.sourceOf(step.path);
    const head = `    ${index + 1}. ${paint.cyan(whereOf(step, explanation))}`;
    const note = `       ${wrap(plain(step.note), look.width, 7)}`;
    const before = finding.evidence[index - 1];
    const isShown = before?.path === step.path && before.start === step.start && before.end === step.end;
    return [head, note, ...(source && !isShown ? codeFrame(source, step, look, 7, 0) : []), ''];
  });
  const accepted = explanation.acceptedBy(finding.ruleId);
  if (accepted.length === 0) return steps;
  return [...steps, `    ${paint.dim('looked for, and not found')}`, ...bullets(accepted, look, 6), ''];
}

const inFull = (finding: Omit<Finding, 'fingerprint'>, explanation: Explanation, look: Look): string[] =>
  findingLines({ ...finding, fingerprint: '' }, explanation, look, { path: pathLines(finding, explanation, look) });

function originLines(value: Reaching, explanation: Explanation, look: Look): string[] {
  const { origins, isComplete } = value;
  const lines = origins.map((origin) => `← ${plain(origin.text)}: ${origin.note} (${whereOf(origin, explanation)})`);
  if (origins.length === 0 && isComplete) lines.push('constant text');
  if (!isComplete) lines.push('not followed to its end');
  return lines.map((line) => `        ${wrap(line, look.width, 10)}`);
}

function understoodLines(one: Understood, explanation: Explanation, look: Look): string[] {
  const paint = paintFor(look);
  return [
    `    ${wrap(plain(one.what), look.width, 4)}`,
    ...(one.api ? [`      ${paint.dim(plain(one.api))}`] : []),
    ...one.values.flatMap((value) => [
      `      ${wrap(`${value.role} at ${whereOf(value, explanation)}: ${plain(value.text)}`, look.width, 8)}`,
      ...originLines(value, explanation, look),
    ]),
  ];
}

function silentLines(explanation: Explanation, look: Look): string[] {
  const { explained, path, line, range, ruleCount } = explanation;
  const { understood, silences, hushed } = explained;
  const paint = paintFor(look);
  const source = explanation.sourceOf(path);
  const bare = source?.document.text.slice(range.start, range.end) ?? '';
  const start = range.start + bare.length - bare.trimStart().length;
  const end = Math.max(start + 1, range.start + bare.trimEnd().length);
  const out = [`No rule speaks at ${plain(path)}:${line}.`, ''];
  if (source && bare.trim() !== '') out.push(...codeFrame(source, { start, end }, look, 2), '');
  if (understood.length > 0)
    out.push(
      `  ${paint.bold('What Leaklint sees here')}`,
      ...understood.flatMap((one) => understoodLines(one, explanation, look)),
      '',
    );
  if (silences.length > 0) {
    out.push(`  ${paint.bold('Why rules stay silent')}`);
    for (const { ruleId, reason, ...at } of silences) {
      const { startLine, endLine } = placeOf(at, source);
      const where = startLine <= line && line <= endLine ? '' : ` (line ${startLine})`;
      out.push(`    ${wrap(`${ruleId}${where}: ${plain(reason)}`, look.width, 6)}`);
    }
    out.push('');
  }
  const others = ruleCount - new Set(silences.map(({ ruleId }) => ruleId)).size;
  if (hushed.length === 0) {
    const nothing =
      understood.length + silences.length === 0
        ? `Nothing that stands here is known to Leaklint. ${ruleCount} rules look at files of this kind`
        : `${silences.length > 0 ? `${others} other` : `${ruleCount}`} rules look at files of this kind and found nothing of theirs on this line`;
    out.push(wrap(`${nothing}; \`leaklint rules\` lists them.`, look.width, 0), '');
  }
  return out;
}

/** The explanation for people. */
export function explanationText(explanation: Explanation, look: Look): string {
  const { findings, explained, path, offBy } = explanation;
  const paint = paintFor(look);
  const out: string[] = [];
  if (findings.length > 0) {
    out.push(paint.bold(plain(path)), '');
    for (const finding of findings) out.push(...inFull(finding, explanation, look));
  } else out.push(...silentLines(explanation, look));
  for (const one of findings.length > 0 ? [] : explained.hushed)
    out.push(paint.yellow(wrap(whyHushed(one, offBy), look.width, 0)), '', ...inFull(one.draft, explanation, look));
  return `${out.join('\n').trimEnd()}\n`;
}

/** The same for programs. */
export function explanationJson(explanation: Explanation, version: string): string {
  const { path, line, findings, explained, acceptedBy, offBy } = explanation;
  const placed = ({ path: at, start, end }: Shown): object => ({
    path: at,
    ...placeOf({ start, end }, explanation.sourceOf(at)),
  });
  const here = (range: Range): object => placeOf(range, explanation.sourceOf(path));
  const originJson = (origin: Origin): object => ({
    kind: origin.kind,
    text: origin.text,
    note: origin.note,
    ...placed(origin),
  });
  const document = {
    tool: 'leaklint',
    version,
    path,
    line,
    findings: findings.map((finding) => ({
      ...findingJson(finding, explanation),
      lookedFor: acceptedBy(finding.ruleId),
    })),
    hushed: explained.hushed.map((one) => ({
      by: one.by,
      reason: whyHushed(one, offBy),
      finding: findingJson(one.draft, explanation),
    })),
    understood: explained.understood.map((one) => ({
      kind: one.kind,
      what: one.what,
      api: one.api ?? null,
      ...here(one),
      values: one.values.map((value) => ({
        role: value.role,
        text: value.text,
        ...placed(value),
        origins: value.origins.map(originJson),
        isComplete: value.isComplete,
      })),
    })),
    silences: explained.silences.map(({ ruleId, reason, ...range }) => ({ ruleId, reason, ...here(range) })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
