import { anotherRound, asksPerson, boundName, toolAnswerMarks, toolAnswerProperties } from '../../catalog/typescript/limits.js';
import type { FunctionId, Loop, Node } from '../../facts/typescript/ir.js';
import { contains, type Range } from '../../text/range.js';
import type { TypeScriptFile } from './file.js';
import { at, functionAt, nodeAt, type Place } from './place.js';
import { constantOf } from './slots.js';
import { apiOf, calleesOf } from './values.js';

/** Code that sends a model the results of its tool calls and goes round again, with nothing that counts the rounds. */
export interface EndlessLoop extends Range {
  readonly form: 'loop' | 'recursion';
  /** Where a round gives the model what a tool returned. */
  readonly answer: Range;
  /** Where the next round is asked for. */
  readonly ask: Place;
}

function* nodesIn(file: TypeScriptFile, range: Range): Iterable<[node: Node, id: number]> {
  for (const [id, node] of file.facts.flow.nodes.entries()) if (contains(range, node)) yield [node, id];
}

/** A call in a range, or in functions of the project that it runs, that a test accepts; the call in the range is returned. */
function callThatReaches(
  file: TypeScriptFile,
  range: Range,
  accept: (call: Place) => boolean,
  seen = new Set<string>(),
): Place | undefined {
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    if (!contains(range, nodeAt(call))) continue;
    if (accept(call)) return call;
    for (const target of calleesOf(call)) {
      const key = `${target.file.path}#${target.fn}`;
      if (seen.has(key) || seen.size > 60) continue;
      seen.add(key);
      if (callThatReaches(target.file, functionAt(target.file, target.fn), accept, seen)) return call;
    }
  }
  return undefined;
}

const isModelCall = (call: Place): boolean =>
  call.file.entities.modelCalls.some((entry) => entry.call.id === call.id && !entry.row.builds);
const isRequest = (call: Place): boolean => {
  const node = nodeAt(call);
  return node.kind === 'call' && /^(?::fetch|axios:default(?:\.\w+)?)$/.test(apiOf(at(call.file, node.callee)) ?? '');
};

/** Every place of a file that makes a message which answers a tool call. */
const toolAnswersOf = (file: TypeScriptFile): readonly Range[] =>
  file.memo<readonly Range[]>('tool answers', 0, [], () => file.facts.flow.nodes.filter((node) => isToolAnswer(file, node)));

function isToolAnswer(file: TypeScriptFile, node: Node): boolean {
  if (node.kind === 'call') return node.form === 'new' && /:ToolMessage$/.test(apiOf(at(file, node.callee)) ?? '');
  return (
    node.kind === 'object' &&
    node.props.some(
      (prop) =>
        toolAnswerProperties.has(prop.name) ||
        (prop.name === 'type' && toolAnswerMarks.has(String(constantOf(at(file, prop.value))))) ||
        (prop.name === 'role' && constantOf(at(file, prop.value)) === 'tool'),
    )
  );
}

/** Where code in a range makes a message that answers a tool call. */
const toolAnswerIn = (file: TypeScriptFile, range: Range): Range | undefined =>
  toolAnswersOf(file).find((answer) => contains(range, answer));

/** A model call with tools of its own in a range whose code looks whether the model wants another round. */
function ownToolsIn(file: TypeScriptFile, range: Range): Range | undefined {
  const call = file.entities.modelCalls.find(
    (entry) => entry.hasTools && !entry.row.builds && contains(range, nodeAt(entry.call)),
  );
  if (!call) return undefined;
  for (const [node] of nodesIn(file, range)) if (node.kind === 'member' && anotherRound.has(node.name)) return nodeAt(call.call);
  return undefined;
}

/** `list.length > 0`: asks whether there is something, and counts nothing. */
function isEmptinessTest(file: TypeScriptFile, node: Extract<Node, { kind: 'operation' }>): boolean {
  const sides = node.of.map((id) => nodeAt(at(file, id)));
  return (
    sides.some((side) => side.kind === 'member' && (side.name === 'length' || side.name === 'size')) &&
    sides.some((side) => side.kind === 'literal' && (side.value === 0 || side.value === 1))
  );
}

/** Whether something in a range counts, compares with a limit, or waits for a person. */
function isBounded(file: TypeScriptFile, range: Range, own?: Loop): boolean {
  const heads = file.facts.flow.loops.filter((loop) => loop !== own && contains(range, loop));
  const { bindings } = file.facts.flow;
  for (const [node, id] of nodesIn(file, range)) {
    if (heads.some((loop) => contains({ start: loop.start, end: loop.headEnd }, node))) continue;
    if (node.kind === 'operation') {
      if (/^[<>]=?$/.test(node.operator) && !isEmptinessTest(file, node)) return true;
      if (node.operator === '++' || node.operator === '--') return true;
    }
    const name =
      node.kind === 'member'
        ? node.name
        : node.kind === 'ref'
          ? (bindings[node.binding]?.name ?? '')
          : node.kind === 'global'
            ? node.name
            : '';
    if (boundName.test(name)) return true;
    if (node.kind === 'call') {
      const callee = nodeAt(at(file, node.callee));
      const called = callee.kind === 'member' ? callee.name : callee.kind === 'ref' ? (bindings[callee.binding]?.name ?? '') : '';
      // A function of the project by such a name may be the one that asks the model.
      if (asksPerson.test(called) && calleesOf(at(file, id)).length === 0) return true;
    }
  }
  return /[+-]=\s*1\b/.test(file.text.slice(range.start, range.end));
}

/** Whether a loop's test says nothing but whether the model wants another round: constant, or free of calls of the project. */
function isTestOpen(file: TypeScriptFile, loop: Loop): boolean {
  if (loop.test === undefined) return true;
  const test = nodeAt(at(file, loop.test));
  for (const [node] of nodesIn(file, test)) {
    const callee = node.kind === 'call' ? nodeAt(at(file, node.callee)) : undefined;
    if (callee && !(callee.kind === 'member' && /^(?:some|filter|find|every|includes|at)$/.test(callee.name))) return false;
  }
  return true;
}

function endlessLoop(file: TypeScriptFile, loop: Loop): EndlessLoop | undefined {
  const answer = toolAnswerIn(file, loop) ?? answerInCallees(file, loop) ?? ownToolsIn(file, loop);
  if (!answer || !isTestOpen(file, loop) || isBounded(file, loop, loop)) return undefined;
  const ask = callThatReaches(file, loop, isModelCall) ?? callThatReaches(file, loop, isRequest);
  return ask && { start: loop.start, end: loop.headEnd, form: 'loop', answer, ask };
}

/** A call in a range to a function of the project that makes the answer. */
function answerInCallees(file: TypeScriptFile, range: Range): Range | undefined {
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    if (!contains(range, nodeAt(call))) continue;
    const makes = calleesOf(call).some((target) => toolAnswerIn(target.file, functionAt(target.file, target.fn)) !== undefined);
    if (makes) return nodeAt(call);
  }
  return undefined;
}

function endlessRecursion(file: TypeScriptFile, fn: FunctionId): EndlessLoop | undefined {
  const range = functionAt(file, fn);
  const answer = toolAnswerIn(file, range);
  if (!answer || isBounded(file, range)) return undefined;
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call);
    if (node.kind !== 'call' || !contains(range, node) || node.start < answer.end) continue;
    if (!calleesOf(call).some((target) => target.file === file && target.fn === fn)) continue;
    // `depth + 1` counts the rounds.
    if (node.args.some((arg) => ['template', 'operation'].includes(nodeAt(at(file, arg)).kind))) continue;
    const self = `${file.path}#${fn}`;
    const ask =
      callThatReaches(file, range, isModelCall, new Set([self])) ?? callThatReaches(file, range, isRequest, new Set([self]));
    if (ask) return { start: node.start, end: node.end, form: 'recursion', answer, ask };
  }
  return undefined;
}

/** Loops and recursions of a file in which a model decides, without any bound, how often it is asked again. */
export function endlessLoopsOf(file: TypeScriptFile): EndlessLoop[] {
  const { loops, functions } = file.facts.flow;
  return [...loops.map((loop) => endlessLoop(file, loop)), ...functions.map((_, fn) => endlessRecursion(file, fn))].filter(
    (found) => found !== undefined,
  );
}
