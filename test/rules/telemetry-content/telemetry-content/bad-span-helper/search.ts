// path: src/search.ts
import { rewrite } from './llm';
import type { Trace } from './telemetry/client';
import { withSpan } from './telemetry/with-span';

export async function prepare({ question, trace }: { question: string; trace: Trace }): Promise<string> {
  await withSpan({ trace, name: 'rewrite', input: question }, async () => rewrite(question));
  //                                              ^^^^^^^^ telemetry-content
  const query = await rewrite(question);
  await withSpan({ trace, name: 'search', input: query }, async () => undefined);
  //                                             ^^^^^ telemetry-content
  return query;
}
