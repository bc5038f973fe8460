import type { Binding, FlowFunction } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { nodeAt } from '../../model/typescript/place.js';
import { placesIn } from '../../model/typescript/within.js';
import type { Range } from '../../text/range.js';

/** Whether a text goes on in the block in which it starts, from one offset to another. Strings and comments are stepped over. */
function staysInBlock(text: string, from: number, to: number): boolean {
  let depth = 0;
  for (let i = from; i < to; i += 1) {
    const char = text[i];
    if (char === "'" || char === '"') {
      const end = new RegExp(`^(?:[^\\\\\\n${char}]|\\\\.)*${char}`).exec(text.slice(i + 1, i + 2000));
      if (end) i += end[0].length;
    } else if (char === '/' && text[i + 1] === '/') i = text.indexOf('\n', i) < 0 ? to : text.indexOf('\n', i);
    else if (char === '/' && text[i + 1] === '*') i = text.indexOf('*/', i) < 0 ? to : text.indexOf('*/', i) + 1;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth < 0) return false;
    }
  }
  return true;
}

/** Where the declaration of a variable starts, so that the braces of its pattern count as a pair. */
function declarationStart(text: string, { start }: Range): number {
  const before = text.slice(Math.max(0, start - 400), start);
  const at = Math.max(before.lastIndexOf('const '), before.lastIndexOf('let '), before.lastIndexOf('var '));
  return at < 0 ? start : start - before.length + at;
}

/** The innermost function in which a name is declared. */
const ownerOf = (file: TypeScriptFile, id: number, { start, end }: Binding): FlowFunction | undefined =>
  file.memo<FlowFunction | undefined>('function of a name', id, undefined, () => {
    const around = file.facts.flow.functions.filter((fn) => fn.start <= start && end <= fn.end);
    return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  });

function isVisible(file: TypeScriptFile, id: number, binding: Binding, offset: number): boolean {
  const owner = ownerOf(file, id, binding);
  if (binding.kind === 'import' || binding.kind === 'class') return true;
  if (owner && !(owner.start <= offset && offset < owner.end)) return false;
  if (binding.kind === 'parameter' || binding.kind === 'function') return true;
  return binding.end <= offset && staysInBlock(file.text, declarationStart(file.text, binding), offset);
}

/** Whether an expression means the same at another place of its file: every name in it is declared there, and not anew. */
export function meansTheSameAt(file: TypeScriptFile, expression: Range, offset: number): boolean {
  const { bindings } = file.facts.flow;
  return placesIn(file, expression).every((place) => {
    const node = nodeAt(place);
    if (node.kind === 'param' || node.kind === 'this') return false;
    if (node.kind !== 'ref') return true;
    const binding = bindings[node.binding];
    if (!binding || !isVisible(file, node.binding, binding, offset)) return false;
    return !bindings.some(
      (other, id) =>
        other !== binding && other.name === binding.name && other.start > binding.start && isVisible(file, id, other, offset),
    );
  });
}
