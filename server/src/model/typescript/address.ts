import { endpointRows, fetchers, servicePath } from '../../catalog/typescript/endpoints.js';
import type { TypeScriptFile } from './file.js';
import { at, nodeAt, type Place } from './place.js';
import { slotsOf } from './slots.js';
import { type ApiCall, apiCallsOf } from './switches.js';
import { apiOf, argumentOf, definitionsOf } from './values.js';

export const unknownPart = '\u0000';

/** Where a program says to whom a client talks. */
export interface Address extends ApiCall {
  readonly title: string;
  readonly value: Place;
  /** What the client sends as its key; undefined for a plain request. */
  readonly key: Place | undefined;
}

/** Addresses in the clients that the catalogue knows, and in requests to a model's path. */
export function addressesOf(file: TypeScriptFile): Address[] {
  const found: Address[] = [];
  for (const entry of apiCallsOf(file)) {
    const row = endpointRows.find(({ api }) => api.test(entry.api));
    if (row) {
      const value = row.address.map((path) => slotsOf(entry.call, path)[0]).find((place) => place !== undefined);
      const key = row.key?.map((path) => slotsOf(entry.call, path)[0]).find((place) => place !== undefined);
      if (value) found.push({ ...entry, title: row.title, value, key });
    } else if (fetchers.test(entry.api)) {
      const value = argumentOf(entry.call, 0);
      if (value && urlsOf(value).some(({ text }) => servicePath.test(text.replace(/[?#].*$/, ''))))
        found.push({ ...entry, title: 'request', value, key: undefined });
    }
  }
  return found;
}

/** What is constant of an address; every part that is not stands as `unknownPart`. */
export interface UrlText {
  readonly place: Place;
  readonly text: string;
  /** Offset of `text` in the file. */
  readonly start: number;
}

/** The constants that an address may be, through names, defaults, `new URL(…)` and templates. */
export function urlsOf(value: Place, depth = 0): UrlText[] {
  if (depth > 6) return [];
  return definitionsOf(value).flatMap((place): UrlText[] => {
    const node = nodeAt(place);
    if (node.kind === 'string') return [{ place, text: node.value, start: stringStart(place) }];
    if (node.kind === 'call') {
      const api = apiOf(at(place.file, node.callee));
      // `new URL(path, base)`: the base decides where it goes.
      const argument = api === ':URL' ? (argumentOf(place, 1) ?? argumentOf(place, 0)) : undefined;
      return argument ? urlsOf(argument, depth + 1) : [];
    }
    if (node.kind !== 'template') return [];
    const parts = node.parts.map((id) => at(place.file, id));
    const [head, ...rest] = parts;
    if (!head) return [];
    const tail = rest.map((part) => constantText(part)).join('');
    const heads = urlsOf(head, depth + 1);
    if (heads.length === 0) return [{ place, text: unknownPart + tail, start: node.start }];
    return heads.map((first) => ({ ...first, text: first.text + tail }));
  });
}

/** A part of a template as text; what is not constant is a character that no address holds. */
function constantText(part: Place): string {
  const [only, ...others] = definitionsOf(part);
  const node = only && others.length === 0 ? nodeAt(only) : undefined;
  return node?.kind === 'string' ? node.value : node?.kind === 'literal' ? String(node.value) : unknownPart;
}

function stringStart(place: Place): number {
  const { start } = nodeAt(place);
  return /['"`]/.test(place.file.text[start] ?? '') ? start + 1 : start;
}
