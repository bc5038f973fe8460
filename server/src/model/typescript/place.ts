import type { FlowFunction, FunctionId, Node, NodeId } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from './file.js';

/** A value node in one file of the workspace; there is one object for each, made by `at`. */
export interface Place {
  readonly file: TypeScriptFile;
  readonly id: NodeId;
  /** Answers that have settled, kept at hand because every rule asks for them; null for none. */
  api?: string | null | undefined;
  definitions?: readonly Place[] | undefined;
  callees?: readonly { readonly file: TypeScriptFile; readonly fn: FunctionId }[] | undefined;
}

export type NodeOf<Kind extends Node['kind']> = Extract<Node, { kind: Kind }>;

export const nodeAt = (place: Place): Node => place.file.facts.flow.nodes[place.id] as Node;
export const functionAt = (file: TypeScriptFile, fn: FunctionId): FlowFunction => file.facts.flow.functions[fn] as FlowFunction;
export const at = (file: TypeScriptFile, id: NodeId): Place => file.placeAt(id);
/** The source text of a value. */
export const textAt = (place: Place): string => place.file.text.slice(nodeAt(place).start, nodeAt(place).end);
export const keyOf = (place: Place): string => `${place.file.path}#${place.id}`;

/** The function in which a call stands; -1 for the module. */
export const withinOf = (call: Place): FunctionId => {
  const node = nodeAt(call);
  return node.kind === 'call' ? node.within : -1;
};

/** The last name of a member or of a variable; empty for anything else. */
export const nameOf = (place: Place): string => {
  const node = nodeAt(place);
  if (node.kind === 'member') return node.name;
  return node.kind === 'ref' ? (place.file.facts.flow.bindings[node.binding]?.name ?? '') : '';
};

/** The same, and the name of a global such as `fetch`. */
export const nameOrGlobalOf = (place: Place): string => {
  const node = nodeAt(place);
  return node.kind === 'global' ? node.name : nameOf(place);
};

/** The last name of what a call calls; empty where it has none. */
export const calleeName = (call: Place): string => {
  const node = nodeAt(call);
  return node.kind === 'call' ? nameOf(at(call.file, node.callee)) : '';
};
