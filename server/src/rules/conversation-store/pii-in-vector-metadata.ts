import { snakeCase } from '../../catalog/sql/names.js';
import { impersonalKey, personalKey } from '../../catalog/typescript/vector-writes.js';
import { textOf } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { at, nodeAt, type Place } from '../../model/typescript/place.js';
import { personRecordOf } from '../../model/typescript/records.js';
import { trace } from '../../model/typescript/trace.js';
import { definitionsOf } from '../../model/typescript/values.js';
import { vectorMetadataOf } from '../../model/typescript/vector-writes.js';
import type { Range } from '../../text/range.js';
import { removeEntry } from '../edits.js';
import { defineRule, type Fix, type Match } from '../rule.js';

interface Data {
  /** What is stored: `email`, or a whole record as code writes it. */
  readonly what: string;
  readonly isRecord: boolean;
  readonly store: string;
  /** The property to leave out. */
  readonly entry?: Range;
}

const isConstant = (value: Place): boolean =>
  definitionsOf(value).every((place) => ['string', 'literal', 'array', 'function'].includes(nodeAt(place).kind));

/** The record of a person that a value is, whole. */
const recordIn = (value: Place): string | undefined =>
  trace(value)
    .flows.map(personRecordOf)
    .find((record) => record !== undefined && record.field === undefined && !record.isUncertain)?.title;

interface Found extends Data {
  readonly at: Place;
  readonly range: Range;
}

/** What of somebody stands in metadata: properties by their names, and whole records. */
function* personalIn(value: Place, store: string): Iterable<Found> {
  const node = nodeAt(value);
  if (node.kind !== 'object') {
    const record = recordIn(value);
    if (record) yield { what: record, isRecord: true, store, at: value, range: node };
    return;
  }
  for (const prop of node.props) {
    const of = at(value.file, prop.value);
    const range = { start: prop.start, end: prop.end };
    const name = snakeCase(prop.name);
    if (prop.form !== 'spread' && personalKey.test(name) && !impersonalKey.test(name)) {
      if (!isConstant(of)) yield { what: prop.name, isRecord: false, store, at: value, range, entry: range };
      continue;
    }
    const record = recordIn(of);
    if (record) yield { what: `${record} (${textOf(of, 40)})`, isRecord: true, store, at: value, range };
  }
}

const found = (file: TypeScriptFile): Found[] =>
  [...vectorMetadataOf(file)]
    .flatMap(({ value, store }) => [...personalIn(value, store)])
    .filter((each) => each.at.file === file);

export const piiInVectorMetadata = defineRule<Data>({
  id: 'pii-in-vector-metadata',
  family: 'conversation-store',
  title: 'Personal data beside vectors',
  severity: 'info',
  preset: 'strict',
  languages: ['typescript'],
  duties: {
    cwe: [359, 312],
    owaspLlm: ['LLM08', 'LLM02'],
    frameworks: ['GDPR-5', 'GDPR-17', 'GDPR-32', 'SOC2-CC6.1'],
  },
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const { range, ...data } of found(file)) {
      const { start, end } = range;
      yield { range: { start, end }, evidence: [{ path: file.path, start, end, note: 'it is stored beside the vector' }], data };
    }
  },
  explain: ({ data: { what, isRecord, store } }) => ({
    what: isRecord
      ? `${what[0]?.toUpperCase()}${what.slice(1)} is stored whole beside the vectors in ${store}.`
      : `${what} is stored beside the vectors in ${store}, where it says who somebody is.`,
    why: 'Metadata come back with every hit, go into prompts and logs with it, and lie with another provider, where a request to delete one person’s data is easily forgotten.',
    how: 'Keep an id there that says nothing by itself, and look the rest up in the database once the caller’s right to it is checked.',
  }),
  fixes({ data: { what, entry } }, { file }): Fix[] {
    if (!entry || file.language !== 'typescript')
      return [{ title: 'Store an id instead of the record', applicability: 'manual', edits: [] }];
    return [{ title: `Leave ${what} out of the metadata`, applicability: 'suggestion', edits: [removeEntry(file, entry)] }];
  },
});
