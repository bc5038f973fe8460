// path: src/search.ts
import { rewrite } from './llm';
import type { Trace } from './telemetry/client';
import { withSpan } from './telemetry/with-span';

const includePii = process.env.TRACE_PII === 'true';

export async function prepare({ question, trace, topK }: { question: string; trace: Trace; topK: number }): Promise<string> {
  const query = await withSpan({ trace, name: 'rewrite', input: question.length }, async () => rewrite(question));
  await withSpan({ trace, name: 'search', input: includePii ? query : undefined }, async () => undefined);
  if (includePii) await withSpan({ trace, name: 'raw', input: question }, async () => undefined);
  await withSpan({ trace, name: 'rank', input: { topK } }, async () => undefined);
  return query;
}
