/** An index larger than this is not read; the ones of the largest public repositories stay below. */
export const maxIndexBytes = 64 * 1024 * 1024;

const decoder = new TextDecoder();
const fileKinds = new Set([0o100, 0o120, 0o160, 0o040]);

/** Entries of one index whose object names have `hashBytes` bytes; undefined when it does not read as one. */
function entriesOf(bytes: Uint8Array, hashBytes: number): string[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(4);
  const count = view.getUint32(8);
  const head = 40 + hashBytes + 2;
  if (version < 2 || version > 4 || count * (head + 1) > bytes.length) return undefined;
  const paths: string[] = [];
  let previous: Uint8Array = new Uint8Array();
  let at = 12;
  for (let i = 0; i < count; i += 1) {
    const start = at;
    if (start + head > bytes.length || !fileKinds.has(view.getUint32(start + 24) >> 9)) return undefined;
    const flags = view.getUint16(start + head - 2);
    const isExtended = (flags & 0x4000) !== 0;
    if (isExtended && version === 2) return undefined;
    at = start + head + (isExtended ? 2 : 0);
    let kept = 0;
    if (version === 4) {
      // how many bytes of the previous path to drop, as the variable-width number of git's packs
      let byte = bytes[at++] ?? 0;
      let dropped = byte & 0x7f;
      while (byte & 0x80 && at < bytes.length) {
        byte = bytes[at++] ?? 0;
        dropped = (dropped + 1) * 128 + (byte & 0x7f);
      }
      kept = previous.length - dropped;
      if (kept < 0) return undefined;
    }
    const end = bytes.indexOf(0, at);
    if (end < 0) return undefined;
    const path = new Uint8Array(kept + end - at);
    path.set(previous.subarray(0, kept));
    path.set(bytes.subarray(at, end), kept);
    if (path.length === 0 || Math.min(path.length, 0xfff) !== (flags & 0xfff)) return undefined;
    paths.push(decoder.decode(path));
    previous = path;
    at = version === 4 ? end + 1 : start + ((end - start + 8) & ~7);
  }
  // a split index ("link") holds only what changed since another file
  for (let next = at; next + 8 + hashBytes <= bytes.length; next += 8 + view.getUint32(next + 4))
    if (decoder.decode(bytes.subarray(next, next + 4)) === 'link') return undefined;
  return paths;
}

/**
 * Paths that a git index lists, relative to the top of its work tree (format: git's gitformat-index, versions 2 to 4).
 * Undefined for what is no such index, and for a split one.
 */
export function trackedPaths(bytes: Uint8Array): string[] | undefined {
  if (bytes.length < 12 || decoder.decode(bytes.subarray(0, 4)) !== 'DIRC') return undefined;
  return entriesOf(bytes, 20) ?? entriesOf(bytes, 32);
}
