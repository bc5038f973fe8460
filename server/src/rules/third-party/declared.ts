import type { Recipient } from '../../model/typescript/recipients.js';
import type { FixEdit, RuleContext } from '../rule.js';

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Whether a list of the settings names somebody, by any of the names it goes by. */
export const isNamedIn = (list: readonly string[], { name, also }: Recipient): boolean => {
  const names = new Set([name, ...also].map(plain));
  return list.some((entry) => names.has(plain(entry)));
};

/** The first place in a file for each that is not declared. */
export function firstOfEach(recipients: Iterable<Recipient>): Recipient[] {
  const found = new Map<string, Recipient>();
  for (const recipient of recipients) if (!found.has(recipient.name)) found.set(recipient.name, recipient);
  return [...found.values()];
}

const settingsFile = 'leaklint.config.yaml';
const quoted = (name: string): string => (/^[A-Za-z][\w .-]*$/.test(name) ? name : JSON.stringify(name));

/**
 * The edit that puts a name at the end of a block list in the settings file, where that one stands at the root and writes
 * the list in lines. `key` is `thirdParties` or `providers.allowed`.
 */
export function addToList({ app }: RuleContext, key: string, name: string): FixEdit | undefined {
  const text = app.fileAt(settingsFile)?.text;
  if (text === undefined) return undefined;
  let from = 0;
  for (const part of key.split('.')) {
    const head = new RegExp(`^[ ]*${part}:[ ]*(?:#.*)?\\r?\\n`, 'm').exec(text.slice(from));
    if (!head) return undefined;
    from += head.index + head[0].length;
  }
  const lines = /^(?:[ ]*(?:-[ ].*|#.*)?(?:\r?\n|$))*/.exec(text.slice(from))?.[0] ?? '';
  const items = [...lines.matchAll(/^([ ]*)-[ ].*$/gm)];
  const last = items.at(-1);
  if (!last) return undefined;
  const end = from + last.index + last[0].replace(/\r$/, '').length;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { path: settingsFile, start: end, end, newText: `${eol}${last[1]}- ${quoted(name)}` };
}
