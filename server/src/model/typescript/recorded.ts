import { matcherOf } from '../../catalog/table.js';
import { contentAttributes, recorderRows, spanMethods, spanProperties } from '../../catalog/typescript/recorders.js';
import type { TypeScriptFile } from './file.js';
import { type Destination, type Handed, handedOver, parametersBehind } from './handed-parameters.js';
import { at, calleeName, nodeAt, type Place } from './place.js';
import { slotsOf, stringOf } from './slots.js';
import { apiOf, argumentOf, propertiesOf } from './values.js';

const recorderRowsOf = matcherOf(recorderRows);
/** Where a value is written into a trace. */
export interface Recorder {
  /** The call that writes it. */
  readonly writer: Place;
  readonly title: string;
}

/** A value that a file writes into a trace, itself or through a function of the project. */
export interface Recorded extends Recorder {
  readonly call: Place;
  readonly value: Place;
}

/** Objects that are the record of a traced step: they have what went in or came out, and when or how it went. */
function spanValues(call: Place): Place[] {
  const node = nodeAt(call);
  if (node.kind !== 'call' || !spanMethods.test(calleeName(call))) return [];
  return node.args.flatMap((id) => {
    const record = nodeAt(at(call.file, id));
    if (record.kind !== 'object' || !record.props.some((prop) => spanProperties.has(prop.name))) return [];
    return ['input', 'output'].flatMap((name) => propertiesOf(at(call.file, id), name));
  });
}

/** Values of `setAttribute('gen_ai.prompt', text)`, `setAttributes({ … })` and `addEvent(name, { … })`. */
function attributeValues(call: Place): Place[] {
  const name = calleeName(call);
  if (name === 'setAttribute') {
    const value = argumentOf(call, 1);
    return value && contentAttributes.test(stringOf(argumentOf(call, 0)) ?? '') ? [value] : [];
  }
  const attributes = name === 'setAttributes' ? argumentOf(call, 0) : name === 'addEvent' ? argumentOf(call, 1) : undefined;
  const node = attributes && nodeAt(attributes);
  return attributes && node?.kind === 'object'
    ? node.props.filter((prop) => contentAttributes.test(prop.name)).map((prop) => at(attributes.file, prop.value))
    : [];
}

const recorders: Destination<Recorder> = {
  name: 'recorder parameters',
  *seeds(file): Iterable<Handed<Recorder>> {
    for (const id of file.facts.flow.calls) {
      const writer = at(file, id);
      const node = nodeAt(writer);
      if (node.kind !== 'call' || node.args.length === 0) continue;
      const api = apiOf(at(file, node.callee));
      const row = api === undefined ? undefined : recorderRowsOf(api)[0];
      const values = row
        ? row.content.flatMap((path) => slotsOf(writer, path))
        : api?.startsWith(':') === true
          ? []
          : [...spanValues(writer), ...attributeValues(writer)];
      for (const place of values) yield { place, what: { writer, title: row?.title ?? 'the trace' } };
    }
  },
};

/** What a file writes into traces. What a function merely hands on from a parameter is told where the value is chosen. */
export function recordedIn(file: TypeScriptFile): Recorded[] {
  const own = [...recorders.seeds(file)]
    .filter(({ place }) => parametersBehind(place).length === 0)
    .map(({ place, what }) => ({ call: what.writer, value: place, ...what }));
  const handed = file.facts.flow.calls
    .map((id) => at(file, id))
    .filter(isGivenRecord)
    .flatMap((call) => handedOver(call, recorders).map(({ place, what }) => ({ call, value: place, ...what })))
    .filter(({ value }) => value.file === file && parametersBehind(value).every(({ fn }) => fn < 0 || isEntry(file, fn)));
  return [...own, ...handed];
}

/** Whether an argument of a call names what went in or came out: other calls need no looking up. */
function isGivenRecord(call: Place): boolean {
  const node = nodeAt(call);
  return (
    node.kind === 'call' &&
    node.args.some((id) => {
      const argument = nodeAt(at(call.file, id));
      return argument.kind === 'object' && argument.props.some(({ name }) => name === 'input' || name === 'output');
    })
  );
}

/** Whether a function hands nothing on by that parameter alone, being where a value of others comes in. */
const isEntry = (file: TypeScriptFile, fn: number): boolean => file.allCallersOf(fn).length === 0;
