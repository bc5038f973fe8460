import { harmlessNames, toolCallNames } from '../../catalog/typescript/logs.js';
import type { FunctionId } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from './file.js';
import type { Place } from './place.js';

/**
 * Where a value comes from. `request`: what a client sent; `tool-argument`: what a model wrote as arguments;
 * `model-output`: any other output of a model; `retrieved`: documents, web pages, memories, answers of other servers;
 * `secret`: a credential from the environment; `identity`: the verified caller;
 * `parameter`: a parameter whose callers are not in view; `call`: the result of code that is not followed further.
 */
export type OriginKind =
  | 'request'
  | 'tool-argument'
  | 'model-output'
  | 'retrieved'
  | 'secret'
  | 'identity'
  | 'parameter'
  | 'call'
  | 'global';

/** A schema that a value passed, and the part of what it describes that the value is. */
export interface SchemaCheck {
  readonly schema: Place;
  readonly path: readonly string[];
}

export interface Flow {
  readonly kind: OriginKind;
  readonly origin: Place;
  /** Access path below the origin: `['body', 'messages', '[]']`. */
  readonly path: readonly string[];
  /** Places that the value passes, from the asked place back to the origin. */
  readonly steps: readonly Place[];
  /** Schemas that checked the value on its way. */
  readonly schemas: readonly SchemaCheck[];
  /** Filter functions that the list passed. */
  readonly filters: readonly Place[];
}

export interface Trace {
  readonly flows: readonly Flow[];
  /** Constant pieces of text that the value is made of. */
  readonly literals: readonly Place[];
  /** Names that the value passes, as `path#binding`. */
  readonly bindings: ReadonlySet<string>;
  /** False where a bound was hit: what was not found may still be there. */
  readonly isComplete: boolean;
}

/** The call by which a function was entered, so that its parameters are that call's arguments. */
export interface Frame {
  readonly file: TypeScriptFile;
  readonly fn: FunctionId;
  readonly call: Place;
  readonly parent: Frame | undefined;
  readonly depth: number;
}

export const limits = { visits: 4000, depth: 80, frames: 6, path: 8 };
/** One element of a list, in an access path. */
export const item = '[]';

/** What a value has passed so far: the place it is at, and what came before. */
export interface State {
  readonly place?: Place;
  readonly before?: State;
  /** The number of places. */
  readonly depth: number;
  readonly schemas: readonly SchemaCheck[];
  readonly filters: readonly Place[];
}

/** Whether the last name on a flow's path says that the value is an id, a count or the like. */
export const isHarmless = (flow: Flow): boolean => {
  const names = flow.path.filter((name) => name !== item && !/^\d+$/.test(name));
  const last = names[names.length - 1];
  if (last === 'toolName' || (last === 'name' && toolCallNames.has(names[names.length - 2] ?? ''))) return true;
  return last !== undefined && harmlessNames.test(last.replace(/\(\)$/, ''));
};
