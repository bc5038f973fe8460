import type { Restructurer } from '../restructure/index.js';
import { ts } from '../syntax/typescript.js';

/** The code that restructures: a bundle of its own, loaded when it is needed, which works with the compiler that is there. */
export async function loadRestructurer(): Promise<Restructurer> {
  const loaded: { default(compiler?: unknown): Restructurer } = await import('../restructure/index.js');
  return loaded.default(ts);
}
