import { matcherOf } from '../../catalog/table.js';
import {
  continuations,
  openaiHosts,
  openRouterCollection,
  type RetentionDefault,
  retentionDefaults,
  retentionSwitches,
} from '../../catalog/typescript/retention.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { nodesOf } from '../../model/typescript/kinds.js';
import { at, nodeAt, type Place } from '../../model/typescript/place.js';
import { stringOf } from '../../model/typescript/slots.js';
import {
  apiCallsOf,
  isWholeLiteral,
  settledConstant,
  sourceRange,
  type WrittenProperty,
  writtenAt,
} from '../../model/typescript/switches.js';
import { argumentOf, definitionsOf, propertiesOf } from '../../model/typescript/values.js';
import { appendProperty } from '../edits.js';
import { defineRule, type Fix, type FixEdit, type Match } from '../rule.js';

const retentionDefaultsOf = matcherOf(retentionDefaults);
const retentionSwitchesOf = matcherOf(retentionSwitches);
interface Data {
  readonly provider: string;
  readonly what: string;
  readonly fixTitle: string;
  readonly edit: FixEdit | undefined;
}

/** Puts another value in place of a property's. */
const valueEdit = ({ object, value, prop }: WrittenProperty, newText: string): FixEdit | undefined =>
  prop.form === 'plain' ? { path: object.file.path, ...sourceRange(value), newText } : undefined;

function match(file: TypeScriptFile, range: { start: number; end: number }, note: string, data: Data): Match<Data> {
  const { start, end } = range;
  return { range: { start, end }, evidence: [{ path: file.path, start, end, note }], data };
}

function* chosen(file: TypeScriptFile): Iterable<Match<Data>> {
  const seen = new Set<number>();
  for (const { call, api } of apiCallsOf(file)) {
    for (const row of retentionSwitchesOf(api)) {
      const [argument, ...path] = row.option;
      const options = argumentOf(call, argument);
      for (const written of options ? writtenAt(options, path) : []) {
        if (written.object.file !== file || settledConstant(written.value) !== row.value || seen.has(written.prop.start))
          continue;
        seen.add(written.prop.start);
        const text = `${path.at(-1)}: ${row.instead}`;
        const needed = continuations.filter((name) => propertiesOf(written.object, name).length > 0);
        const found = match(file, written.prop, 'storing is asked for here', {
          provider: row.provider,
          what: `${row.provider} is told to keep this call’s prompt and answer (${path.at(-1)}: ${row.value}).`,
          fixTitle: `Set ${text}`,
          edit: needed.length > 0 ? undefined : valueEdit(written, row.instead),
        });
        // A conversation that the provider continues has to be kept there; the team may well have chosen that.
        yield needed.length > 0 ? { ...found, preset: 'strict' } : found;
      }
    }
  }
}

/** `provider: { data_collection: 'allow' }`, in whatever call or request body it stands. */
function* routed(file: TypeScriptFile): Iterable<Match<Data>> {
  const { below, name, value, instead } = openRouterCollection;
  for (const node of nodesOf(file.facts, 'object')) {
    for (const outer of node.props) {
      if (outer.name !== below) continue;
      for (const written of writtenAt(at(file, outer.value), [name])) {
        if (written.object.file !== file || settledConstant(written.value) !== value) continue;
        yield match(file, written.prop, 'providers that keep and train on prompts are admitted here', {
          provider: 'OpenRouter',
          what: 'OpenRouter may route these prompts to providers that keep them and train on them (data_collection: allow).',
          fixTitle: `Set ${name}: ${instead}`,
          edit: valueEdit(written, instead),
        });
      }
    }
  }
}

/** Whether the client of a call was pointed at somebody else's service, or at one that is not in view. */
function isElsewhere(call: Place): boolean {
  let current: Place | undefined = call;
  while (current) {
    const node = nodeAt(current);
    if (node.kind === 'call' && node.form === 'new') {
      const options = argumentOf(current, 0);
      const urls = options ? propertiesOf(options, 'baseURL') : [];
      return (options !== undefined && !isWholeLiteral(options)) || urls.some((url) => !openaiHosts.test(stringOf(url) ?? ''));
    }
    const next: Place | undefined =
      node.kind === 'call' ? at(current.file, node.callee) : node.kind === 'member' ? at(current.file, node.of) : undefined;
    const made: Place | undefined = next ?? definitionsOf(current).find((place) => place.id !== current?.id);
    current = made;
  }
  return false;
}

function* byDefault(file: TypeScriptFile): Iterable<Match<Data>> {
  for (const { call, node, api } of apiCallsOf(file)) {
    const row = retentionDefaultsOf(api)[0];
    const options = argumentOf(call, 0);
    if (!row || !isLeftAlone(row, options) || (row.hasBaseUrl && isElsewhere(call))) continue;
    const literal = options && nodeAt(options);
    const edit = row.add && literal?.kind === 'object' ? appendProperty(file, literal, row.add) : undefined;
    yield {
      ...match(file, { start: node.start, end: nodeAt(at(file, node.callee)).end }, 'nothing here ends or prevents the keeping', {
        provider: row.provider,
        what: `${row.provider} keeps ${row.keeps}, as nothing says otherwise here.`,
        fixTitle: row.add ? `Add ${row.add}` : 'Delete it when the conversation ends',
        edit,
      }),
      preset: 'strict',
      severity: 'info',
    };
  }
}

const isLeftAlone = ({ unless }: RetentionDefault, options: Place | undefined): boolean =>
  unless === undefined || (options !== undefined && isWholeLiteral(options) && propertiesOf(options, unless).length === 0);

export const providerRetention = defineRule<Data>({
  id: 'provider-retention',
  family: 'provider-retention',
  title: 'Provider keeps what it is sent',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [359, 212], owaspLlm: ['LLM02'], frameworks: ['GDPR-5', 'GDPR-28', 'HIPAA-164.308(b)', 'SOC2-C1.2'] },
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    yield* chosen(file);
    yield* routed(file);
    yield* byDefault(file);
  },
  explain: ({ data }) => ({
    what: data.what,
    why: 'What is kept there outlives the conversation here: it can be read by staff and subpoena, is not reached by your deletion, and a promise of "we do not store your messages" is then untrue.',
    how: `${data.fixTitle}, or state the keeping and its end in the privacy notice and in the contract with ${data.provider}.`,
  }),
  fixes: ({ data }): Fix[] => [
    data.edit
      ? { title: data.fixTitle, applicability: 'suggestion', edits: [data.edit] }
      : { title: data.fixTitle, applicability: 'manual', edits: [] },
  ],
});
