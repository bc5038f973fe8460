import { toolAround } from '../../model/typescript/approval.js';
import { textOf } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { exposureOfHandler, handlersAround } from '../../model/typescript/open-handlers.js';
import { keyOf, nodeAt, type Place, withinOf } from '../../model/typescript/place.js';
import { asksElsewhere, isUnderRealTest } from '../../model/typescript/privileged.js';
import { type PrivilegedUse, privilegedUsesOf } from '../../model/typescript/privileged-clients.js';
import { reachOf } from '../../model/typescript/reach.js';
import { type Exposure, mostExposed } from '../../model/typescript/routers.js';
import type { FunctionPlace } from '../../model/typescript/values.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly who: string;
  readonly isMany: boolean;
  readonly client: string;
  readonly with: string;
  readonly passes: string;
}

/** The code of an agent that uses a client: a tool, or a handler that asks a model. */
interface Agent {
  readonly key: string;
  readonly who: string;
  /** The message speaks of several. */
  readonly isMany: boolean;
  readonly exposure: Exposure;
}

/** How open the handlers are through which a tool's files are used; without any in view a tool is as open as it is. */
function exposureOfTool(file: TypeScriptFile, handler: FunctionPlace): Exposure {
  const files = [file, ...file.app.importersOf(file.path, 10)];
  // On stdio the caller is whoever started the program.
  if (files.some((user) => user.facts.flow.imports.some((module) => /\/server\/stdio(?:\.js)?$/.test(module)))) return 'perhaps';
  const levels = files.flatMap((user) =>
    user.facts.flow.functions.flatMap((_, fn) =>
      user.roleOf(fn)?.kind === 'request' ? [exposureOfHandler({ file: user, fn }, 'caller')] : [],
    ),
  );
  if (levels.length > 0) return mostExposed(levels);
  return reachOf(handler).isComplete ? 'open' : 'perhaps';
}

function agentOf(call: Place): Agent | undefined {
  const path = toolAround(call);
  const handler = path?.functions[0];
  if (path && handler) {
    const { name, place } = path.tool;
    return {
      key: keyOf(place),
      who: name ? `The tool "${name}"` : 'A tool',
      isMany: false,
      exposure: exposureOfTool(place.file, handler),
    };
  }
  const handlers = handlersAround(call).filter((target) => reachOf(target).modelCalls.length > 0 && !asksElsewhere(target));
  const [first] = handlers;
  if (!first) return undefined;
  return {
    key: `${first.file.path}#${first.fn}`,
    who: handlers.length > 1 || first.file !== call.file ? 'Handlers that ask a model' : 'A handler that asks a model',
    isMany: handlers.length > 1 || first.file !== call.file,
    exposure: mostExposed(handlers.map((target) => exposureOfHandler(target, 'caller'))),
  };
}

const isChecked = ({ call, isTied }: PrivilegedUse): boolean =>
  isTied || isUnderRealTest(call) || asksElsewhere({ file: call.file, fn: withinOf(call) });

export const toolPrivilegedClient = defineRule<Data>({
  id: 'tool-privileged-client',
  family: 'sql-privilege',
  title: 'Agent works with an administrator’s rights',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  accepts: ['a value of the caller in the query', 'a client made from the caller’s token', 'a function that checks access'],
  duties: {
    cwe: [250, 269, 862],
    owaspLlm: ['LLM06'],
    owaspAgentic: ['ASI03'],
    frameworks: ['GDPR-25', 'SOC2-CC6.3'],
  },
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    const seen = new Set<string>();
    for (const use of privilegedUsesOf(file)) {
      const agent = agentOf(use.call);
      const key = agent && `${agent.key} ${keyOf(use.made)}`;
      if (!agent || !key || seen.has(key)) continue;
      if (isChecked(use)) {
        consider?.(nodeAt(use.client), 'the query takes a value that may stand for the caller, or access is checked');
        continue;
      }
      seen.add(key);
      const { start, end } = nodeAt(use.client);
      const made = nodeAt(use.made);
      yield {
        range: { start, end },
        evidence: [
          { path: use.made.file.path, start: made.start, end: made.end, note: `the client has ${use.with}` },
          { path: file.path, start, end, note: 'it is used here, and nothing in the query stands for the caller' },
        ],
        data: { who: agent.who, isMany: agent.isMany, client: textOf(use.client, 40), with: use.with, passes: use.passes },
        ...(agent.exposure === 'open' && use.isWeighty ? {} : { preset: 'strict' as const }),
      };
    }
  },
  explain: ({ data }) => ({
    what: `${data.who} ${data.isMany ? 'use' : 'uses'} ${data.client} with ${data.with}, past ${data.passes}, and nothing here ties that to who asks.`,
    why: 'Whoever talks to the model can have it read or change the rows of everybody else: the one barrier that does not depend on the model is switched off.',
    how: 'Use a client made from the caller’s own token, or a role with only the rights that this needs, and take the user’s id from the session into every query.',
  }),
  fixes: () => [{ title: 'Use a client with the caller’s own rights', applicability: 'manual', edits: [] }],
});
