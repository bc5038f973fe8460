import { type IoRow, ioRow, locationMembers, pathBuilders, pathReducers, redirectRow } from '../../catalog/typescript/io.js';
import type { Range } from '../../text/range.js';
import { isConfined } from './confinement.js';
import type { TypeScriptFile } from './file.js';
import { at, keyOf, type NodeOf, nodeAt, type Place, textAt } from './place.js';
import { compositionsOf } from './prompt-composition.js';
import { type Excuse, type Wanted, whyNone } from './silence.js';
import { slotsOf } from './slots.js';
import { type Flow, trace } from './trace.js';
import { apiOf, definitionsOf } from './values.js';

/** A path or an address that somebody else decides, where it is opened. */
export interface OpenedPlace {
  readonly row: IoRow;
  readonly place: Place;
  readonly flow: Flow;
}

interface Lead {
  readonly place: Place;
  readonly passed: readonly Place[];
}

/** The values that decide where a path leads: the pieces that `join` and `resolve` put together. */
function pathLeads(value: Place, passed: readonly Place[] = []): Lead[] {
  if (passed.length > 6) return [];
  return definitionsOf(value).flatMap((place): Lead[] => {
    const node = nodeAt(place);
    if (node.kind === 'string' || node.kind === 'literal') return [];
    const api = node.kind === 'call' ? (apiOf(at(place.file, node.callee)) ?? '') : '';
    if (pathReducers.test(api)) return [];
    if (node.kind === 'call' && pathBuilders.test(api))
      return node.args.flatMap((id) => pathLeads(at(place.file, id), [...passed, value, place]));
    if (node.kind === 'template') return node.parts.flatMap((id) => pathLeads(at(place.file, id), [...passed, value, place]));
    // A name says more than what it stands for: guards speak of names.
    return [{ place: keyOf(place) === keyOf(value) ? place : value, passed: [...passed, value] }];
  });
}

const wholeHost = /^[a-z][\w+.-]*:\/\/[^/?#]+[/?#]/i;

/** The values that decide whose address a text is: those before the host is complete. */
function urlLeads(value: Place, passed: readonly Place[] = []): Lead[] {
  if (passed.length > 6) return [];
  return definitionsOf(value).flatMap((place): Lead[] => {
    const node = nodeAt(place);
    if (node.kind === 'string' || node.kind === 'literal') return [];
    const api = node.kind === 'call' ? (apiOf(at(place.file, node.callee)) ?? '') : '';
    if (/^:encodeURI(?:Component)?$/.test(api)) return [];
    if (node.kind === 'call' && (api === ':URL' || api === 'url:URL') && node.args[0] !== undefined)
      return urlLeads(at(place.file, node.args[0]), [...passed, value, place]);
    const [composed] = node.kind === 'template' ? compositionsOf(place) : [];
    if (!composed) return [{ place: keyOf(place) === keyOf(value) ? place : value, passed: [...passed, value] }];
    let before = '';
    const leads: Lead[] = [];
    for (const piece of composed.pieces) {
      if (wholeHost.test(before) || /^[/?#.]/.test(before)) break;
      if (piece.kind === 'constant') before += piece.text;
      else leads.push(...(before === '' || /:\/\/[^/?#]*$/.test(before) ? urlLeads(piece.place, [...passed, value, place]) : []));
    }
    return leads;
  });
}

/** Whether the value leads a text on the flow's way, or is merely put into one behind a fixed beginning. */
function isLeading(flow: Flow): boolean {
  return flow.steps.every((step, i) => {
    const node = nodeAt(step);
    const next = flow.steps[i + 1];
    if (node.kind !== 'template' || !next) return true;
    return node.parts[0] === next.id || urlLeads(step).some((lead) => keyOf(lead.place) === keyOf(next));
  });
}

interface Search {
  readonly wanted: Wanted;
  readonly excuses?: readonly Excuse[];
  /** Hears of the calls that the search leaves out, where somebody listens. */
  readonly consider?: (place: Range, reason: string) => void;
}

/** The paths or addresses of a file's calls that a wanted flow without an excuse decides and that no test confines. */
export function* openedPlaces(
  file: TypeScriptFile,
  kind: IoRow['kind'],
  { wanted, excuses = [], consider }: Search,
): Iterable<OpenedPlace> {
  const accepts = (flow: Flow): boolean => wanted.is(flow) && !excuses.some(([holds]) => holds(flow));
  const confined: Excuse = [accepts, kind === 'path' ? 'is kept inside a folder' : 'cannot choose the host'];
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call);
    const api = node.kind === 'call' ? apiOf(at(file, node.callee)) : undefined;
    const row = (api ? ioRow(api) : undefined) ?? (isRedirect(call) ? redirectRow : undefined);
    if (row?.kind !== kind) continue;
    const found = row.at
      .flatMap((slot) => slotsOf(call, slot))
      .map((place) => ({ place, flow: decidingFlow(place, kind, accepts) }))
      .find(({ flow }) => flow !== undefined);
    if (found?.flow) yield { row, place: found.place, flow: found.flow };
    else
      for (const place of consider ? row.at.flatMap((slot) => slotsOf(call, slot)) : [])
        consider?.(nodeAt(call), whyNone(trace(place), wanted, [...excuses, confined]));
  }
  if (kind !== 'url') return;
  for (const { target, name, value } of file.facts.flow.assignments) {
    if (
      !locationMembers.has(name) ||
      !/^(?:window\.|document\.|globalThis\.)?location$|^window$|^document$/.test(textAt(at(file, target)))
    )
      continue;
    const place = at(file, value);
    const flow = decidingFlow(place, kind, accepts);
    if (flow) yield { row: redirectRow, place, flow };
  }
}

/** Whether a call redirects with what a framework gives a handler to answer with. */
function isRedirect(call: Place): boolean {
  const node = nodeAt(call) as NodeOf<'call'>;
  const callee = nodeAt(at(call.file, node.callee));
  if (callee.kind !== 'member' || callee.name !== 'redirect') return false;
  const receiver = nodeAt(at(call.file, callee.of));
  const binding = receiver.kind === 'ref' ? call.file.facts.flow.bindings[receiver.binding] : undefined;
  return (binding?.kind === 'parameter' ? binding.values : []).some((id) => {
    const param = nodeAt(at(call.file, id));
    return param.kind === 'param' && call.file.roleOf(param.fn)?.kind === 'request';
  });
}

function decidingFlow(place: Place, kind: IoRow['kind'], accepts: (flow: Flow) => boolean): Flow | undefined {
  for (const lead of kind === 'path' ? pathLeads(place) : urlLeads(place))
    for (const flow of trace(lead.place).flows)
      if (accepts(flow) && (kind === 'path' || isLeading(flow)) && !isConfined(flow, place, lead.passed, kind)) return flow;
  return undefined;
}
