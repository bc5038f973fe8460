// path: src/telemetry/with-span.ts
import type { Trace } from './client';

interface SpanArgs {
  readonly trace: Trace;
  readonly name: string;
  readonly input?: unknown;
}

export async function withSpan<T>(args: SpanArgs, run: () => Promise<T>): Promise<T> {
  const startTime = new Date();
  const result = await run();
  args.trace.observation({ name: args.name, input: args.input, startTime, endTime: new Date() });
  return result;
}
