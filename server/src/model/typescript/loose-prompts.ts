import { speaksToModel, systemTextName } from '../../catalog/prompts/addresses.js';
import { speaks } from '../../catalog/typescript/spoken-calls.js';
import type { TypeScriptFile } from './file.js';
import { holdersOf, mayReachModel } from './handed-on.js';
import { idsOf } from './kinds.js';
import { looseMessages } from './loose-messages.js';
import { at, calleeName, keyOf, nodeAt, type Place } from './place.js';
import { forwardedPrompts } from './prompt-forwarding.js';
import { definitionsOf } from './values.js';

/** A text that by itself shows that it is a prompt, though no call that takes it is in view. */
export interface LoosePrompt {
  readonly role: 'system' | 'user';
  readonly place: Place;
}

/** The first constant words of a text. */
function opening(place: Place, depth = 0): string {
  const node = nodeAt(place);
  if (node.kind === 'string') return node.value;
  // A text that is made of itself (`text = text + more`) leads back here.
  if (node.kind !== 'template' || depth > 5) return '';
  const [first] = node.parts;
  return first === undefined ? '' : opening(definitionsOf(at(place.file, first))[0] ?? at(place.file, first), depth + 1);
}

/**
 * Prompts that a file builds for calls that nobody knows: texts that tell their reader what it is ("You are an assistant
 * …"), what else the same name is given, and what messages of role system hold. What is known to reach a model is left to
 * the calls that take it, and what is returned or exported to the code that gets it.
 */
export const loosePrompts = (file: TypeScriptFile): readonly LoosePrompt[] =>
  file.memo<readonly LoosePrompt[]>('loose prompts', 0, [], () => {
    const { bindings } = file.facts.flow;
    const found: LoosePrompt[] = looseMessages(file).map((place) => ({ role: 'system', place }));
    const held = new Set(found.flatMap(({ place }) => definitionsOf(place).map(keyOf)));
    for (const [id, binding] of bindings.entries()) {
      if (binding.kind !== 'variable') continue;
      const texts = binding.values.map((value) => at(file, value));
      const isPrompt = texts.some((text) => speaksToModel(opening(text)) && !file.isPromptText(firstConstant(text)));
      if (!isPrompt || isGivenAway(file, id) || isForwarded(file, texts)) continue;
      const role = systemTextName.test(binding.name) ? 'system' : 'user';
      for (const place of texts) if (!held.has(keyOf(place))) found.push({ role, place });
    }
    for (const prompt of textsInPlace(file))
      if (!held.has(keyOf(prompt.place)) && !isForwarded(file, [prompt.place])) found.push(prompt);
    return found;
  });

/** Texts that stand right in an unknown call or its options and tell their reader what it is. */
function* textsInPlace(file: TypeScriptFile): Iterable<LoosePrompt> {
  for (const id of idsOf(file.facts, 'template')) {
    const place = at(file, id);
    if (!speaksToModel(opening(place)) || file.isPromptText(firstConstant(place))) continue;
    for (const holder of holdersOf(file).get(id) ?? []) {
      const role = roleIn(at(file, holder), id);
      if (role) yield { role, place };
    }
  }
}

/** The role of a text in what holds it: an option of an unknown call, by its name, or the argument of one that speaks to a model. */
function roleIn(holder: Place, text: number): LoosePrompt['role'] | undefined {
  const node = nodeAt(holder);
  if (node.kind === 'call') return mayReachModel(holder) && speaks.test(calleeName(holder)) ? 'user' : undefined;
  if (node.kind !== 'object') return undefined;
  const name = node.props.find(({ value }) => value === text)?.name ?? '';
  const role = name === 'system' || systemTextName.test(name) ? 'system' : name === 'prompt' ? 'user' : undefined;
  const calls = holdersOf(holder.file).get(holder.id) ?? [];
  return role && calls.some((id) => mayReachModel(at(holder.file, id))) ? role : undefined;
}

const isForwarded = (file: TypeScriptFile, texts: readonly Place[]): boolean => {
  const known = new Set(forwardedPrompts(file).flatMap(({ place }) => definitionsOf(place).map(keyOf)));
  return texts.some((text) => known.has(keyOf(text)));
};

/** Whether a name is what a function returns or the file exports. */
function isGivenAway(file: TypeScriptFile, binding: number): boolean {
  const { functions, exports } = file.facts.flow;
  const isName = (id: number | undefined): boolean => {
    const node = id === undefined ? undefined : nodeAt(at(file, id));
    if (node?.kind === 'object') return node.props.some((prop) => isName(prop.value));
    return node?.kind === 'ref' && node.binding === binding;
  };
  return functions.some(({ returns }) => returns.some(isName)) || exports.some(({ value }) => isName(value));
}

/** Offset of the first constant piece of a text. */
function firstConstant(place: Place): number {
  const node = nodeAt(place);
  const [first] = node.kind === 'template' ? node.parts : [];
  return first === undefined ? node.start : nodeAt(at(place.file, first)).start;
}
