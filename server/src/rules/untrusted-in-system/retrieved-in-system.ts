import type { ModelCall } from '../../model/typescript/entities.js';
import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { canHoldText } from '../../model/typescript/free-text.js';
import { type ObeyedKind, obeyedPlaces } from '../../model/typescript/obeyed.js';
import { at, nodeAt, type Place } from '../../model/typescript/place.js';
import { type Wanted, whyNone } from '../../model/typescript/silence.js';
import { type FedVariable, fedVariables } from '../../model/typescript/template-variables.js';
import { type Flow, trace } from '../../model/typescript/trace.js';
import { apiOf, argumentOf } from '../../model/typescript/values.js';
import type { Range } from '../../text/range.js';
import { moveToUser } from '../fixes/user-message.js';
import { defineRule, type Match } from '../rule.js';
import { moveVariable } from './move-variable.js';

interface Data {
  readonly what: ObeyedKind;
  readonly source: string;
  /** Where the text comes from and where it is obeyed; not known for a template's variable. */
  readonly move?: { readonly flow: Flow; readonly sink: Place };
  /** The variable of a template that the text is put into. */
  readonly variable?: { readonly template: ModelCall; readonly range: Range };
}

/** A page that is fetched from an address which somebody else chose. */
function isFetchedPage(flow: Flow): boolean {
  const node = nodeAt(flow.origin);
  if (flow.kind !== 'call' || node.kind !== 'call') return false;
  if (!/^:fetch$|^(?:axios|got|ky):default(?:\.get)?$/.test(apiOf(at(flow.origin.file, node.callee)) ?? '')) return false;
  const url = argumentOf(flow.origin, 0);
  return (
    url !== undefined &&
    trace(url).flows.some(({ kind }) => ['request', 'tool-argument', 'model-output', 'retrieved'].includes(kind))
  );
}

/** The piece of a text of this file that the flow comes through, in the text nearest to the sink. */
const putInAt = ({ steps }: Flow, file: TypeScriptFile): Place | undefined =>
  steps.find((step, i) => {
    const outer = steps[i - 1];
    return outer?.file === file && step.file === file && nodeAt(outer).kind === 'template';
  });

/** Where a template's variable stands: in the text itself where this file holds it, else where the file names the template. */
function variableAt(file: TypeScriptFile, { template, name, feeder }: FedVariable): Range | undefined {
  for (const part of template.parts) {
    if (part.role !== 'system') continue;
    for (const literal of trace(part.place).literals) {
      const { start, end } = nodeAt(literal);
      const text = literal.file.text.slice(start, end);
      const found = new RegExp(`\\{\\{?\\s*${name.replace(/[^\w]/g, '\\$&')}\\s*\\}?\\}`).exec(text);
      if (!found) continue;
      if (literal.file === file) return { start: start + found.index, end: start + found.index + found[0].length };
      const shown = part.place.file === file ? part.place : feeder;
      return { start: nodeAt(shown).start, end: nodeAt(shown).end };
    }
  }
  return undefined;
}

const retrieved: Wanted = { what: 'retrieved', is: ({ kind }) => kind === 'retrieved' };

const range = (place: Place): Range => ({ start: nodeAt(place).start, end: nodeAt(place).end });

export const retrievedInSystem = defineRule<Data>({
  id: 'retrieved-in-system',
  family: 'untrusted-in-system',
  title: 'Retrieved text in the system prompt',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [1427], owaspLlm: ['LLM01', 'LLM08'], owaspAgentic: ['ASI01', 'ASI06'], atlas: ['AML.T0051.001'] },
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    const seen = new Set<number>();
    for (const [sink, what] of obeyedPlaces(file)) {
      const traced = trace(sink);
      if (sink.file === file && !traced.flows.some(({ kind }) => kind === 'retrieved'))
        consider?.(nodeAt(sink), whyNone(traced, retrieved));
      for (const flow of traced.flows) {
        if (!(flow.kind === 'retrieved' || isFetchedPage(flow)) || !canHoldText(flow)) continue;
        const shown: Place = putInAt(flow, file) ?? sink;
        if (shown.file !== file || seen.has(nodeAt(shown).start)) continue;
        seen.add(nodeAt(shown).start);
        yield {
          range: range(shown),
          evidence: evidenceOf(flow, sink, `it ends in ${what} here`),
          data: { what, source: originText(flow), move: { flow, sink } },
        };
      }
    }
    for (const fed of fedVariables(file)) {
      const shown = variableAt(file, fed);
      if (!shown || seen.has(shown.start)) continue;
      seen.add(shown.start);
      yield {
        range: shown,
        evidence: [
          { path: fed.feeder.file.path, ...range(fed.feeder), note: 'retrieved documents are put into the prompt here' },
          { path: file.path, ...shown, note: 'they end in system text here' },
        ],
        data: { what: 'system text', source: `{${fed.name}}`, variable: { template: fed.template, range: shown } },
      };
    }
  },
  explain: ({ data }) => ({
    what: `Retrieved text (${data.source}) becomes part of the ${data.what}.`,
    why: 'A model follows its system text before anything else, and retrieved text was written by whoever could put a document, a page or a memory where you look: sentences in it become your instructions.',
    how: 'Keep system text constant, and give retrieved text to the model in a user or tool message, between tags that the system text explains.',
  }),
  fixes: ({ data: { move, variable } }, { file }) => {
    const moved =
      (move && moveToUser(move.flow, move.sink, 'retrieved')) ??
      (variable && file.language === 'typescript' ? moveVariable(file, variable.template, variable.range) : undefined);
    return [
      ...(moved ? [moved] : []),
      { title: 'Move the retrieved text into a user message, between tags', applicability: 'manual', edits: [] },
    ];
  },
});
