import { evidenceOf, originText, textOf } from '../../model/typescript/evidence.js';
import type { PromptPart } from '../../model/typescript/messages.js';
import { functionAt, nodeAt, type Place } from '../../model/typescript/place.js';
import { type Flow, type SchemaCheck, trace } from '../../model/typescript/trace.js';
import { definitionsOf, functionsOf, slotsOf } from '../../model/typescript/values.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly part: PromptPart;
  readonly isOptions: boolean;
}

/** Whether a filter function looks at roles; what it then lets through is the author's decision. */
function looksAtRole(filter: Place): boolean {
  return functionsOf(filter).some(({ file, fn }) => {
    const { start, end } = functionAt(file, fn);
    return /\brole\b/.test(file.text.slice(start, end));
  });
}

/** Whether a schema leaves the role of a message open: `z.any()`, `z.string()`, or an enum that has `system` in it. */
function leavesRoleOpen({ schema }: SchemaCheck): boolean {
  const texts = definitionsOf(schema).map((place) => place.file.text.slice(nodeAt(place).start, nodeAt(place).end));
  // A schema that is not in view, or that names its roles, gets the benefit of the doubt.
  return texts.some(
    (text) =>
      /z\.any\(|z\.unknown\(|z\.array\(\s*z\.(any|unknown|record)/.test(text) ||
      (/role\s*:\s*z\.string\(/.test(text) && !/enum|literal/.test(text)),
  );
}

function isUnchecked(flow: Flow): boolean {
  if (flow.kind !== 'request' || flow.filters.some(looksAtRole)) return false;
  return flow.schemas.length === 0 || flow.schemas.every(leavesRoleOpen);
}

/** A parameter of a server action is one value of the request; only its name tells whether it can be a list of messages. */
function isRequestObject(flow: Flow): boolean {
  const node = nodeAt(flow.origin);
  if (node.kind !== 'param') return true;
  const role = flow.origin.file.roleOf(node.fn);
  return role?.kind !== 'request' || role.params[node.index] !== 'whole' || listName.test(textOf(flow.origin));
}

const listName = /^(messages|input|items|history|chatHistory|conversation|turns|contents|body|payload)$/i;

export const clientControlledMessages = defineRule<Data>({
  id: 'client-controlled-messages',
  family: 'client-controlled-messages',
  title: 'Message roles decided by the client',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [20, 1427], owaspLlm: ['LLM01'], owaspAgentic: ['ASI01'], atlas: ['AML.T0051.000'] },
  *check({ file, app }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const call of file.entities.modelCalls) {
      const refusesSystem =
        call.row.api.startsWith('ai:') &&
        (app.packageMajor(file.path, 'ai') ?? 0) >= 7 &&
        slotsOf(call.call, '0.allowSystemInMessages').length === 0;
      for (const part of call.parts) {
        if (!part.isWhole && !part.roleFrom) continue;
        if (part.place.file !== file) continue;
        const asked = part.roleFrom ?? part.place;
        const { flows } = trace(asked);
        const flow = flows.find((candidate) => {
          if (!isUnchecked(candidate)) return false;
          const last = [...candidate.path].reverse().find((name) => name !== '[]' && !name.endsWith('()'));
          return part.roleFrom !== undefined || (last === undefined ? isRequestObject(candidate) : listName.test(last));
        });
        if (!flow) continue;
        const { start, end } = nodeAt(asked);
        const isOptions = flow.path.length === 0 || flow.path[flow.path.length - 1]?.endsWith('()') === true;
        yield {
          range: { start, end },
          evidence: evidenceOf(flow, asked, 'no role filter or schema stands between the request and the model'),
          data: { source: originText(flow), part, isOptions },
          ...(refusesSystem ? { preset: 'strict', severity: 'warning' } : {}),
        };
      }
    }
  },
  explain: ({ data }) => ({
    what: data.isOptions
      ? `The whole request (${data.source}) is handed to the model, with instructions and roles of the client's choosing.`
      : `The client's messages (${data.source}) reach the model with the roles that the client gave them.`,
    why: 'A client can send a message of role system or developer, or forge tool results and earlier answers; the model takes them for yours.',
    how: 'Build the messages on the server: keep only roles user and assistant from the client (or load the history by its id), and put your own system text in front.',
  }),
  fixes: ({ data }) => {
    const { place, isWhole } = data.part;
    const node = nodeAt(place);
    const manual = {
      title: 'Accept only messages of role user and assistant from the client',
      applicability: 'manual' as const,
      edits: [],
    };
    if (!isWhole || data.isOptions || (node.kind !== 'ref' && node.kind !== 'member')) return [manual];
    const type = /\.[mc]?tsx?$/.test(place.file.path) ? ': { role: string }' : '';
    return [
      {
        title: 'Keep only messages of role user and assistant',
        applicability: 'suggestion',
        edits: [
          {
            path: place.file.path,
            start: node.end,
            end: node.end,
            newText: `.filter((message${type}) => message.role === 'user' || message.role === 'assistant')`,
          },
        ],
      },
      manual,
    ];
  },
});
