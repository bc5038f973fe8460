import { matcherOf } from '../../catalog/table.js';
import { type HttpModelRow, httpModelRows, promptAddress, requestBodies } from '../../catalog/typescript/http-model-calls.js';
import { type PromptPart, partsOfSlot, spreadParts } from './messages.js';
import { at, nodeAt, type Place } from './place.js';
import { slotsOf } from './slots.js';
import { apiOf, argumentOf, definitionsOf, propertiesOf } from './values.js';

const requestBodiesOf = matcherOf(requestBodies);
/** The constant pieces of a text, with `…` for what is not known. */
function skeleton(place: Place, depth = 0): string {
  if (depth > 5) return '…';
  const node = nodeAt(place);
  switch (node.kind) {
    case 'string':
      return node.value;
    case 'template':
      return node.parts.map((id) => skeleton(at(place.file, id), depth + 1)).join('');
    case 'call': {
      const api = apiOf(at(place.file, node.callee));
      if (api !== ':URL') return '…';
      const base = argumentOf(place, 1);
      const path = argumentOf(place, 0);
      return (base ? skeleton(base, depth + 1) : '') + (path ? skeleton(path, depth + 1) : '');
    }
    default: {
      const made = definitionsOf(place).filter((entry) => entry.id !== place.id || entry.file !== place.file);
      return made.map((entry) => skeleton(entry, depth + 1)).find((text) => text !== '…') ?? '…';
    }
  }
}

const requestOf = (api: string) => requestBodiesOf(api)[0];

/** The model interface that a request goes to, by its address. */
export function httpModelRowOf(call: Place, api: string): HttpModelRow | undefined {
  const request = requestOf(api);
  if (!request) return undefined;
  return call.file.memo<HttpModelRow | undefined>('http model', call.id, undefined, () => {
    const url = slotsOf(call, request.url)[0];
    const text = url ? skeleton(url) : '…';
    const sends = (name: string): boolean => bodiesOf(call, api).some((body) => propertiesOf(body, name).length > 0);
    return text === '…' ? undefined : httpModelRows.find((row) => row.url.test(text) && (row.needs ?? []).every(sends));
  });
}

/**
 * Whether a request hands a prompt to a service whose interface is nobody's known one, such as a route of the project: its
 * body has a `prompt`, or it has `messages` and the address speaks of a chat.
 */
export const sendsPrompt = (call: Place, api: string): boolean =>
  requestOf(api) !== undefined &&
  call.file.memo('sends prompt', call.id, false, () => {
    const sends = (name: string): boolean => bodiesOf(call, api).some((body) => propertiesOf(body, name).length > 0);
    if (sends('prompt')) return true;
    const url = sends('messages') ? slotsOf(call, requestOf(api)?.url ?? '0')[0] : undefined;
    return url !== undefined && promptAddress.test(skeleton(url));
  });

/** The object that a request sends. */
export function bodiesOf(call: Place, api: string): Place[] {
  const request = requestOf(api);
  if (!request) return [];
  return slotsOf(call, request.body).flatMap((body) => {
    if (request.form === 'json') return [body];
    return definitionsOf(body).flatMap((place) => {
      const node = nodeAt(place);
      const isText = node.kind === 'call' && apiOf(at(place.file, node.callee)) === ':JSON.stringify';
      const sent = isText ? argumentOf(place, 0) : undefined;
      return sent ? [sent] : [];
    });
  });
}

/** The parts of the prompt that a request to a model's interface carries. */
export const httpPromptParts = (call: Place, api: string, row: HttpModelRow): PromptPart[] =>
  bodiesOf(call, api).flatMap((body) => [
    ...row.slots.flatMap(([name, kind]) => propertiesOf(body, name).flatMap((slot) => partsOfSlot(slot, kind))),
    ...spreadParts(body),
  ]);

/** Whether a request offers tools to the model. */
export const httpHasTools = (call: Place, api: string): boolean =>
  bodiesOf(call, api).some((body) => propertiesOf(body, 'tools').length > 0);
