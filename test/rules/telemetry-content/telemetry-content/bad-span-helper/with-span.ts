// path: src/telemetry/with-span.ts
import type { Trace } from './client';

interface SpanArgs {
  readonly trace: Trace;
  readonly name: string;
  readonly input?: unknown;
}

export async function withSpan<T>(args: SpanArgs, run: () => Promise<T>, describe?: (result: T) => { output?: unknown }): Promise<T> {
  const startTime = new Date();
  const result = await run();
  const extra = describe?.(result);
  args.trace.observation({
    name: args.name,
    input: args.input,
    output: extra?.output,
    startTime,
    endTime: new Date(),
  });
  return result;
}
