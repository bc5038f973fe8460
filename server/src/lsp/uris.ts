// Addresses of editors against relative paths of the engine. Editors disagree on what they percent-encode,
// so addresses are compared decoded and built encoded.

/** The address without query and fragment, decoded, for comparison only. */
function comparable(uri: string): string {
  const bare = uri.replace(/[?#].*$/s, '');
  let decoded = bare;
  try {
    decoded = decodeURIComponent(bare);
  } catch {
    // A stray percent sign: the address stands for itself.
  }
  return decoded.replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

const asFolder = (uri: string): string => (uri.endsWith('/') || uri.endsWith(':') ? uri : `${uri}/`);

/** A key under which equal folders are equal, however the editor wrote them. */
export const folderKey = (uri: string): string => asFolder(comparable(uri));

/** Path of the address relative to the folder, with `/`; undefined outside it. */
export function relativePath(folderUri: string, uri: string): string | undefined {
  const folder = folderKey(folderUri);
  const full = comparable(uri);
  return full.length > folder.length && full.startsWith(folder) ? full.slice(folder.length) : undefined;
}

/** The address of a relative path below the folder; of the folder itself for an empty path. */
export const joinUri = (folderUri: string, path: string): string =>
  path === '' ? folderUri : asFolder(folderUri) + path.split('/').map(encodeURIComponent).join('/');

/** The folder that an address stands in: all before its last slash, or its bare scheme. */
export function parentUri(uri: string): string {
  const bare = uri.replace(/[?#].*$/s, '');
  const slash = bare.lastIndexOf('/');
  return slash >= 0 ? bare.slice(0, slash) : bare.slice(0, bare.indexOf(':') + 1);
}

export const schemeOf = (uri: string): string => uri.slice(0, Math.max(0, uri.indexOf(':')));
