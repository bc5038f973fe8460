import type { Property } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { at, nodeAt, type Place } from '../../model/typescript/place.js';
import { sourceRange } from '../../model/typescript/switches.js';
import { apiOf, argumentOf } from '../../model/typescript/values.js';
import { local } from '../change.js';
import { edit, suggest } from '../fixes/build.js';
import type { Fix } from '../rule.js';

/** Few useful runs are longer; a team that knows its own writes another number. */
const most = 20;

/** Puts a number in place of no limit, or of one that is none. */
export function setLimit(prop: Property, value: Place): Fix | undefined {
  if (prop.form !== 'plain') return undefined;
  const { file } = value;
  const node = nodeAt(value);
  // LangGraph counts each node that runs, of which a round has two.
  const limit = prop.name === 'recursionLimit' ? 2 * most + 10 : most;
  if (prop.name !== 'stopWhen') return suggest(`Set ${prop.name}: ${limit}`, file, [edit(sourceRange(value), String(limit))]);
  if (node.kind !== 'call') return undefined;
  const api = apiOf(at(file, node.callee)) ?? '';
  const count = argumentOf(value, 0);
  if (count && /:(?:stepCountIs|isStepCount)$/.test(api))
    return suggest(`Stop after ${most} steps`, file, [edit(sourceRange(count), String(most))]);
  const old = nodeAt(at(file, node.callee));
  const binding = old.kind === 'ref' ? file.facts.flow.bindings[old.binding] : undefined;
  if (!/^ai:isLoopFinished$/.test(api) || !binding) return undefined;
  // Version 7 has it under both names.
  return suggest(`Stop after ${most} steps`, file, [
    edit(node, `${local('stepCountIs')}(${most})`),
    { kind: 'import', module: 'ai', name: 'stepCountIs', as: 'stepCountIs' },
    { kind: 'prune', name: binding.name },
  ]);
}

/** Counts the rounds of a loop; one that nothing else ends says so when it is over. */
export const boundLoop = (file: TypeScriptFile, start: number): Fix =>
  suggest(`Go round ${most} times at most`, file, [
    { kind: 'bound-loop', start, most, error: `The model asked for more than ${most} rounds of tools.` },
  ]);
