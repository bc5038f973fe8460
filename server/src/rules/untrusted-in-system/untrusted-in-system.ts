import { evidenceOf, interpolationOf, originText, shownIn } from '../../model/typescript/evidence.js';
import { canHoldText } from '../../model/typescript/free-text.js';
import { type ObeyedKind, obeyedPlaces } from '../../model/typescript/obeyed.js';
import { nodeAt, type Place } from '../../model/typescript/place.js';
import { type Flow, trace } from '../../model/typescript/trace.js';
import { defineRule, type Fix, type Match } from '../rule.js';

interface Data {
  readonly what: ObeyedKind;
  readonly source: string;
  readonly sink: Place;
  readonly interpolation: Place | undefined;
}

const isFreeText = (flow: Flow): boolean => flow.kind === 'request' && canHoldText(flow);

export const untrustedInSystem = defineRule<Data>({
  id: 'untrusted-in-system',
  family: 'untrusted-in-system',
  title: 'Request text in the system prompt',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [1427, 77], owaspLlm: ['LLM01'], owaspAgentic: ['ASI01'], atlas: ['AML.T0051.000'] },
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const [sink, what] of obeyedPlaces(file)) {
      for (const flow of trace(sink).flows) {
        if (!isFreeText(flow)) continue;
        const interpolation = interpolationOf(flow, file);
        const shown = shownIn(file, flow, sink);
        if (!shown) continue;
        const { start, end } = nodeAt(shown);
        yield {
          range: { start, end },
          evidence: evidenceOf(flow, sink, `it ends in ${what} here`),
          data: { what, source: originText(flow), sink, interpolation },
        };
      }
    }
  },
  explain: ({ data }) => ({
    what: `Text from the request (${data.source}) becomes part of the ${data.what}.`,
    why: 'A model follows its system text before anything else, so whoever writes this request can replace your rules, switch on other behaviour and read what the prompt holds.',
    how: 'Keep system text constant. Put what the client wrote into a message of role user; choose among fixed texts by a validated enum where the request may select one.',
  }),
  fixes: ({ data }) => {
    const move = moveToUserMessage(data);
    return [
      ...(move ? [move] : []),
      { title: 'Move the request text into a message of role user', applicability: 'manual', edits: [] },
    ];
  },
});

/** Takes `${x}` out of a system message that stands in a list, and adds a user message with it behind that message. */
function moveToUserMessage({ sink, interpolation }: Data): Fix | undefined {
  if (!interpolation || interpolation.file !== sink.file) return undefined;
  const { file } = sink;
  const value = nodeAt(interpolation);
  const open = file.text.lastIndexOf('${', value.start);
  const close = file.text.indexOf('}', value.end);
  if (open < 0 || close < 0 || file.text.slice(open + 2, value.start).trim() || file.text.slice(value.end, close).trim())
    return undefined;
  const message = file.facts.flow.nodes.find(
    (node) =>
      node.kind === 'object' &&
      node.props.some((prop) => prop.name === 'role') &&
      node.start <= value.start &&
      value.end <= node.end,
  );
  const list = file.facts.flow.nodes.find(
    (node) => node.kind === 'array' && message && node.items.some((id) => file.facts.flow.nodes[id] === message),
  );
  if (!message || !list) return undefined;
  return {
    title: `Move ${file.text.slice(value.start, value.end)} into a user message`,
    applicability: 'suggestion',
    edits: [
      { path: file.path, start: open, end: close + 1, newText: '' },
      {
        path: file.path,
        start: message.end,
        end: message.end,
        newText: `, { role: 'user', content: ${file.text.slice(value.start, value.end)} }`,
      },
    ],
  };
}
