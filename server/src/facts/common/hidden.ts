import {
  blackFlag,
  cancelTag,
  type HiddenKind,
  hiddenKindOf,
  hiddenStart,
  isEmojiPart,
  isIdeograph,
  isJoiner,
  isJoiningScript,
  isPlainSelector,
  isSpacelessScript,
  rightToLeftLetters,
  zeroWidthSpace,
} from '../../catalog/unicode.js';
import type { HiddenTextFact } from '../common.js';

const longestDecoded = 80;
/** How far an isolate's partner is looked for; a bound keeps the time linear on one endless line. */
const isolateReach = 150;

const widthOf = (code: number): number => (code > 0xffff ? 2 : 1);
const codeBefore = (text: string, offset: number): number => {
  const low = text.charCodeAt(offset - 1);
  return low >= 0xdc00 && low <= 0xdfff && offset > 1 ? (text.codePointAt(offset - 2) ?? 0) : low || 0;
};
const characterAt = (text: string, offset: number): string => {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
};
const characterBefore = (text: string, offset: number): string =>
  offset === 0 ? '' : String.fromCodePoint(codeBefore(text, offset));

interface Run {
  readonly kind: HiddenKind;
  readonly start: number;
  readonly end: number;
  readonly codes: readonly number[];
}

/** Hidden characters of one kind that stand side by side. */
function runAt(text: string, start: number, kind: HiddenKind): Run {
  const codes: number[] = [];
  let end = start;
  for (let code = text.codePointAt(end); code !== undefined && hiddenKindOf(code) === kind; code = text.codePointAt(end)) {
    codes.push(code);
    end += widthOf(code);
  }
  return { kind, start, end, codes };
}

function decoded(run: Run): string {
  const bytes = run.codes.map((code) => {
    if (run.kind === 'tag') return code - 0xe0000;
    if (run.kind === 'variation-selector') return code < 0xfe10 ? code - 0xfe00 : code - 0xe0100 + 16;
    return -1;
  });
  const visible = bytes.filter((byte) => byte >= 32 && byte < 127);
  // Selectors carry any bytes; text is what mostly reads as text.
  if (visible.length < Math.max(1, bytes.length * 0.7)) return '';
  const text = String.fromCharCode(...visible.slice(0, longestDecoded));
  return visible.length > longestDecoded ? `${text}…` : text;
}

/** Flags of England, Scotland, Wales and other regions: black flag, two to six tag letters or digits, cancel tag. */
function isFlag(text: string, run: Run): boolean {
  const end = run.codes.indexOf(cancelTag);
  return codeBefore(text, run.start) === blackFlag && end >= 2 && end <= 6 && end === run.codes.length - 1;
}

function isOrdinary(text: string, run: Run): boolean {
  const previous = characterBefore(text, run.start);
  const next = characterAt(text, run.end);
  const [first = 0] = run.codes;
  if (run.kind === 'tag') return isFlag(text, run);
  if (run.kind === 'bidi') {
    return (
      first >= 0x2066 &&
      rightToLeftLetters.test(text.slice(Math.max(0, run.start - isolateReach), run.end + isolateReach)) &&
      isolatesBalance(text, run)
    );
  }
  if (run.codes.length > 1) return false;
  if (run.kind === 'variation-selector') return isPlainSelector(first) || isIdeograph(previous);
  if (first === 0xfeff) return run.start === 0;
  if (first === zeroWidthSpace) return isSpacelessScript(previous) || isSpacelessScript(next);
  if (!isJoiner(first)) return false;
  return isJoiningScript(previous) || isJoiningScript(next) || (isEmojiPart(previous) && isEmojiPart(next));
}

/** Isolates of one line open and close in order, so that they reorder nothing outside themselves. */
function isolatesBalance(text: string, run: Run): boolean {
  const before = text.slice(Math.max(0, run.start - isolateReach), run.start);
  const after = text.slice(run.start, run.start + isolateReach);
  const line = before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n', 1)[0] ?? '');
  let depth = 0;
  for (const character of line.match(/[\u202a-\u202e\u2066-\u2069]/g) ?? []) {
    const code = character.charCodeAt(0);
    if (code < 0x2066) return false;
    depth += code === 0x2069 ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/**
 * Runs of characters that a reader does not see, in order, without those that are ordinary typography: flags, emoji
 * sequences, joiners of scripts that join, line breaks of scripts without spaces, isolates in right-to-left text, the byte
 * order mark.
 */
export function findHidden(text: string): HiddenTextFact[] {
  const found: HiddenTextFact[] = [];
  const pattern = new RegExp(hiddenStart.source, 'g');
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const kind = hiddenKindOf(text.codePointAt(start) ?? 0);
    if (kind === undefined) continue;
    const run = runAt(text, start, kind);
    pattern.lastIndex = run.end;
    if (!isOrdinary(text, run)) found.push({ start, end: run.end, kind, decoded: decoded(run) });
  }
  return found;
}
