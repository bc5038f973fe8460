import type { Range } from '../../text/range.js';
import type { PromptRole, PromptSegment } from '../prompt.js';

/**
 * Where the speaker changes. `switch` holds until the next one (`system:`, `{{role "system"}}`,
 * `<|im_start|>system`), `rest` ends it; `open` and `close` pair up by name (`<system>`, `<message>`).
 */
export interface RoleMarker extends Range {
  readonly kind: 'switch' | 'rest' | 'open' | 'close';
  /** Of the tag that opens or closes: `system`, `message`. */
  readonly name: string;
  readonly role: PromptRole;
  /** Counts even when nothing closes it. */
  readonly standsAlone: boolean;
}

const roles: Readonly<Record<string, PromptRole>> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  human: 'user',
  assistant: 'assistant',
  ai: 'assistant',
  model: 'assistant',
  tool: 'tool',
  function: 'tool',
};

export const roleOf = (name: string): PromptRole => {
  const key = name.toLowerCase().replace(/-msg$/, '');
  return Object.hasOwn(roles, key) ? (roles[key] as PromptRole) : 'unknown';
};

/** For every `open` and `close` that found its counterpart, the counterpart's index. */
function pairUp(markers: readonly RoleMarker[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open = new Map<string, number[]>();
  markers.forEach((marker, index) => {
    if (marker.kind === 'open') {
      const indices = open.get(marker.name);
      if (indices) indices.push(index);
      else open.set(marker.name, [index]);
    } else if (marker.kind === 'close') {
      const start = open.get(marker.name)?.pop();
      if (start === undefined) return;
      pairs.set(start, index);
      pairs.set(index, start);
    }
  });
  return pairs;
}

/**
 * Cuts the body into segments. A tag without its counterpart changes nothing, so that "ask the <user>"
 * in a sentence is a sentence, unless it stands alone on its line.
 */
export function segmentsOf(markers: readonly RoleMarker[], body: Range): PromptSegment[] {
  const segments: PromptSegment[] = [];
  const pairs = pairUp(markers);
  const before = new Map<number, PromptRole>();
  let role: PromptRole = 'unknown';
  let from = body.start;
  markers.forEach((marker, index) => {
    const paired = pairs.get(index);
    let next = marker.role;
    if (marker.kind === 'open') {
      if (paired === undefined && !marker.standsAlone) return;
      before.set(index, role);
    } else if (marker.kind === 'close') {
      if (paired === undefined) return;
      next = before.get(paired) ?? 'unknown';
    }
    if (marker.start > from) segments.push({ role, start: from, end: marker.start });
    role = next;
    from = marker.end;
  });
  if (body.end > from) segments.push({ role, start: from, end: body.end });
  return segments;
}
