import { isLockPath, maxLockBytes } from '../workspace/locks.js';
import { decodeText } from './decode.js';
import { type Host, maxFileBytes } from './host.js';

/** How much is read of a file of this name. */
export const maxBytesOf = (path: string): number => (isLockPath(path) ? maxLockBytes : maxFileBytes);

/** Reads texts of a host that answers at once; undefined for a file that cannot be read, and on a host that does not. */
export const readerAside =
  (host: Host) =>
  (path: string): string | undefined => {
    const file = host.readFile(path, maxBytesOf(path));
    return 'ok' in file && file.ok ? decodeText(file.bytes)?.text : undefined;
  };
