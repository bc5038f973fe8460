import { evidenceOf, originText, shownIn, textOf } from '../../model/typescript/evidence.js';
import { isAllowListed } from '../../model/typescript/guards.js';
import type { PromptPart } from '../../model/typescript/messages.js';
import { at, functionAt, nodeAt, type Place, textAt } from '../../model/typescript/place.js';
import { isCheckedField, isConstrainedAt, schemaAt } from '../../model/typescript/schema.js';
import { whyNone } from '../../model/typescript/silence.js';
import { slotsOf } from '../../model/typescript/slots.js';
import { type Flow, type SchemaCheck, trace } from '../../model/typescript/trace.js';
import { definitionsOf, functionsOf } from '../../model/typescript/values.js';
import { isVersion, packageOf } from '../../model/typescript/versions.js';
import { defineRule, type Match } from '../rule.js';
import { knownRoles } from './role-fixes.js';

interface Data {
  readonly source: string;
  readonly part: PromptPart;
  readonly isOptions: boolean;
  /** All messages of this call whose roles the client decides. */
  readonly parts: readonly PromptPart[];
  /** What the API calls the model's own role. */
  readonly assistant: string;
  /** The API's list holds more than messages. */
  readonly hasItems: boolean;
}

/** Whether a filter function looks at roles; what it then lets through is the author's decision. */
function looksAtRole(filter: Place): boolean {
  return functionsOf(filter).some(({ file, fn }) => {
    const { start, end } = functionAt(file, fn);
    return /\brole\b/.test(file.text.slice(start, end));
  });
}

const takesAnything = /\bany\(|\bunknown\(|\brecord\(|\bcustom(?:<[^()]*>)?\(\s*\)|Type\.(?:Any|Unknown)\(/;

/** Whether a schema leaves the role of a message open: `z.any()`, `z.string()`, or an enum that has `system` in it. */
function leavesRoleOpen({ schema, path }: SchemaCheck, isWhole: boolean): boolean {
  const rolePath = isWhole ? [...path, '[]', 'role'] : path;
  const roles = schemaAt(schema, rolePath);
  if (roles.length > 0)
    return (
      isConstrainedAt(schema, rolePath) === false || roles.some((role) => /['"](?:system|developer|tool)['"]/.test(textAt(role)))
    );
  // Where the role is not in view, the nearest part that is says whether it takes anything; otherwise it gets the benefit of the doubt.
  for (let length = rolePath.length - 1; length >= 0; length -= 1) {
    const parts = schemaAt(schema, rolePath.slice(0, length));
    if (parts.length > 0) return parts.flatMap((part) => definitionsOf(part)).some((part) => takesAnything.test(textAt(part)));
  }
  return false;
}

/** The role of whoever is signed in, which says nothing of the messages. */
const callersRole = /\b(?:user|session|auth|account|member|viewer|me)\??\.(?:\w+\??\.)?role\b/i;

/** Whether code before a place leaves where a message's role is not one of those it knows. */
function isRoleTested(place: Place): boolean {
  const { start } = nodeAt(place);
  return place.file.facts.flow.conditions.some((condition) => {
    const { thenRange, exits, blockEnd } = condition;
    const test = nodeAt(at(place.file, condition.test));
    if (!exits || thenRange.end > start || !isAround(place, test.start, blockEnd)) return false;
    const text = place.file.text.slice(test.start, test.end);
    // Leaving where the role is a harmless one is what the code after it is not for.
    if (test.kind === 'operation' && /^===?$/.test(test.operator) && /['"](?:user|human|assistant|ai)['"]/.test(text))
      return false;
    return (
      /\brole\b/.test(text) &&
      !callersRole.test(text) &&
      (/['"](?:system|developer|assistant|tool)['"]/.test(text) || /\.(?:has|includes|some|every)\(/.test(text))
    );
  });
}

/** Whether a place stands in the outermost function that also holds the test. */
function isAround(place: Place, testStart: number, blockEnd: number): boolean {
  if (nodeAt(place).start <= blockEnd) return true;
  return place.file.facts.flow.functions.some(
    ({ start, end }) => start <= testStart && nodeAt(place).start >= start && nodeAt(place).end <= end,
  );
}

function isUnchecked(flow: Flow, asked: Place, isWhole: boolean): boolean {
  if (
    flow.kind !== 'request' ||
    flow.filters.some(looksAtRole) ||
    isAllowListed(flow) ||
    isRoleTested(asked) ||
    isCheckedField(flow)
  )
    return false;
  // Hono's `c.req.valid()` gives what a validator let through; where its schema is not in view it gets the benefit of the doubt.
  if (flow.path.includes('valid()') && flow.schemas.length === 0) return false;
  return flow.schemas.every((check) => leavesRoleOpen(check, isWhole));
}

/** Whether a message or list of messages comes from a client with whatever roles it gave. */
function isOpen({ isWhole, roleFrom, place }: PromptPart): boolean {
  const asked = roleFrom ?? place;
  return (isWhole || roleFrom !== undefined) && trace(asked).flows.some((flow) => isUnchecked(flow, asked, !roleFrom));
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
  accepts: [
    'a map or a choice in code that fixes the role of each message',
    'a filter that looks at the role',
    'a schema that allows only user and assistant',
    'a test of the role that leaves before the call',
  ],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const call of file.entities.modelCalls) {
      const refusal = call.row.refusesSystem;
      const refusesSystem =
        refusal !== undefined &&
        isVersion(file, packageOf(call.row.api), refusal.versions) &&
        slotsOf(call.call, refusal.unless).length === 0;
      // One list may reach a call in several pieces; it is one fault.
      const told = new Set<string>();
      for (const part of call.parts) {
        if (!part.isWhole && !part.roleFrom) {
          if (part.place.file === file) consider?.(nodeAt(part.place), `the code fixes the role of this message (${part.role})`);
          continue;
        }
        const asked = part.roleFrom ?? part.place;
        const traced = trace(asked);
        const { flows } = traced;
        const flow = flows.find((candidate) => {
          if (!isUnchecked(candidate, asked, !part.roleFrom)) return false;
          const last = [...candidate.path].reverse().find((name) => name !== '[]' && name !== 'req' && !name.endsWith('()'));
          return part.roleFrom !== undefined || (last === undefined ? isRequestObject(candidate) : listName.test(last));
        });
        const shown = flow && (asked.file === file ? asked : shownIn(file, flow, asked));
        const list = flow?.path.filter((name) => name !== '[]' && name !== 'role' && !/^\d+$/.test(name)).join('.') ?? '';
        if (!flow && asked.file === file)
          consider?.(
            nodeAt(asked),
            whyNone(traced, { what: 'sent by a client', is: ({ kind }) => kind === 'request' }, [
              [(other) => !isUnchecked(other, asked, !part.roleFrom), 'passes a check or a choice of roles on its way'],
            ]),
          );
        if (!flow || !shown || told.has(list)) continue;
        told.add(list);
        const { start, end } = nodeAt(shown);
        const isOptions = flow.path.length === 0 || flow.path[flow.path.length - 1]?.endsWith('()') === true;
        yield {
          range: { start, end },
          evidence: evidenceOf(flow, shown, 'no role filter or schema stands between the request and the model'),
          data: {
            source: originText(flow),
            part,
            isOptions,
            parts: call.parts.filter(isOpen),
            assistant: /@google\/|vertexai|http:Google/.test(call.row.api) ? 'model' : 'assistant',
            hasItems: /\.responses\./.test(call.row.api),
          },
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
    const fix = data.isOptions ? undefined : knownRoles(data.parts, data.assistant, data.hasItems);
    const byHand = 'Accept only messages of role user and assistant from the client';
    return [...(fix ? [fix] : []), { title: byHand, applicability: 'manual', edits: [] }];
  },
});
