import type { FunctionId } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from './file.js';
import { nodesOf } from './kinds.js';
import { loosePrompts } from './loose-prompts.js';
import { at, functionAt, nodeAt, type Place } from './place.js';
import { type Flow, trace } from './trace.js';
import { calleesOf } from './values.js';

export interface Content {
  /** Access paths below a request that reach a prompt of this file: `json().messages`. */
  readonly requestPaths: readonly string[];
  /** Names that hold what a tool's handler gives back to the model. */
  readonly results: ReadonlySet<string>;
}

/** What of a file's values is conversation. */
export function contentOf(file: TypeScriptFile): Content {
  const requestPaths = new Set<string>();
  const results = new Set<string>();
  for (const call of file.entities.modelCalls)
    for (const part of call.parts)
      for (const flow of trace(part.place).flows) if (flow.kind === 'request') requestPaths.add(namesOf(flow));
  for (const tool of file.roles.tools) {
    for (const { file: owner, fn } of tool.handlers) {
      if (owner !== file) continue;
      for (const value of functionAt(owner, fn).returns) {
        for (const name of namesRead(at(owner, value))) results.add(name);
      }
    }
  }
  for (const content of toolMessages(file)) for (const name of namesRead(content)) results.add(name);
  return { requestPaths: [...requestPaths], results };
}

/** Names that hold what a tool's result was made of: only what was read somewhere; constants and counts are not. */
function namesRead(result: Place): string[] {
  const { file } = result;
  const { flows, bindings } = trace(result);
  return flows
    .filter(({ kind }) => kind === 'call' || kind === 'retrieved')
    .flatMap(({ steps }) =>
      steps
        .filter((step) => step.file === file)
        .map(nodeAt)
        .flatMap((node) => (node.kind === 'ref' ? [`${file.path}#${node.binding}`] : [])),
    )
    .filter((name) => bindings.has(name));
}

/** What a program that calls tools by hand sends back for them: messages of role tool, and blocks of their kinds. */
function toolMessages(file: TypeScriptFile): Place[] {
  return nodesOf(file.facts, 'object').flatMap((node) => {
    const propertyOf = (name: string): Place | undefined => {
      const prop = node.props.find((entry) => entry.name === name);
      return prop && at(file, prop.value);
    };
    const isConstant = (name: string, constant: string): boolean => {
      const value = propertyOf(name);
      const made = value && nodeAt(value);
      return made?.kind === 'string' && made.value === constant;
    };
    const content =
      isConstant('role', 'tool') || isConstant('type', 'tool_result')
        ? propertyOf('content')
        : isConstant('type', 'function_call_output')
          ? propertyOf('output')
          : undefined;
    return content ? [content] : [];
  });
}

const namesOf = (flow: Flow): string => flow.path.filter((name) => name !== '[]' && !/^\d+$/.test(name)).join('.');

const textName =
  /^(prompt|message|messages|question|query|input|text|content|userMessage|user_message|chat|conversation|history|transcript)$/i;

/** Whether a flow from a request is what the client says to the model: a part of it that reaches a prompt, or holds one that does. */
export function isConversation(flow: Flow, { requestPaths }: Content): boolean {
  const names = namesOf(flow);
  if (
    requestPaths.some((path) => path === names || path.startsWith(`${names}.`) || (path !== '' && names.startsWith(`${path}.`)))
  )
    return true;
  // The prompt may be built elsewhere: then a part that is named for what it is counts, and the whole body.
  if (textName.test(names.slice(names.lastIndexOf('.') + 1))) return true;
  return requestPaths.length === 0 && /^(?:(?:req|request)\.)?(?:body|json\(\)|text\(\))$|^input$/.test(names);
}

/** Whether the function whose parameter a flow comes from calls a model. */
export function originReachesModel({ origin }: Flow): boolean {
  const node = nodeAt(origin);
  return node.kind === 'param' && functionReachesModel(origin.file, node.fn, new Set(), 0);
}

/** Whether the function around a call, or the one around that, calls a model itself or through functions of the project. */
export function reachesModel(call: Place): boolean {
  const { file } = call;
  const node = nodeAt(call);
  if (node.kind !== 'call') return false;
  let outer: FunctionId = node.within;
  while (outer >= 0 && functionAt(file, outer).parent >= 0) outer = functionAt(file, outer).parent;
  if (outer < 0) return file.entities.modelCalls.length > 0;
  return functionReachesModel(file, outer, new Set(), 0);
}

function functionReachesModel(file: TypeScriptFile, fn: FunctionId, seen: Set<string>, depth: number): boolean {
  const key = `${file.path}#${fn}`;
  if (seen.has(key) || depth > 4) return false;
  seen.add(key);
  const { start, end } = functionAt(file, fn);
  const inside = (place: Place): boolean => nodeAt(place).start >= start && nodeAt(place).end <= end;
  if (file.entities.modelCalls.some(({ call }) => inside(call)) || loosePrompts(file).some(({ place }) => inside(place)))
    return true;
  return file.facts.flow.calls.some((id) => {
    const call = at(file, id);
    return inside(call) && calleesOf(call).some((callee) => functionReachesModel(callee.file, callee.fn, seen, depth + 1));
  });
}
