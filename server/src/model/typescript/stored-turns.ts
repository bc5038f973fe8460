import { matcherOf } from '../../catalog/table.js';
import { conversationTable } from '../../catalog/typescript/conversations.js';
import {
  boundsRows,
  givesOneRow,
  looksAtAll,
  shortens,
  storedListRows,
  takesPart,
  turnsProperty,
} from '../../catalog/typescript/stored-turns.js';
import type { ModelCall } from './entities.js';
import type { TypeScriptFile } from './file.js';
import { at, calleeName, functionAt, keyOf, nameOrGlobalOf, nodeAt, type Place, withinOf } from './place.js';
import { queriesOf } from './queries.js';
import { constantOf, slotsOf } from './slots.js';
import { apiCallsOf } from './switches.js';
import { type Flow, type Trace, trace } from './trace.js';
import { argumentOf } from './values.js';

const storedListRowsOf = matcherOf(storedListRows);
/** A stored conversation that a model call sends in full. */
export interface SentHistory {
  readonly call: ModelCall;
  /** What reads it. */
  readonly read: Place;
  /** How a person calls where it is kept: the table's name, or "the list". */
  readonly store: string;
  readonly flow: Flow;
  readonly part: Place;
}

interface StoredRead {
  readonly call: Place;
  readonly store: string;
  readonly isOneRow: boolean;
}

/** Whether the source of a query says how many rows it gives at most, or from when on. */
function isBounded(call: Place): boolean {
  const { start, end } = nodeAt(call);
  return call.file.facts.flow.nodes.some((node) => {
    if (node.start < start || node.end > end) return false;
    if (node.kind === 'member') return boundsRows.test(node.name);
    if (node.kind === 'object') return node.props.some((prop) => boundsRows.test(prop.name) || prop.form === 'spread');
    return node.kind === 'string' && /\b(?:limit|fetch\s+first|top)\b/i.test(node.value);
  });
}

/** The calls of a file that read all turns of a stored conversation. */
function storedReads(file: TypeScriptFile): readonly StoredRead[] {
  return file.memo<readonly StoredRead[]>('stored turns', -1, [], () => {
    const queries = queriesOf(file).flatMap(({ call, table, filters }): StoredRead[] =>
      conversationTable.test(table) && filters.length > 0 && !isBounded(call)
        ? [{ call, store: table, isOneRow: givesOneRow.test(calleeName(call)) }]
        : [],
    );
    const lists = apiCallsOf(file).flatMap(({ call, api }): StoredRead[] => {
      const row = storedListRowsOf(api)[0];
      if (!row) return [];
      const isWhole =
        row.from === undefined ||
        (Number(constantOf(argumentOf(call, row.from))) === 0 && isMinusOne(argumentOf(call, row.from + 1)));
      return isWhole ? [{ call, store: 'the stored list', isOneRow: false }] : [];
    });
    return [...queries, ...lists];
  });
}

const isMinusOne = (place: Place | undefined): boolean =>
  place !== undefined && place.file.text.slice(nodeAt(place).start, nodeAt(place).end).replace(/['"`\s]/g, '') === '-1';

function readOf(flow: Flow): StoredRead | undefined {
  if (flow.kind !== 'call') return undefined;
  const origin = nodeAt(flow.origin);
  const found = storedReads(flow.origin.file).find(({ call }) => {
    const { start, end } = nodeAt(call);
    return start === origin.start && origin.end <= end;
  });
  // One row alone is no conversation, unless it holds the turns.
  return found && (!found.isOneRow || flow.path.some((name) => turnsProperty.test(name))) ? found : undefined;
}

/** Whether a part of the list is taken on the flow's way, or a function that shortens it stands there. */
const isShortened = (flow: Flow): boolean =>
  flow.steps.some((step) => {
    const node = nodeAt(step);
    if (node.kind === 'index') return true;
    if (node.kind !== 'call') return false;
    const name = nameOrGlobalOf(at(step.file, node.callee));
    return takesPart.test(name) || shortens.test(name);
  }) || flow.path.some((name) => /^\d+$/.test(name) && name !== '0');

/** Whether code looks at how long a list is that the value passes, or takes elements out of it. */
function isMeasured(file: TypeScriptFile, traced: Trace): boolean {
  const { nodes, calls } = file.facts.flow;
  const passes = (id: number): boolean => {
    const node = nodes[id];
    return node?.kind === 'ref' && traced.bindings.has(`${file.path}#${node.binding}`);
  };
  const measures = (id: number): boolean => {
    const node = nodes[id];
    return node?.kind === 'member' && node.name === 'length' && passes(node.of);
  };
  return (
    nodes.some((node) => node.kind === 'operation' && /^[<>]=?$/.test(node.operator) && node.of.some(measures)) ||
    calls.some((id) => {
      const node = nodes[id];
      const callee = node?.kind === 'call' ? nodes[node.callee] : undefined;
      if (callee?.kind === 'member') return /^(?:shift|splice|pop)$/.test(callee.name) && passes(callee.of);
      return node?.kind === 'call' && shortens.test(nameOrGlobalOf(at(file, node.callee))) && node.args.some(passes);
    })
  );
}

/** Whether the functions around a call are there to look at a whole conversation: they summarise it, or find a title. */
function isAboutAll(call: Place): boolean {
  for (let fn = withinOf(call); fn >= 0; fn = functionAt(call.file, fn).parent)
    if (looksAtAll.test(functionAt(call.file, fn).name)) return true;
  return false;
}

/** The stored conversations that model calls of a file send in full, each read once. */
export function sentHistoriesOf(file: TypeScriptFile): SentHistory[] {
  const found: SentHistory[] = [];
  const seen = new Set<string>();
  for (const call of file.entities.modelCalls) {
    if (isAboutAll(call.call)) continue;
    // The slots as the code fills them: the parts of a call are what lists were made of, past the names that hold them.
    for (const place of call.row.slots.flatMap(([path]) => slotsOf(call.call, path))) {
      const traced = trace(place);
      for (const flow of traced.flows) {
        const read = isShortened(flow) ? undefined : readOf(flow);
        if (!read || seen.has(keyOf(read.call)) || isMeasured(file, traced)) continue;
        seen.add(keyOf(read.call));
        found.push({ call, read: read.call, store: read.store, flow, part: place });
      }
    }
  }
  return found;
}
