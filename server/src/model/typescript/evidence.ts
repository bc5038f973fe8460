import { overlaps } from '../../text/range.js';
import type { EvidenceStep } from '../evidence.js';
import type { TypeScriptFile } from './file.js';
import { at, nodeAt, type Place } from './place.js';
import type { Flow, OriginKind } from './trace.js';

/** Each kind of origin in words. */
export const originNotes: Readonly<Record<OriginKind, string>> = {
  request: 'a client sends this',
  'tool-argument': 'the model writes this argument',
  'model-output': 'a model wrote this',
  retrieved: 'text of others comes in here',
  secret: 'the credential is read here',
  identity: 'the verified caller',
  parameter: 'the value comes in here',
  call: 'the value is made here',
  global: 'the value comes from here',
};

const clip = (text: string, limit: number): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
};

/** A stretch of a file as it may be shown to anybody: credentials and personal data in it stand in their redacted form. */
function shownText({ text, facts }: TypeScriptFile, start: number, end: number): string {
  let out = '';
  let at = start;
  for (const fact of [...facts.secrets, ...facts.pii].sort((a, b) => a.start - b.start)) {
    if (fact.end <= at || fact.start >= end) continue;
    out += text.slice(at, Math.max(at, fact.start)) + fact.redacted;
    at = fact.end;
  }
  return at < end ? out + text.slice(at, end) : out;
}

/** The source text of a place, on one line and short. */
export const textOf = (place: Place, limit = 60): string => {
  const node = nodeAt(place);
  const text = clip(shownText(place.file, node.start, node.end), limit);
  // Arguments cut in the middle say less than the name of what is called.
  return node.kind === 'call' && text.endsWith('…') ? `${textOf(at(place.file, node.callee), limit - 3)}(…)` : text;
};

/** How the code itself writes the origin of a flow: `req.body.messages` rather than `req`. */
export function originText(flow: Flow): string {
  let best = flow.origin;
  for (let i = flow.steps.length - 1; i >= 0; i -= 1) {
    const step = flow.steps[i] as Place;
    if (step.file !== best.file) break;
    const [outer, inner] = [nodeAt(step), nodeAt(best)];
    const grows =
      outer.start <= inner.start &&
      outer.end >= inner.end &&
      (outer.kind === 'member' || outer.kind === 'call' || outer.kind === 'index');
    const isName = inner.kind === 'param' && outer.kind === 'ref';
    if (grows || isName) best = step;
    else if (outer.start !== inner.start || outer.end !== inner.end) break;
  }
  const text = textOf(best);
  // A destructured value is better known by its own name.
  const names = flow.path.filter((name) => name !== '[]' && !/^\d+$/.test(name) && !name.endsWith('()'));
  const last = names[names.length - 1];
  if (last === undefined) return text;
  const isGeneric = /^(?:role|content|text|parts|input|value|data|id)$/.test(last);
  const name = isGeneric ? names.slice(-2).join('.') : last;
  if (text.startsWith('{')) return name;
  return new RegExp(`(?<![\\w$])${last.replace(/[^\w]/g, '\\$&')}(?![\\w$])`).test(text) ? text : `${name} of ${text}`;
}

/** What of a place must not be shown, in its redacted form. */
export const sensitiveIn = (place: Place): string[] => {
  const { secrets, pii } = place.file.facts;
  return [...secrets, ...pii].filter((fact) => overlaps(fact, nodeAt(place))).map(({ redacted }) => redacted);
};

/** How the code writes the origin of a flow, unless that would show what must not be shown. */
export const originShown = (flow: Flow): string => {
  const [sensitive] = [flow.origin, ...flow.steps].flatMap(sensitiveIn);
  return sensitive === undefined ? originText(flow) : `… ${sensitive} …`;
};

const lineAt = (place: Place): number => {
  const { start } = nodeAt(place);
  let line = 0;
  for (let i = place.file.text.indexOf('\n'); i >= 0 && i < start; i = place.file.text.indexOf('\n', i + 1)) line += 1;
  return line;
};

/** A place by its file and line, for a sentence. */
export const whereIs = (place: Place): string => `${place.file.path}:${lineAt(place) + 1}`;

/** The path of a flow from its origin to the sink, one step per line of code, at most six. */
export function evidenceOf(flow: Flow, sink: Place, sinkNote: string): EvidenceStep[] {
  const steps: EvidenceStep[] = [];
  const seen = new Set<string>();
  const add = (place: Place, note: string): void => {
    const key = `${place.file.path}:${lineAt(place)}`;
    if (seen.has(key)) return;
    seen.add(key);
    const { start, end } = nodeAt(place);
    steps.push({ path: place.file.path, start, end, note });
  };
  add(flow.origin, originNotes[flow.kind]);
  const middle = [...flow.steps].reverse().filter((step) => ['ref', 'member', 'call', 'template'].includes(nodeAt(step).kind));
  for (const step of middle)
    if (steps.length < 5) add(step, nodeAt(step).kind === 'template' ? 'it becomes part of this text' : 'it passes through here');
  const { start, end } = nodeAt(sink);
  return [
    ...steps.filter((step) => step.path !== sink.file.path || step.start !== start),
    { path: sink.file.path, start, end, note: sinkNote },
  ];
}

/** The last place in a file that a flow passes before it is mixed into other text: the `${…}` that a reader should look at. */
export function interpolationOf(flow: Flow, file: TypeScriptFile): Place | undefined {
  for (let i = flow.steps.length - 2; i >= 0; i -= 1) {
    const step = flow.steps[i] as Place;
    const next = flow.steps[i + 1] as Place;
    if (step.file !== file || next.file !== file) continue;
    const isPiece = nodeAt(step).kind === 'template' || (nodeAt(step).kind === 'array' && nodeAt(next).kind !== 'object');
    if (isPiece) return next;
  }
  return undefined;
}

/** What of a flow to show in a file: the piece that is mixed into a text, else the sink, else where the file hands the value on. */
export const shownIn = (file: TypeScriptFile, flow: Flow, sink: Place): Place | undefined =>
  interpolationOf(flow, file) ?? (sink.file === file ? sink : flow.steps.find((step) => step.file === file));

/** Whether two places are of the same function, or one's function encloses the other's. */
export const isInside = (outer: Place, inner: Place): boolean =>
  outer.file === inner.file && nodeAt(outer).start <= nodeAt(inner).start && nodeAt(inner).end <= nodeAt(outer).end;
