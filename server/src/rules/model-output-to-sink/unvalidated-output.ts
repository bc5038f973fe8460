import { evidenceOf, textOf } from '../../model/typescript/evidence.js';
import { parsedOutputsOf } from '../../model/typescript/parsed-output.js';
import { nodeAt } from '../../model/typescript/place.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly parsed: string;
  readonly fields: readonly string[];
}

export const unvalidatedOutput = defineRule<Data>({
  id: 'unvalidated-output',
  family: 'model-output-to-sink',
  title: 'Model’s JSON used as it comes',
  severity: 'info',
  preset: 'strict',
  languages: ['typescript'],
  accepts: ['a schema', 'a test of its shape by hand', 'a provider that keeps to a schema'],
  duties: { cwe: [20, 502], owaspLlm: ['LLM05'], frameworks: ['SOC2-PI1.2'] },
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const { call, flow, fields } of parsedOutputsOf(file)) {
      const { start, end } = nodeAt(call);
      yield {
        range: { start, end },
        evidence: evidenceOf(flow, call, 'it is read here, and nothing looks at its shape'),
        data: { parsed: textOf(call, 50), fields },
      };
    }
  },
  explain: ({ data: { parsed, fields } }) => {
    const taken = fields.length > 0 ? ` (${fields.slice(0, 4).join(', ')}${fields.length > 4 ? ', …' : ''})` : '';
    return {
      what: `What the model wrote is read here (${parsed}) and used as it comes${taken}; nothing checks its shape.`,
      why: 'A model leaves fields out, adds some, or writes a list where a text was meant, by itself or because somebody asked it to. What then goes on into queries, pages and prices is what nobody thought of.',
      how: 'Parse it with a schema that names each field, its type and its bounds, and refuse what does not fit; or let the SDK keep the answer to that schema (structured output).',
    };
  },
  fixes: ({ data: { fields } }) => {
    const stub = fields.slice(0, 4).map((name) => `${name}: …`);
    return [
      {
        title: stub.length > 0 ? `Parse it with a schema, such as z.object({ ${stub.join(', ')} })` : 'Parse it with a schema',
        applicability: 'manual',
        edits: [],
      },
    ];
  },
});
