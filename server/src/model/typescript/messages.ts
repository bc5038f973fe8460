import { messageClasses, roleNames, type SlotKind } from '../../catalog/typescript/model-calls.js';
import { at, functionAt, keyOf, nodeAt, type Place } from './place.js';
import { constantOf, slotsOf, stringOf } from './slots.js';
import { apiOf, argumentOf, definitionsOf, functionsOf, propertiesOf } from './values.js';

export type Role = 'system' | 'user' | 'assistant' | 'tool' | 'unknown';

/** A piece of what a model is given. */
export interface PromptPart {
  readonly role: Role;
  readonly place: Place;
  /** A message or a list of messages whose roles are decided elsewhere, by whoever made the value. */
  readonly isWhole: boolean;
  /** Where a role that is no constant comes from. */
  readonly roleFrom?: Place;
}

const contentNames = ['content', 'parts', 'text', 'template'];
const listMethods = new Set(['slice', 'filter', 'reverse', 'toReversed', 'toSorted', 'sort', 'flat']);
const listFunctions = new Set([
  ':Array.from',
  'ai:convertToModelMessages',
  'ai:convertToCoreMessages',
  'ai:pruneMessages',
  ':structuredClone',
  ':JSON.parse',
  'ai:validateUIMessages',
]);

interface Elements {
  readonly items: readonly Place[];
  /** Lists that are not literals here. */
  readonly lists: readonly Place[];
}

/** Whether a place shows how its value comes about; where it does not, the place that uses it says more to a reader. */
const isMade = (place: Place): boolean => ['call', 'object', 'array', 'template', 'string'].includes(nodeAt(place).kind);

/** The elements of a list as far as literals, spreads, `concat`, `push` and `map` show them. */
function elementsOf(list: Place, seen = new Set<string>()): Elements {
  const items: Place[] = [];
  const lists: Place[] = [];
  const add = (more: Elements): void => {
    items.push(...more.items);
    lists.push(...more.lists);
  };
  if (seen.has(keyOf(list)) || seen.size > 60) return { items, lists };
  seen.add(keyOf(list));
  const node = nodeAt(list);
  if (node.kind === 'ref') {
    const binding = list.file.facts.flow.bindings[node.binding];
    for (const id of binding?.pushed ?? []) {
      const pushed = nodeAt(at(list.file, id));
      if (pushed.kind === 'spread') add(elementsOf(at(list.file, pushed.of), seen));
      else items.push(at(list.file, id));
    }
  }
  for (const place of definitionsOf(list)) {
    const target = nodeAt(place);
    if (target.kind === 'array') {
      for (const id of target.items) {
        const entry = nodeAt(at(place.file, id));
        if (entry.kind === 'spread') add(elementsOf(at(place.file, entry.of), seen));
        else items.push(at(place.file, id));
      }
      continue;
    }
    if (target.kind === 'call') {
      const callee = nodeAt(at(place.file, target.callee));
      const api = apiOf(at(place.file, target.callee));
      if (api && listFunctions.has(api)) {
        const argument = argumentOf(place, 0);
        if (argument) {
          const inner = elementsOf(argument, seen);
          add(inner.items.length > 0 ? inner : { items: [], lists: [argument] });
          continue;
        }
      }
      if (callee.kind === 'member') {
        const receiver = at(place.file, callee.of);
        if (callee.name === 'concat') {
          add(elementsOf(receiver, seen));
          for (const id of target.args) add(elementsOf(at(place.file, id), seen));
          continue;
        }
        if (listMethods.has(callee.name)) {
          const inner = elementsOf(receiver, seen);
          // A filter may be what makes the list safe, so an unknown list is asked about with the filter on it.
          add(inner.items.length > 0 ? inner : { items: [], lists: [place] });
          continue;
        }
        if (callee.name === 'map' || callee.name === 'flatMap') {
          const functions = target.args[0] === undefined ? [] : functionsOf(at(place.file, target.args[0]));
          if (functions.length > 0) {
            for (const { file, fn } of functions) for (const value of functionAt(file, fn).returns) items.push(at(file, value));
            continue;
          }
        }
      }
    }
    if (target.kind !== 'literal') lists.push(isMade(place) ? place : list);
  }
  return { items, lists: lists.filter((place, i) => lists.findIndex((other) => keyOf(other) === keyOf(place)) === i) };
}

/** The objects among the elements of a list, through names. */
export const turnsOf = (list: Place): readonly Place[] =>
  elementsOf(list).items.flatMap((element) => definitionsOf(element).filter((place) => nodeAt(place).kind === 'object'));

function roleOf(value: Place | undefined): { role: Role; from?: Place } {
  if (!value) return { role: 'unknown' };
  const definitions = definitionsOf(value);
  const names = definitions.map((place) => {
    const node = nodeAt(place);
    return node.kind === 'string' ? (roleNames[node.value] ?? 'user') : undefined;
  });
  if (names.length > 0 && names.every((name) => name !== undefined))
    return { role: names.includes('system') ? 'system' : (names[0] as Role) };
  return { role: 'unknown', from: value };
}

/** What a message says. */
export function contentOf(message: Place): readonly Place[] {
  for (const name of contentNames) {
    const found = propertiesOf(message, name);
    if (found.length > 0) return found;
  }
  return [];
}

/** The texts of a message's content, which may be a list of parts such as `[{ type: 'text', text }]`. */
function textsOfContent(content: Place, depth = 0): readonly Place[] {
  const made = definitionsOf(content);
  if (depth > 2 || made.length === 0 || !made.every((place) => nodeAt(place).kind === 'array')) return [content];
  return made.flatMap((list) => {
    const node = nodeAt(list);
    return (node.kind === 'array' ? node.items : []).flatMap((id) => {
      const entry = at(list.file, id);
      const isPart = definitionsOf(entry).every((place) => nodeAt(place).kind === 'object');
      const texts = isPart ? contentOf(entry) : [];
      return texts.length > 0 ? texts.flatMap((text) => textsOfContent(text, depth + 1)) : [entry];
    });
  });
}

/** The parts of one element of a message list. */
function messageParts(element: Place): PromptPart[] {
  return definitionsOf(element).flatMap((place): PromptPart[] => {
    const node = nodeAt(place);
    switch (node.kind) {
      case 'string':
      case 'template':
        return [{ role: 'user', place, isWhole: false }];
      case 'array': {
        const [role, content] = node.items;
        const name = role === undefined ? undefined : stringOf(at(place.file, role));
        if (name === undefined || content === undefined) return [];
        return [{ role: roleNames[name] ?? 'user', place: at(place.file, content), isWhole: false }];
      }
      case 'object': {
        const roles = propertiesOf(place, 'role');
        const hasSpread = node.props.some((prop) => prop.form === 'spread');
        if (roles.length === 0) {
          // A content part of a message, or an item of another kind, such as `{ type: 'input_text', text }`.
          if (hasSpread) return [{ role: 'unknown', place, isWhole: true }];
          return contentOf(place)
            .flatMap((content) => textsOfContent(content))
            .map((content) => ({ role: 'user', place: content, isWhole: false }));
        }
        const { role, from } = roleOf(roles[0]);
        return contentOf(place)
          .flatMap((content) => textsOfContent(content))
          .map((content) => ({ role, place: content, isWhole: false, ...(from ? { roleFrom: from } : {}) }));
      }
      case 'call': {
        const api = apiOf(at(place.file, node.callee)) ?? '';
        const name = api.slice(api.indexOf(':') + 1).split('.')[0] as string;
        const known = messageClasses[name];
        if (known) {
          const content = [...slotsOf(place, '0.content'), ...slotsOf(place, '0')].slice(0, 1);
          return content.map((value) => ({ role: known, place: value, isWhole: false }));
        }
        if (name === 'ChatMessage') {
          const { role, from } = roleOf(slotsOf(place, '0.role')[0] ?? argumentOf(place, 1));
          return slotsOf(place, '0.content').map((content) => ({
            role,
            place: content,
            isWhole: false,
            ...(from ? { roleFrom: from } : {}),
          }));
        }
        if (name === 'MessagesPlaceholder') return [];
        return [{ role: 'unknown', place, isWhole: true }];
      }
      case 'literal':
        return [];
      default:
        return [{ role: 'unknown', place: isMade(place) ? place : element, isWhole: true }];
    }
  });
}

function partsOfMessages(list: Place): PromptPart[] {
  const { items, lists } = elementsOf(list);
  return [...items.flatMap(messageParts), ...lists.map((place): PromptPart => ({ role: 'unknown', place, isWhole: true }))];
}

/** Options that are somebody else's object, whole or spread, carry messages and instructions of unknown roles. */
export function spreadParts(options: Place): PromptPart[] {
  return definitionsOf(options).flatMap((place) => {
    const node = nodeAt(place);
    const unknown =
      node.kind === 'object'
        ? node.props.filter((prop) => prop.form === 'spread').map((prop) => at(place.file, prop.value))
        : [place];
    return unknown
      .filter((value) => definitionsOf(value).every((made) => nodeAt(made).kind !== 'object'))
      .map((value): PromptPart => ({ role: 'unknown', place: value, isWhole: true }));
  });
}

/** The parts of one slot of a model call. */
export function partsOfSlot(slot: Place, kind: SlotKind): PromptPart[] {
  switch (kind) {
    case 'messages':
      return partsOfMessages(slot);
    case 'input': {
      const definitions = definitionsOf(slot);
      const isList =
        definitions.some((place) => nodeAt(place).kind === 'array') ||
        (nodeAt(slot).kind === 'ref' &&
          (slot.file.facts.flow.bindings[(nodeAt(slot) as { binding: number }).binding]?.pushed.length ?? 0) > 0);
      if (isList) return partsOfMessages(slot);
      const isText = definitions.every((place) => ['string', 'template'].includes(nodeAt(place).kind));
      return isText
        ? [{ role: 'user', place: slot, isWhole: false }]
        : partsOfMessages(slot).map((part) => (part.isWhole ? { ...part, place: slot } : part));
    }
    case 'system': {
      // A system slot may hold text, a list of text blocks, a message, or a function that makes the text.
      const blocks = elementsOf(slot).items;
      if (blocks.length > 0)
        return blocks.flatMap((block) => contentOf(block)).map((place) => ({ role: 'system', place, isWhole: false }));
      return [{ role: 'system', place: slot, isWhole: false }];
    }
    case 'variables':
      return variableParts(slot);
    default:
      return [{ role: 'user', place: slot, isWhole: false }];
  }
}

/** Values for a template's variables: texts whose place in the prompt the template decides, and lists of messages. */
function variableParts(slot: Place): PromptPart[] {
  return definitionsOf(slot).flatMap((place): PromptPart[] => {
    const node = nodeAt(place);
    if (node.kind !== 'object') return [{ role: 'unknown', place, isWhole: false }];
    return node.props.flatMap((prop): PromptPart[] => {
      const value = at(place.file, prop.value);
      const messages = elementsOf(value)
        .items.flatMap(messageParts)
        .filter((part) => part.roleFrom !== undefined || part.role === 'system');
      return messages.length > 0 ? messages : [{ role: 'unknown', place: value, isWhole: false }];
    });
  });
}

/** Whether a value is the constant `true`. */
export const isTrue = (place: Place | undefined): boolean => constantOf(place) === true;
