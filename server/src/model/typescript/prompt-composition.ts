import { hasRoleTokens } from '../../catalog/prompts/role-markers.js';
import { at, nodeAt, type Place } from './place.js';
import { definitionsOf } from './values.js';

/** A stretch of a text: constant, or a value put in. */
export type Piece = { readonly kind: 'constant'; readonly text: string } | { readonly kind: 'value'; readonly place: Place };

/** A text that is put together from constants and values, nested texts opened up. */
export interface Composition {
  readonly place: Place;
  readonly pieces: readonly Piece[];
}

const maxDepth = 4;

/** The texts with values in them that a prompt may be. */
export function compositionsOf(prompt: Place): Composition[] {
  return textsOf(prompt, 0).map((place) => ({ place, pieces: piecesOf(place, 0) }));
}

/** Templates, `+` chains and joined lists behind names and harmless string methods. */
function textsOf(value: Place, depth: number): Place[] {
  if (depth > maxDepth) return [];
  return definitionsOf(value).flatMap((place) => {
    if (nodeAt(place).kind === 'template' || isJoinedList(place)) return [place];
    const receiver = carriesText(place);
    return receiver ? textsOf(receiver, depth + 1) : [];
  });
}

/** Whether a value is a text that is put together from others. */
export const madeOfText = (value: Place): boolean =>
  value.file.memo('made of text', value.id, false, () => textsOf(value, 0).length > 0);

/** The text on which a method is called that hands it on: `text.trim()`. */
export function carriesText(place: Place): Place | undefined {
  const node = nodeAt(place);
  const callee = node.kind === 'call' ? nodeAt(at(place.file, node.callee)) : undefined;
  return callee?.kind === 'member' && /^(?:trim\w*|replace(?:All)?|slice|substring|normalize|concat)$/.test(callee.name)
    ? at(place.file, callee.of)
    : undefined;
}

/** The list literal of `[…].join(…)`. */
function joinedList(place: Place): Place | undefined {
  const node = nodeAt(place);
  const callee = node.kind === 'call' ? nodeAt(at(place.file, node.callee)) : undefined;
  if (callee?.kind !== 'member' || callee.name !== 'join') return undefined;
  return definitionsOf(at(place.file, callee.of)).find((list) => nodeAt(list).kind === 'array');
}

const isJoinedList = (place: Place): boolean => joinedList(place) !== undefined;

function piecesOf(place: Place, depth: number): Piece[] {
  const node = nodeAt(place);
  if (node.kind === 'template') return node.parts.flatMap((id) => pieceOf(at(place.file, id), depth));
  const list = joinedList(place);
  const items = list && nodeAt(list);
  if (!list || items?.kind !== 'array') return [];
  return items.items.flatMap((id) => [...pieceOf(at(list.file, id), depth), { kind: 'constant', text: '\n' } as const]);
}

function pieceOf(part: Place, depth: number): Piece[] {
  const node = nodeAt(part);
  if (node.kind === 'string') return [{ kind: 'constant', text: node.value }];
  if (node.kind === 'literal') return [{ kind: 'constant', text: String(node.value) }];
  const made = definitionsOf(part);
  const [first] = made;
  if (first && made.every((entry) => nodeAt(entry).kind === 'string')) {
    const constant = nodeAt(first);
    return [{ kind: 'constant', text: constant.kind === 'string' ? constant.value : '' }];
  }
  // A text inside the text, such as instructions that another constant or a helper builds.
  if (depth < maxDepth && first && made.length === 1 && nodeAt(first).kind === 'template') return piecesOf(first, depth + 1);
  return [{ kind: 'value', place: part }];
}

/** The constant text before and behind a piece. */
export function around({ pieces }: Composition, index: number): { readonly before: string; readonly behind: string } {
  const textOf = (piece: Piece | undefined): string => (piece?.kind === 'constant' ? piece.text : '');
  return { before: textOf(pieces[index - 1]), behind: textOf(pieces[index + 1]) };
}

const speaker =
  /(?:^|\n)[\s#*>-]*(?:the )?(?:user|human|customer|client|patient|visitor|student|caller)(?:['’]s)?(?: (?:question|message|input|query|request|prompt|asks?|says?|said))?\s*:[\s*]*["'“]?$/i;

/**
 * Whether a value is set apart from others before it by no more than a speaker's name, as in `${context}\n\nUser: ${question}`:
 * a text that plays the part of several messages.
 */
export const isLabelledTurn = ({ pieces }: Composition, index: number): boolean => {
  const before = pieces[index - 1];
  return before?.kind === 'constant' && speaker.test(before.text) && pieces.slice(0, index).some(({ kind }) => kind === 'value');
};

/** Whether the text tells speakers apart by a model's special tokens. */
export const hasTurns = ({ pieces }: Composition): boolean =>
  hasRoleTokens(pieces.map((piece) => (piece.kind === 'constant' ? piece.text : '')).join('\n'));

const minWords = 5;
const wordCount = (text: string): number =>
  (text.match(/[\p{L}\p{N}'’_-]+/gu)?.length ?? 0) +
  Math.floor((text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0) / 2);

/**
 * Whether the constant pieces tell a model what to do: at least one whole sentence, not only labels before values
 * ("Context:", "The user's question is:").
 */
export function hasInstructions({ pieces }: Composition): boolean {
  const text = pieces.map((piece) => (piece.kind === 'constant' ? piece.text : '\u0000')).join('');
  return text.split(/(?<=[.!?:])\s|\n|[。！？]/u).some((sentence) => {
    const own = sentence.replaceAll('\u0000', ' ').trim();
    const isLabel = own.endsWith(':') || /:\s*["'“]?\s*\u0000/u.test(sentence);
    return wordCount(own) >= (isLabel ? minWords + 1 : minWords);
  });
}
