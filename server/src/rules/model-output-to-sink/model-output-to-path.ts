import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import { type OpenedPlace, openedPlaces } from '../../model/typescript/io.js';
import { modelText } from '../../model/typescript/model-output.js';
import { nodeAt } from '../../model/typescript/place.js';
import { confinePath } from '../fixes/confine.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly title: string;
  readonly opened: OpenedPlace;
}

export const modelOutputToPath = defineRule<Data>({
  id: 'model-output-to-path',
  family: 'model-output-to-sink',
  title: 'Model output names a file',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [22, 73], owaspLlm: ['LLM05'], owaspAgentic: ['ASI05'], atlas: ['AML.T0050'], frameworks: ['SOC2-CC6.1'] },
  accepts: ['a test that the resolved path stays in a folder'],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const opened of openedPlaces(file, 'path', { wanted: modelText, consider })) {
      const { row, place, flow } = opened;
      const { start, end } = nodeAt(place);
      yield {
        range: { start, end },
        evidence: [
          ...evidenceOf(flow, place, `it is ${row.title} here`),
          { path: file.path, start, end, note: 'no test that the path stays in a folder was found' },
        ],
        data: { source: originText(flow), title: row.title, opened },
      };
    }
  },
  explain: ({ data }) => ({
    what: `The answer of a model (${data.source}) names the path that is ${data.title} here, and nothing keeps it in a folder.`,
    why: 'Whatever the model reads can make it name another file, by "../" or an absolute path: a secret to be read, or a program to be overwritten.',
    how: 'Make up the name yourself, or resolve it against a fixed folder and refuse it unless it stays there.',
  }),
  fixes: ({ data: { opened } }) => [
    ...[confinePath(opened)].filter((fix) => fix !== undefined),
    { title: 'Resolve the path and refuse it outside a fixed folder', applicability: 'manual', edits: [] },
  ],
});
