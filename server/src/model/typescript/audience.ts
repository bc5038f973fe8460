import type { Binding } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from './file.js';

/** Hooks that a component may call only where it also runs in the browser. */
const isBrowserHook = ({ import: from }: Binding): boolean =>
  from !== undefined &&
  /^(?:react|preact\/hooks)$/.test(from.module) &&
  /^use(?:State|Effect|LayoutEffect|Reducer|Ref|Callback|Transition)$/.test(from.name);

/**
 * Whether what a file prints is read by the person who runs it: the file runs in the browser, or it is a program started by
 * hand, which nothing imports and no request reaches, so that printing is what it is for.
 */
export function printsToItsUser(file: TypeScriptFile): boolean {
  const { flow } = file.facts;
  if (flow.directive === 'use client' || flow.bindings.some(isBrowserHook)) return true;
  const isServed = [...file.roles.own.values()].some((role) => role.kind === 'request');
  return flow.exports.length === 0 && !isServed;
}
