import { isDemoPath } from '../../catalog/paths.js';
import type { FunctionId } from '../../facts/typescript/ir.js';
import { couldBeCapped, isCapped } from '../../model/typescript/caps.js';
import { guardNamed, isGuardedReach } from '../../model/typescript/checks.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { functionAt, nodeAt, type Place } from '../../model/typescript/place.js';
import { reachOf } from '../../model/typescript/reach.js';
import { defineRule, type Match } from '../rule.js';
import { headOf, namedAt, openAt } from './open-route.js';
import { capAnswers, limitRoute } from './route-fixes.js';

interface Data {
  readonly name: string;
  readonly kind: 'server action' | 'route';
  /** A bound on the answer would help. */
  readonly isCappable: boolean;
  readonly fn: FunctionId;
  readonly calls: readonly Place[];
}

/** Leaves out what no other file can register as a handler, before anybody is asked. */
function mayServe(file: TypeScriptFile, fn: FunctionId): boolean {
  if (file.roles.own.has(fn)) return true;
  const [first] = functionAt(file, fn).params;
  return first !== undefined && /^_*(?:req|request|ctx|c|context|event|input|body)$/i.test(first.name);
}

export const modelRouteOpen = defineRule<Data>({
  id: 'model-route-open',
  family: 'no-limit',
  title: 'Anyone can call the model without limit',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [770, 306, 400], owaspLlm: ['LLM10'], atlas: ['AML.T0034'], frameworks: ['SOC2-CC6.1', 'SOC2-A1.1'] },
  accepts: [
    'a sign-in or a session that is read before the model is called',
    'a limiter, a quota or a captcha on the way',
    'a guard, middleware or procedure in front of the route',
    'a cap on the length of the answer (max_tokens and the like)',
  ],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (let fn = 0; fn < file.facts.flow.functions.length; fn += 1) {
      if (!mayServe(file, fn) || file.roleOf(fn)?.kind !== 'request') continue;
      const reach = reachOf({ file, fn });
      const [first] = reach.modelCalls;
      if (!first) continue;
      if (isGuardedReach(reach, 'use') || reach.modelCalls.every(isCapped)) {
        consider?.(
          namedAt(file, fn) ?? headOf(file, fn),
          isGuardedReach(reach, 'use')
            ? `a guard stands on the way to the model: ${guardNamed(reach, 'use')}`
            : 'every call of the model has a cap on its answer',
        );
        continue;
      }
      const open = openAt(file, fn);
      if (!open) {
        consider?.(namedAt(file, fn) ?? headOf(file, fn), 'every way in that is known passes a guard, or none is known');
        continue;
      }
      const isCappable = reach.modelCalls.some(couldBeCapped);
      const model = nodeAt(first);
      const isAction = functionAt(file, fn).directive === 'use server' || file.facts.flow.directive === 'use server';
      yield {
        range: open.range,
        evidence: [
          { path: file.path, ...open.range, note: 'a stranger can call this' },
          {
            path: first.file.path,
            start: model.start,
            end: model.end,
            note: isCappable ? 'it calls the model here, with no bound on the answer' : 'it calls the model here',
          },
          {
            path: file.path,
            ...open.range,
            note: `neither sign-in nor limiter${isCappable ? ' nor a cap on the answer' : ''} was found on the way`,
          },
        ],
        data: { name: open.name, kind: isAction ? 'server action' : 'route', isCappable, fn, calls: reach.modelCalls },
        ...(open.level === 'open' && reach.isComplete && !isDemoPath(file.path) ? {} : { preset: 'strict' as const }),
      };
    }
  },
  explain: ({ data }) => ({
    what: `Anyone can call ${data.name ? `the ${data.kind} ${data.name}` : `this ${data.kind}`}, which calls the model: there is ${data.isCappable ? 'no sign-in, no rate limit and no cap on the answer' : 'neither a sign-in nor a rate limit'}.`,
    why: 'Each call costs you money and a share of your provider’s rate limit. A script can spend the budget of a month in a night, or use your key as a free model.',
    how: `Check who asks before the model is called, limit the calls per person (per address where nobody signs in) and ${data.isCappable ? 'set the greatest length of an answer' : 'the size of what is sent'}.`,
  }),
  fixes: ({ data: { fn, calls } }, { file }) => [
    ...(file.language === 'typescript' ? [limitRoute(file, fn), capAnswers(calls, file)] : []).filter((fix) => fix !== undefined),
    { title: 'Check the session, limit calls per person and set a cap on the answer', applicability: 'manual', edits: [] },
  ],
});
