import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import { type OpenedPlace, openedPlaces } from '../../model/typescript/io.js';
import { nodeAt } from '../../model/typescript/place.js';
import { constrained, writtenByModel } from '../../model/typescript/tool-arguments.js';
import { confinePath } from '../fixes/confine.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly title: string;
  readonly opened: OpenedPlace;
}

export const toolUnconfinedPath = defineRule<Data>({
  id: 'tool-unconfined-path',
  family: 'tool-unconfined-io',
  title: 'Tool opens any path that a model names',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: {
    cwe: [22, 73],
    owaspLlm: ['LLM05', 'LLM06'],
    owaspAgentic: ['ASI02'],
    atlas: ['AML.T0053'],
    frameworks: ['SOC2-CC6.1'],
  },
  accepts: ['a test that the resolved path stays in a folder', 'a schema or a test that allows only fixed names'],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const opened of openedPlaces(file, 'path', { wanted: writtenByModel, excuses: constrained, consider })) {
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
    what: `The model names the path that is ${data.title} here (${data.source}), and nothing keeps it in a folder.`,
    why: 'Text that reaches the model can make the tool open any file that your process can: keys, environment files, other people’s documents. Joining the name to a folder does not help, because of "../".',
    how: 'Resolve the path against a fixed folder, follow links with realpath, and refuse it unless it still starts with that folder and a separator; or let the model choose an id that you look up.',
  }),
  fixes: ({ data: { opened } }) => [
    ...[confinePath(opened)].filter((fix) => fix !== undefined),
    { title: 'Resolve the path and refuse it outside a fixed folder', applicability: 'manual', edits: [] },
  ],
});
