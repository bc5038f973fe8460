import type { FunctionId } from '../../facts/typescript/ir.js';
import { overlaps, type Range } from '../../text/range.js';
import type { ModelCall } from './entities.js';
import { originNotes, originShown, sensitiveIn, textOf } from './evidence.js';
import type { TypeScriptFile } from './file.js';
import { at, functionAt, nodeAt, type Place } from './place.js';
import { queriesOf } from './queries.js';
import type { FunctionRole, Roles } from './roles.js';
import { type OriginKind, trace } from './trace.js';
import { apiOf, calleesOf } from './values.js';

/** A place in the workspace with its text as a reader knows it, on one line. */
export interface Shown extends Range {
  readonly path: string;
  readonly text: string;
}

/** Where a value comes from. */
export interface Origin extends Shown {
  readonly kind: OriginKind;
  /** The kind in words: "a client sends this". */
  readonly note: string;
}

/** A value that reaches what stands on a line. */
export interface Reaching extends Shown {
  /** What it is there: "system text", "argument", "statement". */
  readonly role: string;
  /** Empty for constant text. */
  readonly origins: readonly Origin[];
  /** False where it was not followed to its end. */
  readonly isComplete: boolean;
}

/** Something that the model recognises on a line, with the values that reach it. */
export interface Understood extends Range {
  readonly kind: 'model-call' | 'log' | 'sink' | 'query' | 'tool' | 'handler' | 'call';
  /** A sentence. */
  readonly what: string;
  /** The way through packages by which a call was recognised: `openai:default().chat.completions.create`. */
  readonly api?: string;
  readonly values: readonly Reaching[];
}

const maxValues = 12;
const maxOrigins = 4;

function shown(place: Place): Shown {
  const { start, end } = nodeAt(place);
  const [sensitive] = sensitiveIn(place);
  return {
    path: place.file.path,
    start,
    end,
    text: sensitive === undefined ? textOf(place, 60).trim() || '(blank)' : `… ${sensitive} …`,
  };
}

function reaching(place: Place, role: string): Reaching {
  const { flows, isComplete } = trace(place);
  const seen = new Set<string>();
  const origins: Origin[] = [];
  for (const flow of flows) {
    const text = originShown(flow);
    if (seen.has(`${flow.kind} ${text}`) || origins.length >= maxOrigins) continue;
    seen.add(`${flow.kind} ${text}`);
    origins.push({ ...shown(flow.origin), text, kind: flow.kind, note: originNotes[flow.kind] });
  }
  return { ...shown(place), role, origins, isComplete };
}

const allReaching = (places: readonly Place[], role: string): Reaching[] =>
  places.slice(0, maxValues).map((place) => reaching(place, role));

function ofModelCall({ call, row, parts, hasTools }: ModelCall): Understood {
  const { start, end } = nodeAt(call);
  const values = parts.slice(0, maxValues).map((part) => {
    const role = part.isWhole
      ? part.roleFrom
        ? 'message whose role the code does not fix'
        : 'messages whose roles are decided elsewhere'
      : part.role === 'unknown'
        ? 'text'
        : `${part.role} text`;
    return reaching(part.place, role);
  });
  const what = `a call of a model (${row.provider})${hasTools ? ' with tools' : ''}${parts.length === 0 ? '; what it is given was not made out' : ''}`;
  return { kind: 'model-call', start, end, what, api: calledApi(call), values };
}

const calledApi = (call: Place): string | undefined => {
  const node = nodeAt(call);
  return node.kind === 'call' ? apiOf(at(call.file, node.callee)) : undefined;
};

const roleSentences: Readonly<Record<FunctionRole['kind'], string>> = {
  tool: 'code of a tool: a model writes the arguments of this function',
  request: 'code of a request handler: a client writes what comes in as its parameters',
  'model-callback': 'a callback that is given what a model wrote',
};

/** The innermost function around a place that is called from outside. */
function handlerAround(file: TypeScriptFile, line: Range): Understood | undefined {
  const around = file.facts.flow.functions
    .map((fn, id) => ({ id: id as FunctionId, start: fn.start, end: fn.end }))
    .filter((fn) => overlaps(fn, line))
    .sort((a, b) => b.start - a.start);
  for (const { id, start, end } of around) {
    const role = file.roleOf(id);
    if (!role) continue;
    const { name } = functionAt(file, id);
    const owner = role.kind === 'tool' && role.tool.name ? ` "${role.tool.name}"` : name ? ` ${name}` : '';
    return { kind: 'handler', start, end, what: `${roleSentences[role.kind]}${owner && ` (${owner.trim()})`}`, values: [] };
  }
  return undefined;
}

const ofTool = ({ place, name, handlers, schema }: Roles['tools'][number]): Understood => {
  const { start, end } = nodeAt(place);
  const missing = [...(handlers.length === 0 ? ['handler'] : []), ...(schema.length === 0 ? ['schema'] : [])];
  const unclear = missing.length > 0 ? `; its ${missing.join(' and ')} was not made out` : '';
  return { kind: 'tool', start, end, what: `a tool that a model may call${name && ` ("${name}")`}${unclear}`, values: [] };
};

/** A call that is nothing special, and what is known of whom it calls. */
function ofPlainCall(call: Place): Understood {
  const { start, end } = nodeAt(call);
  const node = nodeAt(call);
  const name = node.kind === 'call' ? textOf(at(call.file, node.callee), 50) : '';
  const api = calledApi(call);
  const [own] = calleesOf(call);
  const what = own
    ? `a call of ${name}(…), which is code of this project in ${own.file.path}`
    : api === undefined
      ? `a call of ${name}(…); where that comes from could not be told`
      : `a call of ${name}(…), which is ${api.startsWith(':') ? 'global' : 'of a package'} and neither a known model call nor a known log, sink or tool`;
  return { kind: 'call', start, end, what, api, values: [] };
}

/** What the model makes of a stretch of code: the rows of the catalogue that apply there, and what reaches them. */
export function understoodAt(file: TypeScriptFile, line: Range): Understood[] {
  const here = (place: Place): boolean => place.file === file && overlaps(nodeAt(place), line);
  const { modelCalls, logs, sinks } = file.entities;
  const found: Understood[] = [];
  for (const call of modelCalls) if (here(call.call)) found.push(ofModelCall(call));
  for (const { call, title, args } of logs)
    if (here(call))
      found.push({
        kind: 'log',
        ...range(call),
        what: `writes to a log (${title})`,
        api: calledApi(call),
        values: allReaching(args, 'argument'),
      });
  for (const { call, row, text } of sinks)
    if (here(call))
      found.push({
        kind: 'sink',
        ...range(call),
        what: `hands a text to ${row.title}`,
        api: calledApi(call),
        values: allReaching([text], row.kind === 'sql' ? 'statement' : 'text'),
      });
  for (const query of queriesOf(file))
    if (here(query.call)) {
      const table = query.table ? ` of ${query.table}` : '';
      found.push({
        kind: 'query',
        ...range(query.call),
        what: `reads or changes rows${table} (${query.title})`,
        values: allReaching(query.filters, 'chooses the rows'),
      });
    }
  for (const tool of file.roles.tools) if (here(tool.place) && tool.place.file === file) found.push(ofTool(tool));
  const startsHere = ({ start }: Range): boolean => line.start <= start && start < line.end;
  // Beside what is recognised, a plain call is of no interest; and what belongs to the language only where nothing else is.
  if (!found.some(startsHere)) {
    const plain = file.facts.flow.calls.filter((id) => startsHere(nodeAt(at(file, id)))).map((id) => ofPlainCall(at(file, id)));
    const telling = plain.filter(({ api }) => !api?.startsWith(':'));
    found.push(...(telling.length > 0 ? telling : plain.slice(0, 1)));
  }
  const handler = handlerAround(file, line);
  return handler ? [...found, handler] : found;
}

const range = (place: Place): Range => ({ start: nodeAt(place).start, end: nodeAt(place).end });
