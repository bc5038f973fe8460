import { answerFormats, jsonReaders, madeFormats, shapeCheckName } from '../../catalog/typescript/structured-answers.js';
import type { TypeScriptFile } from './file.js';
import { at, functionAt, type NodeOf, nameOrGlobalOf, nodeAt, type Place, withinOf } from './place.js';
import { slotsOf } from './slots.js';
import { apiCallsOf } from './switches.js';
import { type Flow, trace } from './trace.js';

/** JSON text of a model that is read into an object, whose shape nothing looks at. */
export interface ParsedOutput {
  readonly call: Place;
  readonly flow: Flow;
  /** Properties that the code takes from it. */
  readonly fields: readonly string[];
}

/** Whether the provider was told a schema to keep the answer to. */
const isKeptToSchema = ({ origin }: Flow): boolean =>
  nodeAt(origin).kind === 'call' &&
  (answerFormats.some((slot) => slotsOf(origin, slot).length > 0) ||
    madeFormats.some((slot) => slotsOf(origin, slot).some((made) => nodeAt(made).kind === 'call')));

const passes = (value: Place, parse: Place): boolean =>
  trace(value).flows.some(({ steps }) => steps.some((step) => step.id === parse.id && step.file === parse.file));

/** Whether code of a file looks at the shape of what was read: a schema, a function that is named for it, or a test by hand. */
function looksAtShape(file: TypeScriptFile, parse: Place): boolean {
  return file.facts.flow.nodes.some((node) => {
    if (node.kind === 'operation')
      return /^(?:typeof|in|instanceof)$/.test(node.operator) && node.of.some((id) => passes(at(file, id), parse));
    if (node.kind !== 'call') return false;
    const name = nameOrGlobalOf(at(file, node.callee));
    return (shapeCheckName.test(name) || name === 'isArray') && node.args.some((id) => passes(at(file, id), parse));
  });
}

/** The properties that are taken from a value, by members and by destructuring. */
function fieldsOf(file: TypeScriptFile, parse: Place): string[] {
  const { nodes, bindings } = file.facts.flow;
  const comesFrom = (id: number, depth = 0): boolean => {
    const node = nodes[id];
    if (id === parse.id) return true;
    if (!node || depth > 8) return false;
    if (node.kind === 'choice') return node.of.some((inner) => comesFrom(inner, depth + 1));
    return node.kind === 'ref' && (bindings[node.binding]?.values ?? []).some((value) => comesFrom(value, depth + 1));
  };
  const names = nodes.flatMap((node) => (node.kind === 'member' && comesFrom(node.of) ? [node.name] : []));
  return [...new Set(names)];
}

/** Every place of a file that reads a model's JSON and uses it as it comes. */
export function* parsedOutputsOf(file: TypeScriptFile): Iterable<ParsedOutput> {
  for (const { call, node, api } of apiCallsOf(file)) {
    if (!jsonReaders.test(api) || node.args[0] === undefined) continue;
    const flow = trace(at(file, node.args[0])).flows.find(({ kind }) => kind === 'model-output');
    if (!flow || isKeptToSchema(flow)) continue;
    const within = withinOf(call);
    const callers = within < 0 ? [] : file.allCallersOf(within);
    const isReturned = within >= 0 && functionAt(file, within).returns.some((id) => passes(at(file, id), call));
    // What is only returned is used where a caller takes something from it, not where it is passed on to a client as it is.
    const taken = isReturned ? callers.flatMap((caller) => fieldsOf(caller.file, caller)) : [];
    const fields = [...new Set([...fieldsOf(file, call), ...taken])];
    if (fields.length === 0 && !isHandedOn(file, call)) continue;
    if ([...new Set([file, ...callers.map((caller) => caller.file)])].some((user) => looksAtShape(user, call))) continue;
    yield { call, flow, fields };
  }
}

/** Whether what was read goes to a call that does more than print it, write it as text again or answer with it. */
function isHandedOn(file: TypeScriptFile, parse: Place): boolean {
  const calls = file.facts.flow.calls.map((id) => nodeAt(at(file, id)) as NodeOf<'call'>);
  return calls.some(
    (node) =>
      !/^(?:stringify|log|info|debug|warn|error|parse|json|send|end|write|enqueue)$/.test(
        nameOrGlobalOf(at(file, node.callee)),
      ) && node.args.some((id) => passes(at(file, id), parse)),
  );
}
