import { createHash } from 'node:crypto';
import type { Finding } from '../findings/finding.js';
import type { Snapshot, StoredAnalysis } from '../workspace/snapshot.js';

// One line that says what this is and gives the hash of the rest; then JSON, since nothing in it can run.
const kind = 'leaklint-snapshot-1';

/** As UTF-16, so that texts with half a surrogate pair differ, too. */
export const digest = (text: string): string => createHash('sha256').update(text, 'utf16le').digest('base64url');

export function encodeSnapshot({ names, stamps, analyses }: Snapshot): string {
  const body = JSON.stringify({
    names,
    stamps,
    analyses: [...analyses].map(([path, { rests, findings }]) => [path, rests, findings]),
  });
  return `${kind} ${digest(body)}\n${body}`;
}

type Shape = Readonly<Record<string, unknown>>;
const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isRange = (value: Shape): boolean => isCount(value.start) && isCount(value.end) && value.start <= value.end;
const isListOf = <T>(value: unknown, isOne: (one: unknown) => one is T): value is T[] =>
  Array.isArray(value) && value.every((one) => isOne(one));
const hasTexts = (value: Shape, keys: readonly string[]): boolean => keys.every((key) => isText(value[key]));
const isEvery = (value: unknown, isOne: (one: Shape) => boolean): boolean =>
  Array.isArray(value) && value.every((one) => isShape(one) && isOne(one));

const severities: readonly unknown[] = ['error', 'warning', 'info'];
const applicabilities: readonly unknown[] = ['safe', 'suggestion', 'manual'];

function isFinding(value: unknown): value is Finding {
  if (!isShape(value) || !isRange(value)) return false;
  const { evidence, fixes, suppressed, severity } = value;
  return (
    hasTexts(value, ['ruleId', 'family', 'message', 'why', 'how', 'path', 'fingerprint']) &&
    severities.includes(severity) &&
    isEvery(evidence, (step) => isRange(step) && hasTexts(step, ['path', 'note'])) &&
    isEvery(
      fixes,
      (fix) =>
        isText(fix.title) &&
        applicabilities.includes(fix.applicability) &&
        isEvery(fix.edits, (edit) => isRange(edit) && hasTexts(edit, ['path', 'newText'])) &&
        // made into edits only for fixes, which never come from a file
        (fix.changes === undefined || Array.isArray(fix.changes)),
    ) &&
    (suppressed === undefined || (isShape(suppressed) && hasTexts(suppressed, ['by', 'reason'])))
  );
}

function readAnalysis(value: unknown, names: number): readonly [string, StoredAnalysis] | undefined {
  if (!Array.isArray(value)) return undefined;
  const [path, rests, findings] = value as unknown[];
  const isPosition = (one: unknown): one is number => isCount(one) && one < names;
  if (!isText(path) || !isListOf(rests, isPosition) || !isListOf(findings, isFinding)) return undefined;
  return [path, { rests, findings }];
}

/** Undefined for what is cut off, changed, of another kind or not of the shape that is written here. */
export function decodeSnapshot(bytes: Uint8Array): Snapshot | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== `${kind} ${digest(body)}`) return undefined;
    const parsed: unknown = JSON.parse(body);
    if (!isShape(parsed)) return undefined;
    const { names, stamps, analyses } = parsed;
    if (!isListOf(names, isText) || !isListOf(stamps, isText) || names.length !== stamps.length) return undefined;
    if (!Array.isArray(analyses)) return undefined;
    const read = new Map<string, StoredAnalysis>();
    for (const one of analyses) {
      const entry = readAnalysis(one, names.length);
      if (!entry) return undefined;
      read.set(...entry);
    }
    return { names, stamps, analyses: read };
  } catch {
    return undefined;
  }
}
