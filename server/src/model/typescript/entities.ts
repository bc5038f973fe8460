import { type LogRow, logRow } from '../../catalog/typescript/logs.js';
import { type ModelCallRow, modelCallRow } from '../../catalog/typescript/model-calls.js';
import { type SinkRow, sinkRow } from '../../catalog/typescript/sinks.js';
import type { FunctionId } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from './file.js';
import { forwardsOf } from './forwarding.js';
import { requestLogs } from './handlers.js';
import { httpHasTools, httpModelRowOf, httpPromptParts } from './http-model-calls.js';
import { type PromptPart, partsOfSlot, spreadParts } from './messages.js';
import { at, functionAt, nodeAt, type Place } from './place.js';
import { slotsOf } from './slots.js';
import { spokenHasTools, spokenParts } from './spoken-calls.js';
import { apiOf, argumentOf, calleesOf, definitionsOf } from './values.js';

export interface ModelCall {
  readonly call: Place;
  readonly row: ModelCallRow;
  readonly parts: readonly PromptPart[];
  readonly within: FunctionId;
  readonly hasTools: boolean;
}

export interface LogCall {
  readonly call: Place;
  readonly title: string;
  readonly args: readonly Place[];
  /** The log call inside the helper, when the call only hands its arguments on to one. */
  readonly writer?: Place;
}

export interface Sink {
  readonly call: Place;
  readonly row: SinkRow;
  readonly text: Place;
  readonly values: readonly Place[];
  /** A helper of the project that hands the text on; which of several databases or shells runs it is its business. */
  readonly isForwarded?: true;
}

export interface Entities {
  readonly modelCalls: readonly ModelCall[];
  readonly logs: readonly LogCall[];
  readonly sinks: readonly Sink[];
}

/** For a model behind a client that no row knows. */
const unknownModel: ModelCallRow = { api: 'unknown:client', provider: 'a client of its own', slots: [], source: '' };

/** Whether a row says what a call does, so that its shape need not be asked. */
const isKnown = (api: string): boolean => (modelCallRow(api) ?? logRow(api) ?? sinkRow(api)) !== undefined;

/** What the catalogue recognises in a file. */
export function recognise(file: TypeScriptFile): Entities {
  const { flow } = file.facts;
  const modelCalls: ModelCall[] = [];
  const logs: LogCall[] = [];
  const sinks: Sink[] = [];

  /** Calls of the project's own functions that hand an argument on to a log or a sink. */
  function recogniseForwards(call: Place, args: readonly number[]): void {
    for (const callee of calleesOf(call)) {
      for (const forward of forwardsOf(callee)) {
        const index = forward.parameter;
        // A rest parameter takes all arguments from its place on.
        const isRest = functionAt(callee.file, callee.fn).params[index]?.isRest === true;
        const handed = (isRest ? args.slice(index) : args.slice(index, index + 1)).map((id) => at(file, id));
        const [text] = handed;
        if (!text) continue;
        if (forward.kind === 'log') logs.push({ call, title: forward.title, args: handed, writer: forward.call });
        else sinks.push({ call, row: forward.row, text, values: [], isForwarded: true });
      }
    }
  }

  for (const id of flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call);
    if (node.kind !== 'call') continue;
    const api = apiOf(at(file, node.callee));
    const spoken = api && isKnown(api) ? [] : spokenParts(call);
    if (spoken.length > 0)
      modelCalls.push({ call, row: unknownModel, parts: spoken, within: node.within, hasTools: spokenHasTools(call) });
    if (!api) {
      recogniseForwards(call, node.args);
      continue;
    }
    const model = modelCallRow(api);
    if (model) modelCalls.push(recogniseModelCall(call, model, node.within));
    const http = httpModelRowOf(call, api);
    if (http) {
      const row: ModelCallRow = { api: `http:${http.provider}`, provider: http.provider, slots: [], source: http.source };
      modelCalls.push({
        call,
        row,
        parts: httpPromptParts(call, api, http),
        within: node.within,
        hasTools: httpHasTools(call, api),
      });
    }
    const log = logRow(api);
    if (log) logs.push(recogniseLog(call, log));
    const sink = sinkRow(api);
    if (sink && node.form !== 'tag') {
      const text = sink.text.map((path) => slotsOf(call, path)[0]).find((place) => place !== undefined);
      if (text && !(sink.kind === 'sql' && isTagged(text)))
        sinks.push({ call, row: sink, text, values: (sink.values ?? []).flatMap((path) => slotsOf(call, path)) });
    }
  }

  return {
    modelCalls,
    logs: [...logs, ...requestLogs(file, file.roles.own)],
    sinks,
  };
}

function recogniseModelCall(call: Place, row: ModelCallRow, within: FunctionId): ModelCall {
  const parts: PromptPart[] = [];
  for (const [path, kind] of row.slots) for (const slot of slotsOf(call, path)) parts.push(...partsOfSlot(slot, kind));
  // The argument whose properties are slots: where it is somebody else's object, nobody knows what it says.
  const option = row.slots.find(([path]) => /^\d\.\w/.test(path))?.[0];
  if (option) {
    const options = argumentOf(call, Number(option[0]));
    if (options) parts.push(...spreadParts(options));
  }
  return { call, row, parts, within, hasTools: row.tools !== undefined && slotsOf(call, row.tools).length > 0 };
}

/** Whether a statement is written with a tag, which binds what stands in it: sql`… ${id}`. */
function isTagged(text: Place): boolean {
  const made = definitionsOf(text);
  return (
    made.length > 0 &&
    made.every((place) => {
      const node = nodeAt(place);
      return node.kind === 'call' && node.form === 'tag' && apiOf(at(place.file, node.callee)) !== ':String.raw';
    })
  );
}

function recogniseLog(call: Place, row: LogRow): LogCall {
  const node = nodeAt(call);
  const args = node.kind === 'call' ? node.args.slice(row.from ?? 0).map((id) => at(call.file, id)) : [];
  return { call, title: row.title, args };
}
