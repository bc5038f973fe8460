import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import { type OpenedPlace, openedPlaces } from '../../model/typescript/io.js';
import { modelText } from '../../model/typescript/model-output.js';
import { nodeAt } from '../../model/typescript/place.js';
import { confineUrl } from '../fixes/confine.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly title: string;
  readonly opened: OpenedPlace;
}

export const modelOutputToUrl = defineRule<Data>({
  id: 'model-output-to-url',
  family: 'model-output-to-sink',
  title: 'Model output names an address',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [918, 601], owaspLlm: ['LLM05'], owaspAgentic: ['ASI05'], atlas: ['AML.T0050'], frameworks: ['SOC2-CC6.1'] },
  accepts: ['a test of the host against those allowed', 'a fixed host in front of what the model writes'],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const opened of openedPlaces(file, 'url', { wanted: modelText, consider })) {
      const { row, place, flow } = opened;
      const { start, end } = nodeAt(place);
      yield {
        range: { start, end },
        evidence: [
          ...evidenceOf(flow, place, `it is ${row.title} here`),
          { path: file.path, start, end, note: 'no test of the host was found' },
        ],
        data: { source: originText(flow), title: row.title, opened },
      };
    }
  },
  explain: ({ data }) => ({
    what: `The answer of a model (${data.source}) names the address that is ${data.title} here, and its host is not checked.`,
    why: 'Whatever the model reads can make it name a host that only your server can reach, or one that collects what stands in the address.',
    how: 'Parse the address and allow only https and hosts of a list; or let the model choose among addresses that you hold.',
  }),
  fixes: ({ data: { opened } }) => [
    ...[confineUrl(opened)].filter((fix) => fix !== undefined),
    { title: 'Allow only https and hosts of a list', applicability: 'manual', edits: [] },
  ],
});
