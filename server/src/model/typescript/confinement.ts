import { confiningMethods, confiningWords, hostMembers } from '../../catalog/typescript/io.js';
import type { Condition } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from './file.js';
import { at, functionAt, type NodeOf, nameOf, nodeAt, type Place, textAt } from './place.js';
import type { Flow } from './trace.js';
import { calleesOf } from './values.js';
import { placesIn } from './within.js';

type Kind = 'path' | 'url';

/** Names of a file through which a flow passes, and those that are made from them. */
function namesOf(file: TypeScriptFile, places: readonly Place[]): ReadonlySet<number> {
  const names = new Set<number>();
  for (const place of places) {
    const node = nodeAt(place);
    if (place.file === file && node.kind === 'ref') names.add(node.binding);
  }
  const { flow } = file.facts;
  for (let round = 0; round < 3; round += 1) {
    const before = names.size;
    flow.bindings.forEach((binding, id) => {
      if (!names.has(id) && binding.values.some((value) => mentions(file, value, names))) names.add(id);
    });
    if (names.size === before) break;
  }
  return names;
}

/** Whether an expression names one of the bindings. */
function mentions(file: TypeScriptFile, id: number, names: ReadonlySet<number>): boolean {
  const { start, end } = nodeAt(at(file, id));
  return placesIn(file, { start, end }).some((place) => {
    const node = nodeAt(place);
    return node.kind === 'ref' && names.has(node.binding);
  });
}

/** A prefix that names only the scheme keeps nobody out. */
const isSchemeOnly = (file: TypeScriptFile, call: NodeOf<'call'>): boolean =>
  call.args.every((id) => {
    const node = nodeAt(at(file, id));
    return node.kind === 'string' && /^(?:https?:?\/{0,2}|\/|\.|-|file:\/\/)$/.test(node.value);
  });

/** Whether a stretch of code looks at where a path or an address leads. */
function asksWhere(file: TypeScriptFile, start: number, end: number, kind: Kind): boolean {
  return placesIn(file, { start, end }).some((place) => {
    const node = nodeAt(place);
    if (node.kind === 'member') return kind === 'url' && hostMembers.has(node.name);
    if (node.kind === 'operation') return node.operator === 'in';
    if (node.kind !== 'call') return false;
    const name = nameOf(at(file, node.callee));
    return (confiningMethods.has(name) && !isSchemeOnly(file, node)) || (confiningWords.test(name) && name !== 'isArray');
  });
}

function isUnder(condition: Condition, { start, end }: { start: number; end: number }): boolean {
  if (condition.thenRange.start <= start && end <= condition.thenRange.end) return true;
  return condition.exits && condition.thenRange.end <= start && end <= condition.blockEnd;
}

/** Whether a function tests what it is given: then it may confine it. */
function confines(file: TypeScriptFile, call: NodeOf<'call'>, place: Place, kind: Kind): boolean {
  const own = calleesOf(place);
  if (own.length === 0) return confiningWords.test(nameOf(at(file, call.callee)));
  return own.some(({ file: target, fn }) => {
    const { start, bodyStart, end } = functionAt(target, fn);
    return asksWhere(target, Math.max(start, bodyStart), end, kind);
  });
}

/**
 * Whether code on a flow's way tests where the value leads: a condition under which the sink stands, a function that is
 * given the value and looks, or one through which it passes. What such a test is worth is not judged.
 */
export function isConfined(flow: Flow, sink: Place, passed: readonly Place[], kind: Kind): boolean {
  const steps = [...flow.steps, ...passed];
  for (const file of new Set(steps.map((step) => step.file))) {
    const names = namesOf(file, steps);
    const here = steps.filter((step) => step.file === file).map(nodeAt);
    const { conditions, calls } = file.facts.flow;
    for (const condition of conditions) {
      const test = nodeAt(at(file, condition.test));
      if (!mentions(file, condition.test, names) || !asksWhere(file, test.start, test.end, kind)) continue;
      if (here.some((node) => isUnder(condition, node)) || (sink.file === file && isUnder(condition, nodeAt(sink)))) return true;
    }
    for (const id of calls) {
      const call = nodeAt(at(file, id)) as NodeOf<'call'>;
      if (!call.args.some((argument) => mentions(file, argument, names))) continue;
      if (confines(file, call, at(file, id), kind) && (confiningWords.test(nameOf(at(file, call.callee))) || here.includes(call)))
        return true;
    }
    // A choice between the value and something else is a test too.
    for (const node of here)
      if (node.kind === 'choice' && node.test !== undefined) {
        const test = nodeAt(at(file, node.test));
        if (node.test !== node.of[0] && asksWhere(file, test.start, test.end, kind)) return true;
      }
  }
  return flow.schemas.some(({ schema }) => /\.(?:refine|superRefine|transform|pipe|check)\(/.test(textAt(schema)));
}
