import type { FilterTextRow } from '../../catalog/typescript/filter-texts.js';
import { evidenceOf, originText, shownIn } from '../../model/typescript/evidence.js';
import { filterTextsOf, isBounded, isForeign, isMixedIn, writesFilter } from '../../model/typescript/filter-texts.js';
import { nodeAt, type Place, textAt } from '../../model/typescript/place.js';
import { type Wanted, whyNone } from '../../model/typescript/silence.js';
import { trace } from '../../model/typescript/trace.js';
import { defineRule, type Fix, type FixEdit, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly writer: 'client' | 'model';
  readonly row: FilterTextRow;
  readonly shown: Place;
}

/** `'${value}'` in a template, with the value escaped as the language wants it; undefined where it stands otherwise. */
function escapedEdit({ row, shown }: Data): FixEdit | undefined {
  const { path, text } = shown.file;
  const { start, end } = nodeAt(shown);
  const quote = text[start - 3];
  const isQuoted = text.slice(start - 2, start) === '${' && text[end] === '}' && text[end + 1] === quote;
  if (!isQuoted || row.quoting === undefined || !shown.file.facts.flow.nodes.some((node) => isTemplateOf(node, shown)))
    return undefined;
  const value = textAt(shown);
  if (row.quoting === 'doubled')
    return quote === "'" ? { path, start, end, newText: `String(${value}).replace(/'/g, "''")` } : undefined;
  if (quote !== "'" && quote !== '"') return undefined;
  return { path, start: start - 3, end: end + 2, newText: `\${JSON.stringify(String(${value}))}` };
}

const isTemplateOf = (node: ReturnType<typeof nodeAt>, piece: Place): boolean =>
  node.kind === 'template' && node.quote === '`' && node.parts.includes(piece.id);

const foreign: Wanted = { what: 'written by a client or a model', is: isForeign };

export const stringBuiltFilter = defineRule<Data>({
  id: 'string-built-filter',
  family: 'vector-unscoped',
  title: 'Search filter built as text',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [943, 74, 639], owaspLlm: ['LLM08', 'LLM02'], owaspAgentic: ['ASI03'], frameworks: ['GDPR-32', 'SOC2-CC6.1'] },
  accepts: [
    'a value that is a number, an id checked by its form, or one of a fixed set',
    'an escape of the value',
    'placeholders of the store',
  ],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    const seen = new Set<string>();
    for (const filter of filterTextsOf(file)) {
      const traced = trace(filter.text);
      if (filter.text.file === file && !traced.flows.some((flow) => writesFilter(flow, filter)))
        consider?.(
          nodeAt(filter.text),
          whyNone(traced, foreign, [
            [(flow) => !isMixedIn(flow), 'is the whole of it, put into no other text'],
            [() => true, 'is escaped, or kept to numbers, ids or a fixed set, before'],
          ]),
        );
      for (const flow of traced.flows) {
        const shown = writesFilter(flow, filter) ? shownIn(file, flow, filter.text) : undefined;
        if (!shown) continue;
        const { start, end } = nodeAt(shown);
        // One value may stand twice in a filter; it is one fault, as is one that reaches it by two ways.
        const key = `${filter.text.id} ${textAt(shown)}`;
        if (seen.has(key)) continue;
        seen.add(key);
        yield {
          range: { start, end },
          evidence: evidenceOf(flow, filter.text, `the ${filter.row.title} is put together as text`),
          data: { source: originText(flow), writer: flow.kind === 'request' ? 'client' : 'model', row: filter.row, shown },
          ...(isBounded(filter) ? { preset: 'strict' as const, severity: 'warning' as const } : {}),
        };
      }
    }
  },
  explain: ({ data: { source, writer, row } }) => ({
    what: `${source}, which the ${writer} writes, is put into the ${row.title} as text, so it can end the condition and add its own.`,
    why: 'A quote and an “or” in the value are enough: the search then finds every tenant’s documents, and they go into the prompt and the answer.',
    how: `Use ${row.instead}; or let only numbers, ids of a fixed form and known values through before they reach the text.`,
  }),
  fixes: ({ data }) => {
    const edit = escapedEdit(data);
    const fixes: Fix[] = [{ title: `Use ${data.row.instead}`, applicability: 'manual', edits: [] }];
    if (edit) fixes.unshift({ title: `Escape ${textAt(data.shown)} in the filter`, applicability: 'suggestion', edits: [edit] });
    return fixes;
  },
});
