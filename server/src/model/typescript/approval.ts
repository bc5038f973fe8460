import { approvalOfAgent, approvalOptions, asksForApproval } from '../../catalog/typescript/actions.js';
import { calledName } from './actions.js';
import type { TypeScriptFile } from './file.js';
import { at, functionAt, nodeAt, type Place } from './place.js';
import type { Tool } from './roles.js';
import { constantOf } from './slots.js';
import { type FunctionPlace, propertiesOf } from './values.js';

/** A tool whose handler runs some code, and the functions from the handler down to it. */
export interface ToolPath {
  readonly tool: Tool;
  readonly functions: readonly FunctionPlace[];
}

const bounds = { depth: 8, functions: 60 };

/** The first tool that is found to run the code around a call, through functions of the project. */
export function toolAround(call: Place): ToolPath | undefined {
  const node = nodeAt(call);
  if (node.kind !== 'call') return undefined;
  const seen = new Set<string>();
  const queue: { place: FunctionPlace; path: readonly FunctionPlace[] }[] = [
    { place: { file: call.file, fn: node.within }, path: [] },
  ];
  while (queue.length > 0) {
    const { place, path } = queue.shift() as (typeof queue)[number];
    const { file, fn } = place;
    const key = `${file.path}#${fn}`;
    if (fn < 0 || seen.has(key) || seen.size > bounds.functions || path.length > bounds.depth) continue;
    seen.add(key);
    const functions = [place, ...path];
    const role = file.roleOf(fn);
    if (role?.kind === 'tool') return { tool: role.tool, functions };
    queue.push({ place: { file, fn: functionAt(file, fn).parent }, path: functions });
    for (const caller of file.allCallersOf(fn)) {
      const outer = nodeAt(caller);
      if (outer.kind === 'call') queue.push({ place: { file: caller.file, fn: outer.within }, path: functions });
    }
  }
  return undefined;
}

/** The objects in which a tool's options stand. */
export function optionsOf({ place }: Tool): Place[] {
  const node = nodeAt(place);
  return node.kind === 'call' ? node.args.map((id) => at(place.file, id)) : [place];
}

/** Files in which the tool may be handed to an agent: its own and those that import it, directly or through one file between. */
function usersOf(file: TypeScriptFile): TypeScriptFile[] {
  const direct = file.app.importersOf(file.path, 20);
  return [file, ...direct, ...direct.flatMap((user) => user.app.importersOf(user.path, 10))];
}

/** Whether a person is asked before the code of a tool runs: by the framework, by the agent, or by the handler itself. */
export function asksFirst({ tool, functions }: ToolPath): boolean {
  for (const options of optionsOf(tool)) {
    for (const name of approvalOptions) if (propertiesOf(options, name).some((value) => constantOf(value) !== false)) return true;
    // The host of an MCP server asks its user before tools that say so.
    for (const hints of propertiesOf(options, 'annotations'))
      if (propertiesOf(hints, 'destructiveHint').some((value) => constantOf(value) === true)) return true;
  }
  if (usersOf(tool.place.file).some((file) => approvalOfAgent.test(file.text))) return true;
  return functions.some(({ file, fn }) => {
    const { start, end } = functionAt(file, fn);
    return file.facts.flow.calls.some((id) => {
      const call = at(file, id);
      const node = nodeAt(call);
      return start <= node.start && node.end <= end && asksForApproval.test(calledName(call));
    });
  });
}
