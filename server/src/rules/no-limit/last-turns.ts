import { at, calleeName, nodeAt, type Place, textAt } from '../../model/typescript/place.js';
import { appendProperty } from '../edits.js';
import { edit, suggest } from '../fixes/build.js';
import type { Fix } from '../rule.js';

/** Ten questions and ten answers. */
const turns = 20;

/** Reads the last turns of a conversation, where the store can count from the end. */
export function lastTurns(read: Place): Fix | undefined {
  const { file } = read;
  const node = nodeAt(read);
  if (node.kind !== 'call') return undefined;
  const title = `Read the last ${turns} turns only`;
  const args = node.args.map((id) => at(file, id));
  const [first, from, to] = args;
  if (/^l[rR]ange$/.test(calleeName(read)) && from && to && textAt(from) === '0' && textAt(to) === '-1')
    return suggest(title, file, [edit(nodeAt(from), `-${turns}`)]);
  const options = first && nodeAt(first);
  // Prisma counts a negative number from the end of the order that is asked for.
  const isOrdered = options?.kind === 'object' && options.props.some(({ name }) => name === 'orderBy');
  const isBounded = options?.kind === 'object' && options.props.some(({ name }) => name === 'take' || name === 'skip');
  if (calleeName(read) !== 'findMany' || options?.kind !== 'object' || !isOrdered || isBounded) return undefined;
  if (!/orderBy\s*:\s*[{[][^}]*\basc\b/.test(textAt(first as Place))) return undefined;
  const added = appendProperty(file, options, `take: -${turns}`);
  return added && suggest(title, file, [edit(added, added.newText)]);
}
