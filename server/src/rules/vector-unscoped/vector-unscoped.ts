import { identityArgument, recordArgument } from '../../catalog/typescript/data.js';
import { guardNamed, isGuardedReach } from '../../model/typescript/checks.js';
import { isClaimed } from '../../model/typescript/claimed-identity.js';
import { evidenceOf, originText, textOf } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { handlerOf } from '../../model/typescript/open-handlers.js';
import { at, nodeAt, type Place } from '../../model/typescript/place.js';
import { reachOf } from '../../model/typescript/reach.js';
import { type Flow, trace } from '../../model/typescript/trace.js';
import { type VectorQuery, vectorQueryOf, writesOwners } from '../../model/typescript/vectors.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly kind: 'none' | 'chosen';
  readonly source: string;
}

/** Whether a client's value names somebody or somebody's record. */
function namesSomebody(flow: Flow): boolean {
  const names = flow.path.filter((name) => name !== '[]' && !name.endsWith('()'));
  const last = names[names.length - 1] ?? '';
  return flow.kind === 'request' && (identityArgument.test(last) || recordArgument.test(last));
}

interface Chosen {
  readonly flow: Flow;
  readonly scope: Place;
}

/** The value by which the client of a handler chooses whose documents are searched, with no verified caller in the choice. */
function chosenByClient(query: VectorQuery, file: TypeScriptFile, fn: number): Chosen | undefined {
  const traced = query.scopes.flatMap((scope) => trace(scope).flows.map((flow) => ({ scope, flow })));
  if (traced.some(({ flow }) => flow.kind === 'identity' && !isClaimed(flow))) return undefined;
  return traced.find(({ flow }) => {
    const handler = namesSomebody(flow) ? handlerOf(flow.origin) : undefined;
    return handler?.file === file && handler.fn === fn;
  });
}

export const vectorUnscoped = defineRule<Data>({
  id: 'vector-unscoped',
  family: 'vector-unscoped',
  title: 'Vector search across persons',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [639, 862], owaspLlm: ['LLM08', 'LLM02'], owaspAgentic: ['ASI03'], frameworks: ['GDPR-32', 'SOC2-CC6.1'] },
  accepts: ['a filter, namespace or tenant that comes from the verified caller', 'a check of the caller before the search'],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (let fn = 0; fn < file.facts.flow.functions.length; fn += 1) {
      if (file.roleOf(fn)?.kind !== 'request') continue;
      const reach = reachOf({ file, fn });
      const queries = reach.calls.flatMap((call) => vectorQueryOf(call) ?? []);
      const [chosen] = queries.flatMap((query) => chosenByClient(query, file, fn) ?? []);
      if (consider && (!chosen || isGuardedReach(reach, 'caller')))
        for (const { call } of queries)
          if (call.file === file)
            consider(
              nodeAt(call),
              chosen
                ? `the handler asks who calls: ${guardNamed(reach, 'caller')}`
                : 'no client chooses whose documents are searched',
            );
      if (!chosen || isGuardedReach(reach, 'caller')) continue;
      const shown =
        chosen.flow.steps.find((step) => step.file === file && ['ref', 'member'].includes(nodeAt(step).kind)) ??
        chosen.flow.origin;
      const { start, end } = nodeAt(shown);
      yield {
        range: { start, end },
        evidence: [
          ...evidenceOf(chosen.flow, chosen.scope, 'it chooses the documents here'),
          { path: file.path, start, end, note: 'the handler does not ask whose it is' },
        ],
        data: { kind: 'chosen', source: originText(chosen.flow) },
      };
    }
    for (const id of file.facts.flow.calls) {
      const query = vectorQueryOf(at(file, id));
      if (!query || query.scopes.length > 0 || !writesOwners(file)) continue;
      const { start, end } = nodeAt(query.call);
      yield {
        range: { start, end },
        evidence: [
          { path: file.path, start, end, note: 'no filter, namespace or tenant in this search' },
          { path: file.path, start, end, note: 'this file stores documents with the id of their owner' },
        ],
        data: { kind: 'none', source: textOf(query.call, 50) },
      };
    }
  },
  explain: ({ data }) => ({
    what:
      data.kind === 'none'
        ? `This search (${data.source}) looks through everybody’s documents, although they are stored with their owner’s id.`
        : `Whoever sends ${data.source} chooses whose documents are searched; nothing ties it to the person who asks.`,
    why: 'What the search finds goes into the prompt and from there into the answer, so one person can read what another has uploaded.',
    how: 'Put the verified user or tenant into the filter or namespace of every search, from the session and not from the request.',
  }),
  fixes: () => [{ title: 'Filter by the verified user or tenant', applicability: 'manual', edits: [] }],
});
