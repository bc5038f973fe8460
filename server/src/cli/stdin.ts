import { decodeText } from '../host/decode.js';
import { maxFileBytes } from '../host/host.js';
import { UsageError } from './exit.js';

/** All of the standard input as text. */
export async function readStandardInput(): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxFileBytes) throw new UsageError(`The standard input is larger than ${maxFileBytes / 1024 / 1024} MB.`, 'scan');
    chunks.push(chunk);
  }
  const decoded = decodeText(Buffer.concat(chunks));
  if (!decoded) throw new UsageError('The standard input is not text.', 'scan');
  return decoded.text;
}
