/** Every format that `fakeSecret` knows. */
export declare const fakeFormats: readonly string[];
/** A value of a format, the same at every call; `variant` gives others of that format. Throws on an unknown name. */
export declare function fakeSecret(format: string, variant?: number): string;
/** Text that a reader does not see: `tag:TEXT`, `variation:TEXT`, `zero-width:COUNT` or `bidi:NAME`. */
export declare function hiddenText(kind: string, value: string): string;
/** Replaces `@@fake:FORMAT@@` and `@@hidden:KIND:TEXT@@` by what they stand for. */
export declare function expandMarkers(text: string): string;
/** The same, with a way back: `offsetBefore` takes an offset in the new text to the one in the text with markers. */
export declare function expandWithOffsets(text: string): { text: string; offsetBefore(offset: number): number };
