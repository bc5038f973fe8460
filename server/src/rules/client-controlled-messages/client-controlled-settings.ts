import { harmlessToolPart, ownCheck, reachingToolPart, type SettingKind } from '../../catalog/typescript/model-settings.js';
import { isBounded } from '../../model/typescript/bounds.js';
import { isShorthand } from '../../model/typescript/entry.js';
import { evidenceOf, originText, shownIn } from '../../model/typescript/evidence.js';
import { isAllowListed } from '../../model/typescript/guards.js';
import { clientKeysOf, type ModelSetting, modelSettingsOf } from '../../model/typescript/model-settings.js';
import { at, nodeAt, type Place, textAt } from '../../model/typescript/place.js';
import { isConstrainedAt, isNarrowField, schemaAt } from '../../model/typescript/schema.js';
import { whyNone } from '../../model/typescript/silence.js';
import { type Flow, trace } from '../../model/typescript/trace.js';
import { apiOf, definitionsOf } from '../../model/typescript/values.js';
import { defineRule, type Fix, type Match } from '../rule.js';

interface Data {
  readonly kind: SettingKind;
  readonly name: string;
  readonly source: string;
  readonly shown: Place;
  /** A constant that the program itself falls back to. */
  readonly fallback: string | undefined;
}

/** Whether schemas on the way leave a text open; one that is not in view gets the benefit of the doubt. */
const isOpenText = ({ schemas }: Flow): boolean =>
  schemas.every(
    ({ schema, path }) =>
      isConstrainedAt(schema, path) === false &&
      !schemaAt(schema, path).some((part) => definitionsOf(part).some((made) => ownCheck.test(textAt(made)))),
  );

/** Whether the flow is only names by which the program looks its own things up, as in `Object.fromEntries(names.map(…))`. */
const isKeyed = ({ steps }: Flow): boolean =>
  steps.some((step) => {
    const node = nodeAt(step);
    const api = node.kind === 'call' ? apiOf(at(step.file, node.callee)) : undefined;
    return api === ':Object.fromEntries' || api === ':Map' || api === ':Set';
  });

function isFree(flow: Flow, kind: SettingKind): boolean {
  if (flow.kind !== 'request' || isAllowListed(flow) || isNarrowField(flow)) return false;
  // Hono's `c.req.valid()` gives what a validator let through; where its schema is not in view it gets the benefit of the doubt.
  if (flow.path.includes('valid()') && flow.schemas.length === 0) return false;
  if (kind === 'length' || kind === 'sampling') return !isBounded(flow);
  return isOpenText(flow) && (kind !== 'tools' || (!isKeyed(flow) && !harmlessToolPart.test(flow.path.at(-1) ?? '')));
}

/** The flow that says most: of tools that are put together here, the part that reaches furthest. */
function freeFlow({ kind, value, options }: ModelSetting): Flow | undefined {
  const free = trace(value).flows.filter((flow) => isFree(flow, kind));
  const flow = free.find(({ path }) => path.some((name) => reachingToolPart.test(name))) ?? free[0];
  // A request that is handed on whole is one fault, and of its own: client-controlled-messages.
  const isWhole = (other: Flow): boolean =>
    other.kind === 'request' && other.path.join('.') === flow?.path.slice(0, -1).join('.');
  return flow && options && trace(options).flows.some(isWhole) ? undefined : flow;
}

const isOfRequest = (value: Place): boolean => trace(value).flows.some(({ kind }) => kind === 'request');

/** What costs or reaches little: a model on the own machine, how freely it words things, calls with the caller's own key. */
const isMinor = ({ call, kind, isLocal }: ModelSetting): boolean =>
  kind === 'sampling' || (kind !== 'tools' && (isLocal || clientKeysOf(call).some(isOfRequest)));

export const clientControlledSettings = defineRule<Data>({
  id: 'client-controlled-settings',
  family: 'client-controlled-messages',
  title: 'Model settings decided by the client',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [20, 770, 915], owaspLlm: ['LLM10', 'LLM06'], owaspAgentic: ['ASI02'], atlas: ['AML.T0034'] },
  accepts: ['a comparison with the names that are offered', 'an upper bound (Math.min, a maximum of the schema)'],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    const told = new Set<string>();
    for (const setting of modelSettingsOf(file)) {
      const flow = freeFlow(setting);
      const shown = flow && (setting.value.file === file ? setting.value : shownIn(file, flow, setting.value));
      // One choice may reach several calls, as in a list of providers.
      const key = flow && `${setting.kind} ${flow.origin.id} ${flow.path.join('.')}`;
      if (!flow && setting.value.file === file)
        consider?.(
          nodeAt(setting.value),
          `${setting.name}: ${whyNone(trace(setting.value), { what: 'sent by a client', is: ({ kind }) => kind === 'request' }, [[() => true, 'is compared or bounded on its way, or handed on with the whole request']])}`,
        );
      if (!flow || !shown || !key || told.has(key)) continue;
      told.add(key);
      const { start, end } = nodeAt(shown);
      const [fallback] = trace(setting.value)
        .literals.map(nodeAt)
        .flatMap((node) => (node.kind === 'string' && node.value ? [node.value] : []));
      yield {
        range: { start, end },
        evidence: evidenceOf(flow, shown, `it becomes ${setting.name} of the model call, compared with nothing`),
        data: { kind: setting.kind, name: setting.name, source: originText(flow), shown, fallback },
        ...(isMinor(setting) ? { preset: 'strict' as const, severity: 'info' as const } : {}),
      };
    }
  },
  explain: ({ data: { kind, name, source } }) => ({
    what: whats[kind].replace('$name', name).replace('$source', source),
    why: whys[kind],
    how: hows[kind],
  }),
  fixes: ({ data }) => {
    const edit = allowList(data);
    return [...(edit ? [edit] : []), { title: hows[data.kind].replace(/\.$/, ''), applicability: 'manual', edits: [] }];
  },
});

const whats: Record<SettingKind, string> = {
  model: 'The client chooses the model ($source), out of all that the key can reach.',
  length: 'The client sets how long the answer may get ($name from $source), with no upper bound.',
  tools: 'What the model is offered as tools comes from the client ($source).',
  sampling: 'The client sets $name of the model call ($source), with no bounds.',
};
const whys: Record<SettingKind, string> = {
  model:
    'Whoever calls the route can pick the dearest model on your account, or one without the safeguards and the data terms that you chose.',
  length: 'Each call may then produce as much as the model can write, at your cost, and hold a connection for as long.',
  tools:
    'Tool names, descriptions and schemas are read as yours: they can steer the model, and the provider runs its built-in tools on your account.',
  sampling: 'Extreme values make answers that your tests never saw; they cost nothing else, so this is only worth a look.',
};
const hows: Record<SettingKind, string> = {
  model: 'Compare the name with the models that you offer, in a set or an enum of the schema, and fall back to a fixed one.',
  length: 'Cap the number on the server, with Math.min or the maximum of a schema.',
  tools: 'Define the tools on the server; let the client at most name which of them to use, and look the names up.',
  sampling: 'Give the number bounds in the schema, or let the client choose among named styles.',
};

/** A list with the program's own default, for the developer to extend; a cap for a number. */
function allowList({ kind, shown, fallback }: Data): Fix | undefined {
  const { start, end } = nodeAt(shown);
  const { path } = shown.file;
  const isExpression = ['ref', 'member', 'choice', 'call', 'index'].includes(nodeAt(shown).kind);
  const replace = (title: string, expression: string): Fix => {
    const edit = isShorthand(shown)
      ? { path, start: end, end, newText: `: ${expression}` }
      : { path, start, end, newText: expression };
    return { title, applicability: 'suggestion', edits: [edit] };
  };
  if (!isExpression) return undefined;
  const text = textAt(shown);
  if (kind === 'length') return replace('Cap the length at 1024 tokens', `Math.min(Number(${text}) || 1024, 1024)`);
  if (kind !== 'model' || fallback === undefined || !/^[\w./:@-]+$/.test(fallback)) return undefined;
  const value = nodeAt(shown).kind === 'choice' ? `(${text})` : text;
  return replace(`Allow only '${fallback}', for a start`, `['${fallback}'].find((name) => name === ${value}) ?? '${fallback}'`);
}
