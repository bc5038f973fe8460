import { identityArgument } from '../../catalog/typescript/data.js';
import { rowWrites } from '../../catalog/typescript/row-writes.js';
import { isClientsWord, lastName } from './claimed-identity.js';
import type { TypeScriptFile } from './file.js';
import { exposureOfHandler, handlerOf } from './open-handlers.js';
import { at, functionAt, type NodeOf, nodeAt, type Place } from './place.js';
import { queriesOf } from './queries.js';
import { reachOf } from './reach.js';
import { functionKey } from './roles.js';
import type { Exposure } from './routers.js';
import { isCallersOwn } from './scoping.js';
import { slotsOf } from './slots.js';
import { type Flow, trace } from './trace.js';
import { apiOf, definitionsOf, type FunctionPlace } from './values.js';

/** A read or write by which a tool reaches somebody's rows, with the values that say whose. */
interface Reached {
  readonly place: Place;
  readonly title: string;
  readonly owners: readonly { readonly value: Place; readonly isOwner: boolean }[];
}

/** The values that new rows name as their owner: `{ patientId: … }`. */
function ownersOf(rows: Place, depth = 0): Place[] {
  return definitionsOf(rows).flatMap((place) => {
    const node = nodeAt(place);
    if (node.kind === 'array' && depth < 2) return node.items.flatMap((id) => ownersOf(at(place.file, id), depth + 1));
    if (node.kind !== 'object') return [];
    return node.props
      .filter(({ name }) => /id$/i.test(name) && identityArgument.test(name))
      .map(({ value }) => at(place.file, value));
  });
}

const reachedIn = (file: TypeScriptFile): readonly Reached[] =>
  file.memo<readonly Reached[]>('reached rows', 0, [], () => [
    ...queriesOf(file)
      .filter((query) => !isCallersOwn(query))
      .map(({ call, title, filters }) => ({ place: call, title, owners: filters.map((value) => ({ value, isOwner: false })) })),
    ...file.facts.flow.calls.flatMap((id): Reached[] => {
      const place = at(file, id);
      const api = apiOf(at(file, (nodeAt(place) as NodeOf<'call'>).callee));
      const row = api === undefined ? undefined : rowWrites.find((entry) => entry.api.test(api));
      const owners = (row?.rows ?? []).flatMap((slot) => slotsOf(place, slot)).flatMap((rows) => ownersOf(rows));
      return row && owners.length > 0
        ? [{ place, title: row.title, owners: owners.map((value) => ({ value, isOwner: true })) }]
        : [];
    }),
  ]);

/** A person whom the client of an open route names, and for whom a tool then acts. */
export interface ActingFor {
  readonly flow: Flow;
  /** The value that says whose rows are meant, where the rows are reached. */
  readonly owner: Place;
  /** The value where the tool's own code takes it. */
  readonly shown: Place;
  readonly title: string;
  readonly exposure: Exposure;
}

/** For whom a tool acts on the word of a client alone; undefined where the verified caller has a part in it, or nobody is named. */
export function actingFor({ file, fn }: FunctionPlace): ActingFor | undefined {
  const { start, end } = functionAt(file, fn);
  const isHere = (step: Place): boolean => step.file === file && nodeAt(step).start >= start && nodeAt(step).end <= end;
  const reach = reachOf({ file, fn });
  for (const inner of reach.functions) {
    const frame = reach.frames.get(functionKey(inner));
    const range = functionAt(inner.file, inner.fn);
    for (const reached of reachedIn(inner.file)) {
      const node = nodeAt(reached.place);
      if (node.start < range.start || node.end > range.end) continue;
      const traced = reached.owners.flatMap(({ value, isOwner }) =>
        trace(value, [], frame)
          .flows.filter((flow) => flow.steps.some(isHere))
          .map((flow) => ({ value, isOwner, flow })),
      );
      if (traced.some(({ flow }) => flow.kind === 'identity')) continue;
      for (const { value, isOwner, flow } of traced) {
        if (!isClientsWord(flow) || !(isOwner || identityArgument.test(lastName(flow)))) continue;
        const handler = handlerOf(flow.origin);
        const shown = flow.steps.find(isHere);
        if (handler && shown)
          return { flow, owner: value, shown, title: reached.title, exposure: exposureOfHandler(handler, 'caller') };
      }
    }
  }
  return undefined;
}
