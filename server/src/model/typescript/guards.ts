import { gatesOf } from './gates.js';
import { at, calleeName, functionAt, nodeAt, type Place } from './place.js';
import { type Flow, trace } from './trace.js';
import { apiOf, calleesOf, definitionsOf } from './values.js';

/** Whether two expressions of one file are the same name or the same member of it. */
export function isSame(a: Place, b: Place): boolean {
  if (a.file !== b.file) return false;
  if (a.id === b.id) return true;
  const [left, right] = [nodeAt(a), nodeAt(b)];
  if (left.kind === 'ref' && right.kind === 'ref') return left.binding === right.binding;
  if (left.kind === 'param' && right.kind === 'param') return left.fn === right.fn && left.index === right.index;
  if (left.kind === 'member' && right.kind === 'member')
    return left.name === right.name && isSame(at(a.file, left.of), at(b.file, right.of));
  return false;
}

/** A pattern that the whole text must match, with no room for a sentence. */
const isNarrow = (source: string): boolean =>
  /^\/\^/.test(source) && /\$\/[a-z]*$/.test(source) && !/\.[*+]|\\s|\\S|\\W|\[\^|\[[^\]]* [^\]]*\]/.test(source);

/** Whether a list, set or map is the project's own rather than sent along with the value. */
function isList(list: Place, value: Place): boolean {
  return (
    !isSame(list, value) && trace(list).flows.every(({ kind }) => kind === 'call' || kind === 'global' || kind === 'identity')
  );
}

type Outcome = 'holds' | 'fails' | undefined;
const inverse: Record<'holds' | 'fails', Outcome> = { holds: 'fails', fails: 'holds' };

/**
 * Whether a test shows that a value is one of a fixed set: it `holds` where the test is true, or where it `fails`.
 * Undefined for a test that says nothing of the kind.
 */
function membership(test: Place, value: Place, depth = 0): Outcome {
  const node = nodeAt(test);
  const { file } = test;
  if (depth > 6) return undefined;
  switch (node.kind) {
    case 'operation': {
      const [left, right] = node.of.map((id) => at(file, id));
      if (node.operator === '!' && left) {
        const inner = membership(left, value, depth + 1);
        return inner && inverse[inner];
      }
      if (!left || !right) return undefined;
      if (node.operator === 'in') return isSame(left, value) && isList(right, value) ? 'holds' : undefined;
      const isEqual = node.operator === '===' || node.operator === '==';
      if (!isEqual && node.operator !== '!==' && node.operator !== '!=') return undefined;
      const other = isSame(left, value) ? right : isSame(right, value) ? left : undefined;
      const isConstant = other !== undefined && definitionsOf(other).every((place) => nodeAt(place).kind === 'string');
      return isConstant ? (isEqual ? 'holds' : 'fails') : undefined;
    }
    case 'choice': {
      // `a || b` is [a, b] with the test a; `a && b` is [b] with the test a.
      const [first, second] = node.of;
      if (node.test === undefined || first === undefined) return undefined;
      const left = membership(at(file, node.test), value, depth + 1);
      const right = membership(at(file, second ?? first), value, depth + 1);
      if (second === undefined)
        return left === 'holds' || right === 'holds' ? 'holds' : left === 'fails' && right === 'fails' ? 'fails' : undefined;
      if (node.test !== first) return undefined;
      return left === 'holds' && right === 'holds' ? 'holds' : left === 'fails' || right === 'fails' ? 'fails' : undefined;
    }
    case 'call': {
      const callee = nodeAt(at(file, node.callee));
      const args = node.args.map((id) => at(file, id));
      const names = args.findIndex((argument) => isSame(argument, value));
      if (names < 0) return undefined;
      const api = apiOf(at(file, node.callee));
      if (api === ':Object.hasOwn' || api === ':Object.prototype.hasOwnProperty.call') return names === 1 ? 'holds' : undefined;
      if (callee.kind === 'member') {
        const receiver = at(file, callee.of);
        if (callee.name === 'includes' || callee.name === 'has' || callee.name === 'hasOwnProperty')
          return isList(receiver, value) ? 'holds' : undefined;
        const pattern = callee.name === 'test' ? definitionsOf(receiver).map(nodeAt) : [];
        if (pattern.length > 0)
          return pattern.every((entry) => entry.kind === 'regex' && isNarrow(entry.source)) ? 'holds' : undefined;
      }
      // A function of the project that asks the same of its parameter.
      const own = calleesOf(test);
      const asks = own.map(({ file: target, fn }) => {
        const param = target.facts.flow.bindings.findIndex((binding) =>
          binding.values.some((id) => isParameter(at(target, id), fn, names)),
        );
        const mention = target.facts.flow.nodes.findIndex((entry) => entry.kind === 'ref' && entry.binding === param);
        const { returns } = functionAt(target, fn);
        return (
          mention >= 0 &&
          returns.length > 0 &&
          returns.every((id) => membership(at(target, id), at(target, mention), depth + 2) === 'holds')
        );
      });
      return asks.length > 0 && asks.every(Boolean) ? 'holds' : undefined;
    }
    default:
      return undefined;
  }
}

function isParameter(place: Place, fn: number, index: number): boolean {
  const node = nodeAt(place);
  return node.kind === 'param' && node.fn === fn && node.index === index;
}

/** Whether a place in a choice or below a condition is reached only with a value out of a fixed set. */
const isGuarded = (place: Place): boolean =>
  gatesOf(place).some(({ test, holds }) => membership(test, place) === (holds ? 'holds' : 'fails'));

/**
 * Whether a call takes every character out but a few: `text.replace(/[^0-9+*().-]/g, '')`. What is left has no words or no
 * spaces between them.
 */
function stripsText(call: Place): boolean {
  const node = nodeAt(call);
  if (node.kind !== 'call' || !/^replace(?:All)?$/.test(calleeName(call))) return false;
  const [pattern, replacement] = node.args.map((id) => nodeAt(at(call.file, id)));
  if (pattern?.kind !== 'regex' || replacement?.kind !== 'string' || replacement.value.length > 1) return false;
  const kept = /^\/\[\^((?:\\.|[^\]\\])*)\]\+?\/[a-z]*g/.exec(pattern.source)?.[1];
  if (kept === undefined) return false;
  const letters = /\\w|\\p|\\[SDW]|[A-Za-z]-[A-Za-z]/.test(kept);
  return !(letters && /\\s|\\[SDW]| /.test(kept));
}

/** Whether a value passes a test on its way that lets only a fixed set through: an allow-list, comparisons, a narrow pattern. */
export function isAllowListed({ steps }: Flow): boolean {
  return steps.some((step, index) => {
    const kind = nodeAt(step).kind;
    if (kind === 'call' && stripsText(step)) return true;
    if ((kind === 'ref' || kind === 'member') && isGuarded(step)) return true;
    const node = nodeAt(step);
    const next = steps[index + 1];
    if (node.kind !== 'choice' || node.test === undefined || !next || next.file !== step.file || node.test === node.of[0])
      return false;
    const outcome = membership(at(step.file, node.test), next);
    return (outcome === 'holds' && next.id === node.of[0]) || (outcome === 'fails' && next.id === node.of[1]);
  });
}
