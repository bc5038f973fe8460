import { fileURLToPath } from 'node:url';
import type { Host } from '../host/host.js';
import { createNodeHost } from '../host/node.js';
import { schemeOf } from './uris.js';

/** Files of `file:` addresses. One that this system has no path for, such as another machine's, is left to the client. */
export function localHost(uri: string): Host | undefined {
  if (schemeOf(uri) !== 'file') return undefined;
  try {
    return createNodeHost(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}
