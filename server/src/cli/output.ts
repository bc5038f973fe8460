import { userCacheFolder } from '../host/cache.js';
import type { Look } from '../report/terminal.js';
import { readStandardInput } from './stdin.js';

/** A line on a terminal that says how far a run is; silent elsewhere. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

/** Everything a command exchanges with the place it runs in, so that tests can run it without a process. */
export interface Io {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** How results are dressed. */
  readonly look: Look;
  /** Results. */
  print(text: string): void;
  /** A sentence beside the results. */
  note(text: string): void;
  readonly progress: Progress;
  /** Where scans may leave what the next one can use; nowhere when undefined. */
  readonly cacheFolder?: string;
  /** All of the standard input as text. */
  readInput(): Promise<string>;
}

/** Colours where a person reads: a terminal, unless NO_COLOR says otherwise or FORCE_COLOR insists. */
export function lookOf(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>, env: NodeJS.ProcessEnv): Look {
  const forced = env.FORCE_COLOR;
  const hasColour = forced !== undefined ? forced !== '0' : !env.NO_COLOR && env.TERM !== 'dumb' && stream.isTTY === true;
  const columns = stream.isTTY ? stream.columns : Number(env.COLUMNS);
  return { hasColour, width: Math.min(120, Math.max(40, columns || 80)) };
}

function progressOn(stream: NodeJS.WriteStream): Progress {
  if (stream.isTTY !== true) return { show() {}, clear() {} };
  // A run that is over in a moment needs no line that flickers.
  let shownAt = performance.now() + 200;
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

export const processIo = (): Io => ({
  cwd: process.cwd(),
  look: lookOf(process.stdout, process.env),
  print: (text) => {
    process.stdout.write(text);
  },
  note: (text) => {
    process.stderr.write(`leaklint: ${text}\n`);
  },
  progress: progressOn(process.stderr),
  cacheFolder: userCacheFolder(process.env),
  readInput: readStandardInput,
});

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
