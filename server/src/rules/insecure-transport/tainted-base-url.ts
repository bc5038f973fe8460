import { addressesOf, unknownPart, urlsOf } from '../../model/typescript/address.js';
import { isConfined } from '../../model/typescript/confinement.js';
import { evidenceOf, originText, shownIn } from '../../model/typescript/evidence.js';
import { isAllowListed } from '../../model/typescript/guards.js';
import { at, nodeAt, type Place } from '../../model/typescript/place.js';
import { isConstrainedAt } from '../../model/typescript/schema.js';
import { isConstrained, isToolArgument } from '../../model/typescript/tool-arguments.js';
import { type Flow, trace } from '../../model/typescript/trace.js';
import { confineAddress } from '../fixes/confine.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly title: string;
  readonly isModel: boolean;
  readonly takesKey: boolean;
  readonly value: Place;
}

/** Whether the value stands behind a host that the program wrote, so that it decides only a path or a query. */
const isBehindFixedHost = ({ steps }: Flow): boolean =>
  steps.some(
    (step) =>
      nodeAt(step).kind === 'template' && urlsOf(step).some(({ text }) => new RegExp(`^\\w+://[^/${unknownPart}]+/`).test(text)),
  );

function isFree(flow: Flow, value: Place): boolean {
  if (flow.kind !== 'request' && !isToolArgument(flow) && flow.kind !== 'model-output') return false;
  if (flow.schemas.some(({ schema, path }) => isConstrainedAt(schema, path))) return false;
  return !isAllowListed(flow) && !isConstrained(flow) && !isBehindFixedHost(flow) && !isConfined(flow, value, [], 'url');
}

/** Whether the key is the sender's own, so that it only comes back to where it is from. */
function isTheirKey(key: Place | undefined): boolean {
  const flows = key ? trace(key).flows : [];
  return flows.length > 0 && flows.every(({ kind }) => kind === 'request');
}

/** Whether the route asks for a role that manages the program, among the handlers that run before. */
function isForManagers({ origin }: Flow): boolean {
  const param = nodeAt(origin);
  const route = param.kind === 'param' ? origin.file.callbackOf(param.fn)?.call : undefined;
  const node = route && nodeAt(route);
  if (!route || node?.kind !== 'call') return false;
  const before = node.args.slice(1, -1).map((id) => nodeAt(at(route.file, id)));
  return before.some(({ start, end }) => /admin|superuser|owner/i.test(route.file.text.slice(start, end)));
}

export const taintedBaseUrl = defineRule<Data>({
  id: 'tainted-base-url',
  family: 'insecure-transport',
  title: 'Address of a service from outside',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: {
    cwe: [918, 441],
    owaspLlm: ['LLM02', 'LLM10'],
    owaspAgentic: ['ASI07'],
    frameworks: ['GDPR-32', 'SOC2-CC6.6'],
  },
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const { title, value, key } of addressesOf(file)) {
      const flow = trace(value).flows.find((found) => isFree(found, value));
      const shown = flow && shownIn(file, flow, value);
      if (!flow || !shown) continue;
      const { start, end } = nodeAt(shown);
      yield {
        range: { start, end },
        evidence: evidenceOf(flow, value, `it decides where this ${title} sends to`),
        data: { source: originText(flow), title, isModel: flow.kind !== 'request', takesKey: title !== 'request', value },
        ...(isTheirKey(key) || isForManagers(flow) ? { preset: 'strict' as const, severity: 'warning' as const } : {}),
      };
    }
  },
  explain: ({ data }) => ({
    what: `${data.isModel ? 'The model' : 'The client'} decides where this ${data.title} sends to (${data.source}).`,
    why: `Prompts${data.takesKey ? ' and the key in the header' : ''} go to whatever host is named, and the server can be made to ask addresses inside its own network.`,
    how: 'Choose the address from a fixed list by a name that the client sends, and compare the parsed host, not a prefix of the text.',
  }),
  fixes: ({ data: { value } }) => [
    ...[confineAddress(value, true)].filter((fix) => fix !== undefined),
    { title: 'Choose the address from a fixed list', applicability: 'manual', edits: [] },
  ],
});
