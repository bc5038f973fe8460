import { type Entry, type ScalarNode, sourceRange, stringOf } from '../../syntax/structured/node.js';
import type { McpCredentialFact } from './mcp-facts.js';
import { credentialStart, isLiteralCredential } from './values.js';
import type { Word } from './words.js';

/** Environment entries or headers whose name says credential and whose value is one. */
export function settingCredentials(entries: readonly Entry[], place: 'env' | 'header'): McpCredentialFact[] {
  return entries.flatMap(({ key, value }) => {
    const scalar = stringOf(value);
    if (!scalar || !isLiteralCredential(key, scalar.text)) return [];
    return [{ place, name: key, ...sourceRange(scalar, credentialStart(scalar.text), scalar.text.length) }];
  });
}

/** `--api-key X`, `--api-key=X`, `NAME=X` and `Header: X` (after `--header`, `-H`) among the words of a command line. */
export function argumentCredentials(words: readonly Word[]): McpCredentialFact[] {
  const found: McpCredentialFact[] = [];
  words.forEach((word, i) => {
    const pair = /^(?:--?)?([A-Za-z][\w.-]{1,60})(?:=|:\s*)/.exec(word.text);
    const flag = /^--?([A-Za-z][\w-]{1,60})$/.exec(words[i - 1]?.text ?? '');
    const name = pair?.[1] ?? flag?.[1];
    const from = pair ? pair[0].length : 0;
    const value = word.text.slice(from);
    // offsets inside a word hold where it has no escapes, as credentials have none
    const isVerbatim = word.end - word.start === word.text.length;
    if (!name || value.startsWith('-') || !isVerbatim || !isLiteralCredential(name, value)) return;
    found.push({ place: 'argument', name, start: word.start + from + credentialStart(value), end: word.end });
  });
  return found;
}

/** Query parameters of a URL that are named like a credential. User info is the secret scanner's. */
export function urlCredentials(node: ScalarNode): McpCredentialFact[] {
  const found: McpCredentialFact[] = [];
  const query = node.text.indexOf('?');
  if (query === -1) return found;
  for (const match of node.text.slice(query).matchAll(/[?&]([\w.-]{1,60})=([^&#]*)/g)) {
    const [, name = '', value = ''] = match;
    if (!isLiteralCredential(name, value)) continue;
    const start = query + match.index + 1 + name.length + 1;
    found.push({ place: 'url', name, ...sourceRange(node, start, start + value.length) });
  }
  return found;
}
