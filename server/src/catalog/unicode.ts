/**
 * Characters that a reader does not see. Sources: Unicode 16 (tags, variation selectors, bidirectional controls, General
 * Punctuation), UTS #51 for emoji sequences, "Trojan Source" (CVE-2021-42574).
 */
export type HiddenKind = 'tag' | 'bidi' | 'zero-width' | 'variation-selector';

const between = (code: number, first: number, last: number): boolean => code >= first && code <= last;

/** Cheap test of one UTF-16 unit: may a hidden character start here? 0xDB40 is the high half of planes' E0000 to E03FF. */
export const hiddenStart = /[\u200b-\u200d\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]|\udb40/;

export function hiddenKindOf(code: number): HiddenKind | undefined {
  if (between(code, 0xe0000, 0xe007f)) return 'tag';
  if (between(code, 0x202a, 0x202e) || between(code, 0x2066, 0x2069)) return 'bidi';
  if (between(code, 0x200b, 0x200d) || between(code, 0x2060, 0x2064) || code === 0xfeff) return 'zero-width';
  return between(code, 0xfe00, 0xfe0f) || between(code, 0xe0100, 0xe01ef) ? 'variation-selector' : undefined;
}

/** The black flag opens the flags of regions: it is followed by tag letters and the cancel tag. */
export const blackFlag = 0x1f3f4;
export const cancelTag = 0xe007f;

export const zeroWidthSpace = 0x200b;
export const isJoiner = (code: number): boolean => code === 0x200c || code === 0x200d;
/** The sixteen selectors of ordinary text; one of them alone chooses a look, such as that of an emoji. */
export const isPlainSelector = (code: number): boolean => between(code, 0xfe00, 0xfe0f);

/** Emoji and what builds them: pictographs, keycap bases, skin tones, regional indicators. */
export const isEmojiPart = (text: string): boolean =>
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[0-9#*]|\u20e3|\ufe0f)$/u.test(text);

/** Scripts whose letters join or form conjuncts, where joiners are spelling. */
export const isJoiningScript = (text: string): boolean =>
  /^(?:\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Mongolian}|\p{Script=Nko}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Gurmukhi}|\p{Script=Gujarati}|\p{Script=Oriya}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Kannada}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Script=Myanmar}|\p{Script=Khmer}|\p{Script=Thaana}|\p{Script=Hanifi_Rohingya}|\p{Mn})$/u.test(
    text,
  );

/** Scripts written without spaces, where a zero-width space marks where a line may break. */
export const isSpacelessScript = (text: string): boolean =>
  /^(?:\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}|\p{Script=Tibetan}|\p{Mn})$/u.test(text);

/** Ideographs take selectors 17 and up for their registered variants. */
export const isIdeograph = (text: string): boolean => /^\p{Script=Han}$/u.test(text);

/** Letters written from right to left; near them isolates are ordinary typography. */
export const rightToLeftLetters = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
