import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import { type OpenedPlace, openedPlaces } from '../../model/typescript/io.js';
import { nodeAt } from '../../model/typescript/place.js';
import { constrained, writtenByModel } from '../../model/typescript/tool-arguments.js';
import { confineUrl } from '../fixes/confine.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly title: string;
  readonly opened: OpenedPlace;
}

export const toolUnconfinedUrl = defineRule<Data>({
  id: 'tool-unconfined-url',
  family: 'tool-unconfined-io',
  title: 'Tool opens any address that a model names',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [918], owaspLlm: ['LLM05', 'LLM06'], owaspAgentic: ['ASI02'], atlas: ['AML.T0053'], frameworks: ['SOC2-CC6.1'] },
  accepts: ['a test of the host against those allowed', 'a fixed host in front of what the model writes'],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const opened of openedPlaces(file, 'url', { wanted: writtenByModel, excuses: constrained, consider })) {
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
    what: `The model names the address that is ${data.title} here (${data.source}), and its host is not checked.`,
    why: 'Text that reaches the model can make your server call hosts that only it can reach (cloud metadata, internal services), and carry what the model knows out in the address.',
    how: 'Parse the address and allow only https and hosts of a list; where any page must be readable, block private ranges when the connection is made and do not follow redirects blindly.',
  }),
  fixes: ({ data: { opened } }) => [
    ...[confineUrl(opened)].filter((fix) => fix !== undefined),
    { title: 'Allow only https and hosts of a list', applicability: 'manual', edits: [] },
  ],
});
