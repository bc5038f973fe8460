// Written as escapes, a reader sees what is meant.
const invisible = /[\u200b-\u200d\u2060\ufeff]|[\u{e0000}-\u{e007f}]/gu;
const zeroWidthSpace = '@@hidden:zero-width:1@@';
const done = '✅️ Saved';

export const clean = (text: string): string => text.replace(invisible, '').replaceAll(zeroWidthSpace, '').replace(done, '');
