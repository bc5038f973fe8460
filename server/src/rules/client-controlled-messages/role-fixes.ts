import { holderOf } from '../../model/typescript/entry.js';
import type { PromptPart } from '../../model/typescript/messages.js';
import { nodeAt, type Place, textAt } from '../../model/typescript/place.js';
import type { Change } from '../change.js';
import { insert, isTypeScript, quoted, replaceValue, suggest } from '../fixes/build.js';
import type { Fix } from '../rule.js';

/** Lets only messages of known roles through, where a list of the client's is handed on as it is. */
function filterChange(place: Place, assistant: string, hasItems: boolean): Change | undefined {
  const { file } = place;
  const node = nodeAt(place);
  if (node.kind !== 'ref' && node.kind !== 'member' && node.kind !== 'call') return undefined;
  const type = isTypeScript(file) ? `: { role${hasItems ? '?' : ''}: string }` : '';
  const lead = holderOf(place)?.prop.form === 'shorthand' ? `: ${textAt(place)}` : '';
  const test = hasItems
    ? `message.role !== ${quoted(file, 'system')} && message.role !== ${quoted(file, 'developer')}`
    : `message.role === ${quoted(file, 'user')} || message.role === ${quoted(file, assistant)}`;
  return insert(node.end, `${lead}.filter((message${type}) => ${test})`);
}

/** Makes one of two roles of what the client says. */
function roleChange(role: Place, assistant: string): Change | undefined {
  const { file } = role;
  if (nodeAt(role).kind !== 'member') return undefined;
  const as = (name: string): string => (isTypeScript(file) ? `(${quoted(file, name)} as const)` : quoted(file, name));
  return replaceValue(role, `${textAt(role)} === ${quoted(file, assistant)} ? ${as(assistant)} : ${as('user')}`);
}

/**
 * Keeps a client's messages to the two roles that are a client's to give, wherever a call takes them in. A list that
 * `hasItems` of other kinds than messages, such as results of tools, keeps those.
 */
export function knownRoles(parts: readonly PromptPart[], assistant: string, hasItems: boolean): Fix | undefined {
  const [first] = parts;
  const changes = parts.map(({ roleFrom, place }) =>
    roleFrom ? roleChange(roleFrom, assistant) : filterChange(place, assistant, hasItems),
  );
  if (!first || parts.some(({ place }) => place.file !== first.place.file) || changes.includes(undefined)) return undefined;
  return suggest(
    parts.some(({ roleFrom }) => roleFrom)
      ? `Take any role but ${assistant} for user`
      : `Keep only messages of role user and ${assistant}`,
    first.place.file,
    changes.filter((change) => change !== undefined),
  );
}
