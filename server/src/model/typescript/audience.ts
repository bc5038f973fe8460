import type { TypeScriptFile } from './file.js';

/**
 * Whether what a file prints is read by the person who runs it: the file runs in the browser, or it is a program started by
 * hand, which nothing imports and no request reaches, so that printing is what it is for.
 */
export function printsToItsUser(file: TypeScriptFile): boolean {
  const { flow } = file.facts;
  if (flow.directive === 'use client') return true;
  const isServed = [...file.roles.own.values()].some((role) => role.kind === 'request');
  return flow.exports.length === 0 && !isServed;
}
