import type { NodeId } from '../../facts/typescript/ir.js';
import type { Range } from '../../text/range.js';
import type { TypeScriptFile } from './file.js';
import { at, nodeAt, type Place } from './place.js';

const sorted = (file: TypeScriptFile, ids: NodeId[]): readonly Place[] =>
  ids.map((id) => at(file, id)).sort((a, b) => nodeAt(a).start - nodeAt(b).start);

function between(places: readonly Place[], { start, end }: Range): Place[] {
  let low = 0;
  for (let high = places.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (nodeAt(places[middle] as Place).start < start) low = middle + 1;
    else high = middle;
  }
  const found: Place[] = [];
  for (let i = low; i < places.length; i += 1) {
    const place = places[i] as Place;
    const node = nodeAt(place);
    if (node.start > end) break;
    if (node.end <= end) found.push(place);
  }
  return found;
}

/** The values in a stretch of code, by where they start; what stands elsewhere is not looked at. */
export const placesIn = (file: TypeScriptFile, range: Range): Place[] =>
  between(
    file.memo<readonly Place[]>('nodes by start', 0, [], () => sorted(file, [...file.facts.flow.nodes.keys()])),
    range,
  );

/** The calls in a stretch of code, by where they start. */
export const callsIn = (file: TypeScriptFile, range: Range): Place[] =>
  between(
    file.memo<readonly Place[]>('calls by start', 0, [], () => sorted(file, [...file.facts.flow.calls])),
    range,
  );
