import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import { htmlSinks, textsInMarkup } from '../../model/typescript/html.js';
import { isEscaped, isModelText, modelText } from '../../model/typescript/model-output.js';
import { nodeAt, type Place } from '../../model/typescript/place.js';
import { whyNone } from '../../model/typescript/silence.js';
import { trace } from '../../model/typescript/trace.js';
import { sanitise, showAsText } from '../fixes/markup.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly title: string;
  readonly value: Place;
}

export const modelOutputToHtml = defineRule<Data>({
  id: 'model-output-to-html',
  family: 'model-output-to-sink',
  title: 'Model output becomes markup',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [79, 116], owaspLlm: ['LLM05'], owaspAgentic: ['ASI05'], atlas: ['AML.T0050'], frameworks: ['SOC2-CC6.1'] },
  accepts: ['a function on the way that by its name escapes or sanitises'],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const { value, title } of htmlSinks(file)) {
      const flow = textsInMarkup(value)
        .flatMap((text) => trace(text).flows)
        .find((candidate) => isModelText(candidate) && !isEscaped(candidate));
      if (!flow && value.file === file)
        consider?.(nodeAt(value), whyNone(trace(value), modelText, [[isEscaped, 'passes a function that escapes or sanitises']]));
      if (!flow || value.file !== file) continue;
      const { start, end } = nodeAt(value);
      yield {
        range: { start, end },
        evidence: [
          ...evidenceOf(flow, value, 'it becomes markup here'),
          { path: file.path, start, end, note: 'no sanitiser was found on the way' },
        ],
        data: { source: originText(flow), title, value },
      };
    }
  },
  explain: ({ data }) => ({
    what: `The answer of a model (${data.source}) becomes markup through ${data.title}, without a sanitiser.`,
    why: 'An answer can hold whatever the model has read, scripts and images included: a script acts as the reader of the page, and an image address carries the conversation away.',
    how: 'Show it as text, or sanitise the finished markup (DOMPurify.sanitize, sanitize-html) with images limited to hosts of a list. Markdown renderers let markup through unless they are told not to.',
  }),
  fixes: ({ data: { value } }) => [
    ...[sanitise(value), showAsText(value)].filter((fix) => fix !== undefined),
    { title: 'Sanitise the markup, or show the answer as text', applicability: 'manual', edits: [] },
  ],
});
