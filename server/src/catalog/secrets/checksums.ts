const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** CRC-32 (IEEE 802.3) of an ASCII text, unsigned. */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i += 1) {
    crc ^= text.charCodeAt(i) & 0xff;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * GitHub tokens end in six characters that are base62(CRC-32) of what stands before them; source: "Behind GitHub's new
 * authentication token formats", 2021. `body` is the token without its prefix.
 */
export function githubChecksumFits(body: string): boolean {
  let rest = crc32(body.slice(0, -6));
  let digits = '';
  for (let i = 0; i < 6; i += 1) {
    digits = base62.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return body.endsWith(digits);
}

/** The JSON object in one base64url part of a token, or undefined. */
function decodePart(part: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(atob((part ?? '').replaceAll('-', '+').replaceAll('_', '/')));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Header and payload of a JSON Web Token (RFC 7519), unverified; undefined where it is none. */
export function decodeJwt(value: string): { header: Record<string, unknown>; payload: Record<string, unknown> } | undefined {
  const [first, second] = value.split('.');
  const header = decodePart(first);
  const payload = decodePart(second);
  return header && payload && typeof header.alg === 'string' ? { header, payload } : undefined;
}
