import { identifyingField } from '../../catalog/typescript/persons.js';
import { evidenceOf, shownIn, textOf } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import type { PromptPart } from '../../model/typescript/messages.js';
import { at, functionAt, keyOf, nodeAt, type Place } from '../../model/typescript/place.js';
import { recordsIn, serializerOn, type Taken } from '../../model/typescript/records.js';
import { type Flow, trace } from '../../model/typescript/trace.js';
import { defineRule, type Fix, type Match } from '../rule.js';
import { namedFieldsFix } from './named-fields.js';

interface Data {
  readonly title: string;
  /** What is handed over whole, as the code writes it; undefined where single fields are. */
  readonly whole: Place | undefined;
  readonly fields: readonly string[];
  readonly serializer: Place | undefined;
  readonly isToolResult: boolean;
}

/** So many fields of one record, a name or an address among them, are the record. */
const manyFields = 5;

/** The argument of the serializer that a flow passes, or of a name that holds the record. */
function argumentOn(flow: Flow, serializer: Place): Place {
  const i = flow.steps.findIndex((step) => keyOf(step) === keyOf(serializer));
  return flow.steps[i + 1] ?? serializer;
}

const isCut = (flow: Flow): boolean => flow.steps.some((step) => nodeAt(step).kind === 'rest');

/** Records that text of a prompt takes whole. */
function* wholeIn(file: TypeScriptFile, part: PromptPart, taken: readonly Taken[], isLocal: boolean): Iterable<Match<Data>> {
  for (const { record, flow } of taken) {
    const serializer = record.field === undefined ? serializerOn(flow) : undefined;
    if (!serializer) continue;
    const argument = argumentOn(flow, serializer);
    const shown = serializer.file === file ? serializer : shownIn(file, flow, part.place);
    if (!shown) continue;
    const { start, end } = nodeAt(shown);
    const isSoft = record.isUncertain || isLocal || isCut(flow) || part.role === 'tool';
    yield {
      range: { start, end },
      evidence: evidenceOf(flow, part.place, 'this text goes to the model'),
      data: { title: record.title, whole: argument, fields: [], serializer, isToolResult: false },
      ...(isSoft ? { preset: 'strict' as const } : {}),
    };
  }
}

/** Records of which text of a prompt takes field by field nearly everything. */
function* manyIn(file: TypeScriptFile, part: PromptPart, taken: readonly Taken[], isLocal: boolean): Iterable<Match<Data>> {
  for (const key of new Set(taken.map(({ record }) => record.key))) {
    const ofRecord = taken.filter(({ record }) => record.key === key);
    const fields = [...new Set(ofRecord.flatMap(({ record }) => record.field ?? []))];
    const named = ofRecord.find(({ record }) => identifyingField.test(record.field ?? ''));
    if (!named || fields.length < manyFields) continue;
    const shown = shownIn(file, named.flow, part.place);
    if (!shown) continue;
    const { start, end } = nodeAt(shown);
    yield {
      range: { start, end },
      evidence: evidenceOf(named.flow, part.place, 'this text goes to the model'),
      data: { title: named.record.title, whole: undefined, fields, serializer: undefined, isToolResult: false },
      // Who asks about themselves may well want all of it to be considered.
      ...(named.record.isCallers || isLocal || part.role === 'tool' ? { preset: 'strict' as const } : {}),
    };
  }
}

/** Records that a tool's handler gives the model as its result. */
function* resultsIn(file: TypeScriptFile): Iterable<Match<Data>> {
  for (const tool of file.roles.tools)
    for (const { file: owner, fn } of tool.handlers)
      for (const id of owner === file ? functionAt(owner, fn).returns : []) {
        const value = at(file, id);
        const found = recordsIn(trace(value).flows).find(({ record }) => record.field === undefined && !record.isUncertain);
        if (!found) continue;
        const { start, end } = nodeAt(value);
        yield {
          range: { start, end },
          evidence: evidenceOf(found.flow, value, 'the tool gives it to the model'),
          data: { title: found.record.title, whole: value, fields: [], serializer: serializerOn(found.flow), isToolResult: true },
          preset: 'strict',
        };
      }
}

export const wholeObjectInPrompt = defineRule<Data>({
  id: 'whole-object-in-prompt',
  family: 'pii-in-prompt',
  title: 'Whole record of a person in a prompt',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: {
    cwe: [359, 200],
    owaspLlm: ['LLM02'],
    frameworks: ['GDPR-5', 'GDPR-25', 'HIPAA-164.502(b)', 'SOC2-P4.1'],
  },
  accepts: [
    'a `select` or a list of columns in the query',
    'an object with named fields',
    'the list of fields that `JSON.stringify` takes',
  ],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    const seen = new Set<string>();
    const once = (match: Match<Data>): boolean => {
      const key = `${match.range.start} ${match.data.title}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    };
    for (const call of file.entities.modelCalls) {
      const isLocal = call.row.provider === 'local';
      for (const part of call.parts) {
        const taken = recordsIn(trace(part.place).flows);
        const fields = taken.flatMap(({ record }) => record.field ?? []);
        if (fields.length > 0 && part.place.file === file)
          consider?.(
            nodeAt(part.place),
            `only single fields of ${taken[0]?.record.title} are taken (${[...new Set(fields)].slice(0, 4).join(', ')})`,
          );
        for (const match of wholeIn(file, part, taken, isLocal)) if (once(match)) yield match;
        for (const match of manyIn(file, part, taken, isLocal)) if (once(match)) yield match;
      }
    }
    for (const match of resultsIn(file)) if (once(match)) yield match;
  },
  explain: ({ data: { whole, title, fields, isToolResult } }) => ({
    what: whole
      ? `${isToolResult ? 'The model gets' : 'The prompt holds'} ${textOf(whole, 40)} whole, ${title}: every field it has, and every one it will get.`
      : `The prompt takes ${fields.length} fields of ${title} (${fields.slice(0, 6).join(', ')}), among them what says who it is.`,
    why: 'Addresses, ids and notes that the task does not need go to the provider and into every trace, and the model may repeat them to whoever asks.',
    how: whole
      ? 'Choose the few fields that the task needs, in the query (`select`) or where the text is made.'
      : 'Leave out what says who the person is; put it back into the answer by code, where it is needed.',
  }),
  fixes: ({ data }) => {
    const fix = namedFieldsFix(data.whole, data.serializer);
    const manual: Fix = {
      title: data.whole ? 'Choose the fields that the task needs' : 'Leave out name, address and the like',
      applicability: 'manual',
      edits: [],
    };
    return fix ? [fix, manual] : [manual];
  },
});
