/** How a file's bytes were read; only the first three can be written back without loss. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'lossy';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Text of a file without its byte order mark, as editors show it. Invalid UTF-8 is read with replacement characters.
 * Undefined for binary content: a zero byte in the first 8 kB.
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (bytes.subarray(0, 8192).includes(0)) return undefined;
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: hasMark ? 'utf-8-bom' : 'utf-8' };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'lossy' };
  }
}

/** The bytes of a changed text in the encoding that it was read in. */
export function encodeText(text: string, encoding: Exclude<Encoding, 'lossy'>): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  const bytes = new Uint8Array(2 * (text.length + 1));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 * (i + 1), text.charCodeAt(i), true);
  return bytes;
}
