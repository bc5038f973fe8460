import { holderOf } from '../../model/typescript/entry.js';
import { textOf } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { at, type NodeOf, nameOrGlobalOf, nodeAt, type Place, textAt } from '../../model/typescript/place.js';
import { stringOf } from '../../model/typescript/slots.js';
import type { Flow } from '../../model/typescript/trace.js';
import { type Change, local } from '../change.js';
import type { Fix } from '../rule.js';
import { drop, edit, insert, objectsAround, quoted, replaceValue, separatorIn, suggest, writtenValue } from './build.js';
import { meansTheSameAt } from './scope.js';
import { interpolationAround, tagOf } from './tags.js';

/** Where text for the model can go in a user's role instead. */
interface Target {
  /** Where a value must mean the same to be used there. */
  readonly offset: number;
  /** Changes that give the model this text; `content` is an expression. */
  add(content: string): Change[];
}

const systemRoles = /^(?:system|developer)$/;
const userSlots = /^(?:messages|contents|input|prompt)$/;
const listNames = /messages|history|contents|turns|items|conversation|chat/i;

/** `{ role: 'user', content }` as the list's API writes it. */
const messageText = (file: TypeScriptFile, slot: string, content: string): string =>
  slot === 'contents'
    ? `{ role: ${quoted(file, 'user')}, parts: [{ text: ${content} }] }`
    : `{ role: ${quoted(file, 'user')}, content: ${content} }`;

/** Behind a system message that stands in a list. */
function behindMessage(
  file: TypeScriptFile,
  message: Place,
  newText: (content: string) => string,
  more: readonly Change[],
): Target | undefined {
  const list = file.facts.flow.nodes.find((node) => node.kind === 'array' && node.items.includes(message.id));
  if (list?.kind !== 'array') return undefined;
  const first = file.facts.flow.nodes[list.items[0] as number];
  const { start, end } = nodeAt(message);
  return {
    offset: start,
    add: (content) => [insert(end, `${separatorIn(file, list, first)}${newText(content)}`), ...more],
  };
}

/** Before what the user says, in a call that has it beside its system text. */
function besideSystem(file: TypeScriptFile, options: Place): Target | undefined {
  const node = nodeAt(options) as NodeOf<'object'>;
  const prop = node.props.find(({ name }) => userSlots.test(name));
  if (!prop) return undefined;
  const value = nodeAt(at(file, prop.value));
  const written = writtenValue(file, prop);
  const offset = prop.start;
  if (value.kind === 'array' && written.startsWith('[')) {
    const first = file.facts.flow.nodes[value.items[0] as number];
    const place = first?.start ?? value.start + 1;
    return {
      offset,
      add: (content) => [
        insert(place, `${messageText(file, prop.name, content)}${first ? separatorIn(file, value, first) : ''}`),
      ],
    };
  }
  const isText =
    prop.name === 'prompt' ||
    value.kind === 'string' ||
    value.kind === 'template' ||
    (prop.name !== 'messages' && !listNames.test(written));
  return {
    offset,
    add: (content) => [
      edit(
        prop,
        `${prop.name}: ${isText ? joined(content, written) : `[${messageText(file, prop.name, content)}, ...${written}]`}`,
      ),
    ],
  };
}

/** Two texts as one template, a blank line between them. */
function joined(content: string, written: string): string {
  const inner = /^`[\s\S]*`$/.test(written)
    ? written.slice(1, -1)
    : /^(['"])[^'"\\`$]*\1$/.test(written)
      ? written.slice(1, -1)
      : `\${${written}}`;
  return `${content.slice(0, -1)}\\n\\n${inner}\``;
}

/** Where text that stands in a system part can go instead. */
function targetOf(sink: Place): Target | undefined {
  const { file } = sink;
  const { start, end } = nodeAt(sink);
  for (const around of objectsAround(sink).slice(0, 4)) {
    const node = nodeAt(around) as NodeOf<'object'>;
    const role = node.props.find(({ name }) => name === 'role');
    if (role && systemRoles.test(stringOf(at(file, role.value)) ?? ''))
      return behindMessage(file, around, (content) => messageText(file, 'messages', content), []);
    const found = node.props.some((prop) => userSlots.test(prop.name) && prop.start <= start && end <= prop.end)
      ? undefined
      : besideSystem(file, around);
    if (found) return found;
  }
  return undefined;
}

/** LangChain's messages are objects of classes. */
function targetOfClass(sink: Place): Target | undefined {
  const { file } = sink;
  const { start, end } = nodeAt(sink);
  for (const [id, node] of file.facts.flow.nodes.entries()) {
    if (node.kind !== 'call' || node.form !== 'new' || start < node.start || node.end < end) continue;
    const callee = at(file, node.callee);
    const name = nodeAt(callee);
    const binding = name.kind === 'ref' ? file.facts.flow.bindings[name.binding]?.import : undefined;
    if (nameOrGlobalOf(callee) !== 'SystemMessage' || !binding) continue;
    return behindMessage(file, at(file, id), (content) => `new ${local('HumanMessage')}(${content})`, [
      { kind: 'import', module: binding.module, name: 'HumanMessage', as: 'HumanMessage' },
    ]);
  }
  return undefined;
}

/** The template or joined list that a flow is mixed into before the system part, with the piece; undefined where more than names lie between. */
function mixedInto(flow: Flow, sink: Place): { text: Place; piece: Place } | undefined {
  const { file } = sink;
  for (const [i, step] of flow.steps.entries()) {
    const node = nodeAt(step);
    if (step.file !== file) return undefined;
    if (node.kind === 'template') {
      const piece = flow.steps[i + 1];
      return piece && piece.file === file && node.parts.includes(piece.id) ? { text: step, piece } : undefined;
    }
    if (node.kind === 'array') {
      const piece = flow.steps[i + 1];
      return piece && piece.file === file && node.items.includes(piece.id) ? { text: step, piece } : undefined;
    }
    if (node.kind === 'call' && /^(?:join|trim)$/.test(memberName(step))) continue;
    if (node.kind !== 'ref') return undefined;
    // A text that serves elsewhere too would lose the value there.
    const uses = file.facts.flow.nodes.filter((other) => other.kind === 'ref' && other.binding === node.binding);
    if (uses.length > 1) return undefined;
  }
  return undefined;
}

/** The method that a call calls. */
function memberName(call: Place): string {
  const node = nodeAt(call);
  const callee = node.kind === 'call' ? nodeAt(at(call.file, node.callee)) : undefined;
  return callee?.kind === 'member' ? callee.name : '';
}

/** Puts a tag in the place of a piece of text. */
function tagInstead({ text, piece }: { text: Place; piece: Place }, tag: string): Change | undefined {
  const { file } = text;
  const source = file.text;
  const { start, end } = nodeAt(piece);
  const whole = nodeAt(text) as NodeOf<'template'> | NodeOf<'array'>;
  if (whole.kind === 'array') return edit({ start, end }, quoted(file, `<${tag}>`));
  if (whole.quote === '`') {
    const range = interpolationAround(file, piece);
    return range && edit(range, `<${tag}>`);
  }
  // Behind a literal the tag goes into it: 'Write for ' + audience.
  const before = /(['"])\s*\+\s*$/.exec(source.slice(whole.start, start));
  if (before) return edit({ start: start - before[0].length, end }, `<${tag}>${before[1]}`);
  return edit({ start, end }, quoted(file, `<${tag}>`));
}

/**
 * Takes foreign text out of a system part and gives it to the model in the user's role, between tags that the system text
 * then names. Undefined where the code has no place for it, or the value does not reach that place.
 */
export function moveToUser(flow: Flow, sink: Place, fallbackTag: string): Fix | undefined {
  const { file } = sink;
  const target = targetOfClass(sink) ?? targetOf(sink);
  const mixed = mixedInto(flow, sink);
  if (!mixed) return isMixed(flow) ? undefined : asOwnMessage(flow, sink, target, fallbackTag);
  const written = textAt(mixed.piece);
  if (!target || !meansTheSameAt(file, nodeAt(mixed.piece), target.offset) || /`/.test(written)) return undefined;
  const tag = tagOf(written, fallbackTag);
  const out = tagInstead(mixed, tag);
  if (!out) return undefined;
  return suggest(`Move ${textOf(mixed.piece, 40)} into a user message, between <${tag}> tags`, file, [
    out,
    ...target.add(`\`<${tag}>\\n\${${written}}\\n</${tag}>\``),
  ]);
}

/** Whether the text stands among others before it becomes the system part, be it in another function or file: those are not to lose their role. */
const isMixed = ({ steps }: Flow): boolean => steps.some((step) => /^(?:template|array)$/.test(nodeAt(step).kind));

/** A system part that is nothing but the foreign text: its role changes, or a constant that stands beside it is all that stays. */
function asOwnMessage(flow: Flow, sink: Place, target: Target | undefined, fallbackTag: string): Fix | undefined {
  const { file } = sink;
  const node = nodeAt(sink);
  const holder = holderOf(sink);
  if (!holder) return undefined;
  const role = holder.node.props.find(({ name }) => name === 'role');
  const roleValue = role && at(file, role.value);
  const isDirect = node.kind === 'ref' || node.kind === 'member';
  if (
    isDirect &&
    roleValue &&
    nodeAt(roleValue).kind === 'string' &&
    holder.prop.name === 'content' &&
    file.text.slice(role.start, role.end).includes(':')
  )
    return suggest('Give it the role user', file, [edit(nodeAt(roleValue), 'user')]);
  if (node.kind === 'choice' && node.of.length === 2) {
    const kept = node.of.map((id) => at(file, id)).filter((each) => stringOf(each) !== undefined);
    const [constant] = kept;
    if (kept.length === 1 && constant && nodeAt(constant).kind === 'ref')
      return suggest(`Keep ${textAt(constant)} alone, whatever the request says`, file, [replaceValue(sink, textAt(constant))]);
  }
  if (!isDirect || !target || flow.steps.some((step) => nodeAt(step).kind === 'choice')) return undefined;
  const written = textAt(sink);
  if (!meansTheSameAt(file, node, target.offset)) return undefined;
  const tag = tagOf(written, fallbackTag);
  return suggest(`Move ${textOf(sink, 40)} into a user message, between <${tag}> tags`, file, [
    drop(holder.prop),
    ...target.add(`\`<${tag}>\\n\${${written}}\\n</${tag}>\``),
  ]);
}
