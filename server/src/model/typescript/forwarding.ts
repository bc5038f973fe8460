import { logRow } from '../../catalog/typescript/logs.js';
import { carriesReceiver } from '../../catalog/typescript/methods.js';
import { type SinkRow, sinkRow } from '../../catalog/typescript/sinks.js';
import type { FunctionHandOns, HandOn } from '../../facts/typescript/hand-ons.js';
import type { FunctionId } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from './file.js';
import { at, functionAt, type NodeOf, nodeAt, type Place } from './place.js';
import { apiOf, calleesOf, type FunctionPlace } from './values.js';

/** Where a function hands a parameter on: to a log, or unchanged to a call that runs text. */
export type Forward = { readonly parameter: number } & (
  | { readonly kind: 'log'; readonly title: string; readonly call: Place }
  | { readonly kind: 'sink'; readonly row: SinkRow }
);

const maxDepth = 3;

/**
 * What a function merely hands on. It does so for a log when it does nothing but log, and for a sink when no condition of
 * its own looks at the value; otherwise it decides, and is itself the place to speak of.
 */
export function forwardsOf({ file, fn }: FunctionPlace, depth = 0): readonly Forward[] {
  const facts = file.facts.handOns.get(fn);
  if (!facts || depth > maxDepth) return [];
  return file.memo<readonly Forward[]>('forwards', fn, [], () => {
    const found: Forward[] = [];
    for (const handOn of facts.handOns) {
      for (const forward of targetsOf(file, handOn, depth)) {
        if (forward.kind === 'sink' && (!handOn.isDirect || facts.tested.has(handOn.parameter))) continue;
        if (forward.kind === 'log' && !onlyLogs(file, fn, facts)) continue;
        if (!found.some((known) => known.parameter === handOn.parameter && known.kind === forward.kind))
          found.push({ ...forward, parameter: handOn.parameter });
      }
    }
    return found;
  });
}

/** What becomes of the argument that a call takes along. */
function targetsOf(file: TypeScriptFile, { call, position }: HandOn, depth: number): readonly Forward[] {
  const node = nodeAt(at(file, call)) as NodeOf<'call'>;
  const api = apiOf(at(file, node.callee));
  if (!api)
    return calleesOf(at(file, call)).flatMap((callee) =>
      forwardsOf(callee, depth + 1).filter((forward) => forward.parameter === position),
    );
  const log = logRow(api);
  if (log) return [{ kind: 'log', title: log.title, call: at(file, call), parameter: position }];
  const row = sinkRow(api);
  return row && position === 0 && node.form !== 'tag' ? [{ kind: 'sink', row, parameter: position }] : [];
}

/** Whether a function gives nothing back and every call of it logs, or makes text of what is logged. */
const onlyLogs = (file: TypeScriptFile, fn: FunctionId, { calls }: FunctionHandOns): boolean =>
  functionAt(file, fn).returns.every((id) => ['call', 'literal'].includes(nodeAt(at(file, id)).kind)) &&
  calls.every((id) => {
    const node = nodeAt(at(file, id)) as NodeOf<'call'>;
    const callee = at(file, node.callee);
    const api = apiOf(callee);
    if (api) return makesText.test(api) || logRow(api) !== undefined;
    const member = nodeAt(callee);
    return member.kind === 'member' && (carriesReceiver.has(member.name) || /^(?:to[A-Z]\w*|map|get\w*)$/.test(member.name));
  });

/** Globals that only turn values into text. */
const makesText = /^:(?:JSON|Date|String|Number|Object|Array|Math|Intl|Error)\b/;

/** Whether the value of a call's argument is handed in by the callers of a function that merely hands it on. */
export function isHandedOn(kind: Forward['kind'], call: Place, within: FunctionId): boolean {
  const { file, id } = call;
  for (let fn = within; fn >= 0; fn = functionAt(file, fn).parent) {
    const handOns = file.facts.handOns.get(fn)?.handOns.filter((handOn) => handOn.call === id) ?? [];
    if (
      handOns.length > 0 &&
      forwardsOf({ file, fn }).some(
        (forward) => forward.kind === kind && handOns.some((handOn) => handOn.parameter === forward.parameter),
      )
    )
      return true;
  }
  return false;
}
