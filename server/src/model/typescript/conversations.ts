import { matcherOf } from '../../catalog/table.js';
import {
  conversationRows,
  conversationTable,
  conversationWords,
  keyValueCall,
  memoryNames,
} from '../../catalog/typescript/conversations.js';
import type { TypeScriptFile } from './file.js';
import type { Frame } from './flow.js';
import { idsOf } from './kinds.js';
import { at, functionAt, type NodeOf, nodeAt, type Place, textAt } from './place.js';
import { queriesOf } from './queries.js';
import type { Reach } from './reach.js';
import { functionKey } from './roles.js';
import { isCallersOwn } from './scoping.js';
import { slotsOf } from './slots.js';
import { apiOf, argumentOf, definitionsOf } from './values.js';

const conversationRowsOf = matcherOf(conversationRows);
/** A place where code says which stored conversation it means. */
export interface Conversation {
  readonly place: Place;
  readonly title: string;
  /** The values that together choose it. */
  readonly values: readonly Place[];
  /** It is kept in the program's memory: a key that nobody can guess is then as good as a check. */
  readonly isInMemory?: true;
}

/** Every conversation that a file's code chooses. */
export const conversationsOf = (file: TypeScriptFile): readonly Conversation[] =>
  file.memo<readonly Conversation[]>('conversations', 0, [], () => [
    ...storedByPackages(file),
    ...storedInTables(file),
    ...keptInMemory(file),
  ]);

/** A conversation that a handler chooses, and by which calls it comes to it. */
export interface ReachedConversation {
  readonly conversation: Conversation;
  readonly frame: Frame | undefined;
}

/** The conversations that what a handler runs chooses. */
export const conversationsIn = (reach: Reach): ReachedConversation[] => {
  const found = new Map<Conversation, ReachedConversation>();
  for (const target of reach.functions) {
    const { start, end } = functionAt(target.file, target.fn);
    const frame = reach.frames.get(functionKey(target));
    for (const conversation of conversationsOf(target.file)) {
      const node = nodeAt(conversation.place);
      if (node.start >= start && node.end <= end && !found.has(conversation)) found.set(conversation, { conversation, frame });
    }
  }
  return [...found.values()];
};

function storedByPackages(file: TypeScriptFile): Conversation[] {
  return file.facts.flow.calls.flatMap((id): Conversation[] => {
    const place = at(file, id);
    const api = apiOf(at(file, (nodeAt(place) as NodeOf<'call'>).callee));
    if (!api) return [];
    if (keyValueCall.test(api)) return keyOfConversation(place);
    const row = conversationRowsOf(api)[0];
    const values = (row?.ids ?? []).flatMap((slot) => slotsOf(place, slot)).filter((value) => nodeAt(value).kind !== 'object');
    return row && values.length > 0 ? [{ place, title: row.title, values }] : [];
  });
}

/** The constant pieces that a text is written with; what is put into it says nothing of what it is for. */
const ownWords = (place: Place): string => {
  const node = nodeAt(place);
  if (node.kind === 'string') return node.value;
  return node.kind === 'template'
    ? node.parts
        .map((id) => nodeAt(at(place.file, id)))
        .map((part) => (part.kind === 'string' ? part.value : ''))
        .join(' ')
    : '';
};

/** `redis.lrange('chat:' + id, 0, -1)`, and a key of no words in a method of a chat's memory. */
function keyOfConversation(place: Place): Conversation[] {
  const key = argumentOf(place, 0);
  if (!key) return [];
  const words = definitionsOf(key).map(ownWords).join(' ');
  const node = nodeAt(place) as NodeOf<'call'>;
  const { name, classId } = node.within < 0 ? { name: '', classId: -1 } : functionAt(place.file, node.within);
  const around = `${textAt(at(place.file, node.callee))} ${name} ${place.file.facts.flow.classes[classId]?.name ?? ''}`;
  const isOurs = conversationWords.test(/[a-z]{3}/i.test(words) ? words : around);
  return isOurs ? [{ place, title: 'chat history', values: [key] }] : [];
}

const storedInTables = (file: TypeScriptFile): Conversation[] =>
  queriesOf(file)
    .filter((query) => conversationTable.test(query.table) && query.filters.length > 0 && !isCallersOwn(query))
    .map(({ call, table, filters }) => ({ place: call, title: table, values: filters }));

/** Whether a value is a collection that the module keeps: a name of its own that holds an object or a map. */
function isKept(value: Place): boolean {
  const node = nodeAt(value);
  const binding = node.kind === 'ref' ? value.file.facts.flow.bindings[node.binding] : undefined;
  if (binding?.kind !== 'variable' || !memoryNames.test(binding.name)) return false;
  const isOfModule = !value.file.facts.flow.functions.some((fn) => fn.start <= binding.start && binding.end <= fn.end);
  return (
    isOfModule &&
    definitionsOf(value).every((place) => {
      const made = nodeAt(place);
      return (
        (made.kind === 'object' && made.props.length === 0) ||
        (made.kind === 'call' && /^:Map(?:\(\))?$/.test(apiOf(at(place.file, made.callee)) ?? ''))
      );
    })
  );
}

/** `histories[id]` and `sessions.get(id)` on a collection of the module. */
function keptInMemory(file: TypeScriptFile): Conversation[] {
  const { calls } = file.facts.flow;
  const title = 'history in memory';
  const read = idsOf(file.facts, 'index').flatMap((id): Conversation[] => {
    const place = at(file, id);
    const node = nodeAt(place) as NodeOf<'index'>;
    return isKept(at(file, node.of)) ? [{ place, title, values: [at(file, node.by)], isInMemory: true }] : [];
  });
  const asked = calls.flatMap((id): Conversation[] => {
    const place = at(file, id);
    const callee = nodeAt(at(file, (nodeAt(place) as NodeOf<'call'>).callee));
    const key = argumentOf(place, 0);
    return key && callee.kind === 'member' && /^(?:get|set)$/.test(callee.name) && isKept(at(file, callee.of))
      ? [{ place, title, values: [key], isInMemory: true }]
      : [];
  });
  return [...read, ...asked];
}
