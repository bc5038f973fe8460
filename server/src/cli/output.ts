import { resolve } from 'node:path';
import { writeWhole } from '../host/node.js';
import type { Look } from '../report/terminal.js';
import { UsageError } from './exit.js';

/** Colours where a person reads: a terminal, unless NO_COLOR says otherwise or FORCE_COLOR insists. */
export function lookOf(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv = process.env): Look {
  const forced = env.FORCE_COLOR;
  const hasColour = forced !== undefined ? forced !== '0' : !env.NO_COLOR && env.TERM !== 'dumb' && stream.isTTY === true;
  const columns = stream.isTTY ? stream.columns : Number(env.COLUMNS);
  return { hasColour, width: Math.min(120, Math.max(40, columns || 100)) };
}

export const print = (text: string): void => {
  process.stdout.write(text);
};
/** A sentence beside the results. */
export const note = (text: string): void => {
  process.stderr.write(`leaklint: ${text}\n`);
};

/** Writes a report where `--output` says, or prints it. */
export function deliver(text: string, output: string | undefined, cwd: string): void {
  if (output === undefined) {
    print(text);
    return;
  }
  const failure = writeWhole(resolve(cwd, output), text);
  if (failure) throw new UsageError(`The report could not be written to "${output}": ${failure}.`, 'scan');
}

/** A line on a terminal that says how far a run is; silent elsewhere. */
export function createProgress(stream: NodeJS.WriteStream, isSilent: boolean): { show(text: string): void; clear(): void } {
  if (isSilent || stream.isTTY !== true) return { show() {}, clear() {} };
  let shownAt = 0;
  let isShown = false;
  return {
    show(text) {
      const now = performance.now();
      if (now - shownAt < 100) return;
      shownAt = now;
      isShown = true;
      stream.write(`\r\u001b[2K${text.slice(0, Math.max(10, (stream.columns ?? 80) - 1))}`);
    },
    clear() {
      if (isShown) stream.write('\r\u001b[2K');
      isShown = false;
    },
  };
}

/** Lets the event loop turn now and then, so that Ctrl-C and progress get through; call it between files. */
export function createYield(everyMs = 50): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < everyMs) return undefined;
    return new Promise((done) => {
      setImmediate(() => {
        last = performance.now();
        done();
      });
    });
  };
}
