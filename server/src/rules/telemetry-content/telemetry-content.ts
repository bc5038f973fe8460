import { telemetryMasks, telemetryRows } from '../../catalog/typescript/telemetry.js';
import type { Setting, TelemetryRow } from '../../catalog/typescript/telemetry-row.js';
import { urlsOf } from '../../model/typescript/address.js';
import { entryOf } from '../../model/typescript/entry.js';
import { at, nodeAt, type Place } from '../../model/typescript/place.js';
import { constantOf, slotsOf } from '../../model/typescript/slots.js';
import { apiOf, definitionsOf } from '../../model/typescript/values.js';
import { isVersion, packageOf } from '../../model/typescript/versions.js';
import { appendProperty } from '../edits.js';
import { defineRule, type Explanation, type Fix, type FixEdit, type Match } from '../rule.js';
import { type RecordedContent, recordedContent, sayRecorded } from './recorded-content.js';

type Data = { readonly row: TelemetryRow; readonly options: Place | undefined } | { readonly content: RecordedContent };

function holds(call: Place, [path, value]: Setting): boolean {
  const places = slotsOf(call, path);
  if (value === '*') return places.length > 0;
  return places.some((place) =>
    value instanceof RegExp ? urlsOf(place).some(({ text }) => value.test(text)) : constantOf(place) === value,
  );
}

function records(call: Place, row: TelemetryRow): boolean {
  if (row.when && !row.when.every((condition) => holds(call, condition))) return false;
  if (row.unless?.some((condition) => holds(call, condition))) return false;
  return !(row.unlessAll?.every((condition) => holds(call, condition)) ?? false);
}

export const telemetryContent = defineRule<Data>({
  id: 'telemetry-content',
  family: 'telemetry-content',
  title: 'Tracing that records prompts and answers',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [532, 359], owaspLlm: ['LLM02'], frameworks: ['GDPR-5', 'GDPR-28', 'HIPAA-164.312(b)', 'SOC2-CC6.1'] },
  accepts: ['the option that keeps inputs and outputs out', 'a masking function of the tracer in this file'],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    const isDue = ({ versions }: TelemetryRow, api: string): boolean => isVersion(file, packageOf(api), versions);
    const calls = file.facts.flow.calls.map((id) => at(file, id));
    const apis = calls.map((call) => {
      const node = nodeAt(call);
      return node.kind === 'call' ? apiOf(at(file, node.callee)) : undefined;
    });
    for (const [i, call] of calls.entries()) {
      const api = apis[i];
      if (!api) continue;
      const row = telemetryRows.find((entry) => entry.api.test(api) && records(call, entry) && isDue(entry, api));
      const mask = row && telemetryMasks[row.title];
      if (!row) {
        const other = consider && telemetryRows.find((entry) => entry.api.test(api));
        if (other)
          consider?.(
            nodeAt(call),
            isDue(other, api)
              ? `${other.title} is not told to record content here`
              : `the declared version of ${packageOf(api)} does not record content by this`,
          );
        continue;
      }
      if (mask && apis.some((other) => other !== undefined && mask.test(other))) {
        consider?.(nodeAt(call), `${row.title} is given a mask in this file`);
        continue;
      }
      const options = row.at ? slotsOf(call, row.at)[0] : undefined;
      const shown = options && options.file === file ? nodeAt(options) : nodeAt(call);
      const range = {
        start: shown.start,
        end: options ? shown.end : nodeAt(at(file, (nodeAt(call) as { callee: number }).callee)).end,
      };
      yield {
        range,
        evidence: [
          {
            path: file.path,
            ...range,
            note: row.byDefault
              ? 'content is recorded unless it is masked, and no mask is set here'
              : 'recording is switched on here',
          },
        ],
        data: { row, options },
        ...(row.strict ? { preset: 'strict' as const, severity: 'info' as const } : {}),
      };
    }
    for (const content of recordedContent(file)) {
      const { start, end } = nodeAt(content.recorded.value);
      yield { range: { start, end }, evidence: content.evidence, data: { content } };
    }
  },
  explain: ({ data }) => ('content' in data ? explainRecorded(data.content) : explainRow(data.row)),
  fixes: ({ data }) => ('content' in data ? redact(data.content) : fixRow(data)),
});

const why = 'Traces go to another service and to everyone with access to it, and stay there after the conversation is deleted.';

const explainRecorded = (content: RecordedContent): Explanation => ({
  what: sayRecorded(content),
  why,
  how: 'Record a length, a hash or nothing, and put the text itself behind a setting that is off in production.',
});

const explainRow = (row: TelemetryRow): Explanation => ({
  what: `${row.title} records whole prompts and answers${row.byDefault ? ', as it does unless told otherwise' : ''}.`,
  why,
  how: row.add
    ? `Set ${row.add}, or mask the content before it leaves.`
    : 'Switch recording of inputs and outputs off, or give a mask that removes content before it leaves.',
});

/** Takes the value out of the trace. */
function redact({ recorded: { value } }: RecordedContent): Fix[] {
  const { start, end } = nodeAt(value);
  const prop = entryOf(value);
  if (prop?.form === 'spread') return [];
  const newText = prop?.form === 'shorthand' ? ": '[redacted]'" : "'[redacted]'";
  const edits = [{ path: value.file.path, start: prop?.form === 'shorthand' ? end : start, end, newText }];
  return [{ title: "Record '[redacted]' instead", applicability: 'suggestion', edits }];
}

function fixRow({ row, options }: { readonly row: TelemetryRow; readonly options: Place | undefined }): Fix[] {
  const manual: Fix = { title: `Keep content out of ${row.title}, or mask it`, applicability: 'manual', edits: [] };
  if (!row.add || !options) return [manual];
  const literal = definitionsOf(options).find((place) => nodeAt(place).kind === 'object');
  const node = literal && nodeAt(literal);
  if (!literal || node?.kind !== 'object') return [manual];
  const { path } = literal.file;
  const missing: string[] = [];
  const edits: FixEdit[] = [];
  for (const entry of row.add.split(', ')) {
    const [name, value] = entry.split(': ') as [string, string];
    const prop = node.props.find((known) => known.name === name);
    if (!prop) missing.push(entry);
    else if (String(constantOf(at(literal.file, prop.value))) !== value.replace(/'/g, ''))
      edits.push({ path, start: prop.start, end: prop.end, newText: `${name}: ${value}` });
  }
  if (missing.length > 0) {
    const newText = missing.join(', ');
    const empty = { path, start: node.start + 1, end: node.end - 1, newText: ` ${newText} ` };
    edits.push(appendProperty(literal.file, node, newText) ?? empty);
  }
  return edits.length > 0 ? [{ title: `Set ${row.add}`, applicability: 'suggestion', edits }, manual] : [manual];
}
