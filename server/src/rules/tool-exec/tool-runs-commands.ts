import { shells } from '../../catalog/typescript/sinks.js';
import type { Sink } from '../../model/typescript/entities.js';
import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import { isHandedOn } from '../../model/typescript/forwarding.js';
import { at, nodeAt, type Place, withinOf } from '../../model/typescript/place.js';
import { whyNone } from '../../model/typescript/silence.js';
import { constantOf, slotsOf, stringOf } from '../../model/typescript/slots.js';
import { constrained, isConstrained, isToolArgument, writtenByModel } from '../../model/typescript/tool-arguments.js';
import { type Flow, trace } from '../../model/typescript/trace.js';
import { definitionsOf } from '../../model/typescript/values.js';
import { withoutShell } from '../fixes/commands.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly title: string;
  readonly kind: 'code' | 'command';
  readonly sink: Sink;
}

const modelFlow = (place: Place): Flow | undefined =>
  trace(place).flows.find((flow) => isToolArgument(flow) && !isConstrained(flow));

/** The place of a call that runs what a model wrote. Arguments of a fixed program without a shell do not count. */
function dangerous(sink: Sink): { place: Place; flow: Flow } | undefined {
  const direct = modelFlow(sink.text);
  if (direct) return { place: sink.text, flow: direct };
  if (sink.row.kind !== 'command') return undefined;
  const program = stringOf(sink.text)?.replace(/^.*\//, '');
  const usesShell = ['1.shell', '2.shell'].some((path) => slotsOf(sink.call, path).some((place) => constantOf(place) !== false));
  const textBehind = usesShell ? 'any' : program !== undefined && shells.get(program);
  if (!textBehind) return undefined;
  for (const place of sink.values) {
    const flow = textBehind === 'any' ? modelFlow(place) : textToRun(place, textBehind);
    if (flow) return { place, flow };
  }
  return undefined;
}

/** What of an argument list a shell or interpreter runs: what stands behind a flag, or the script that is named first. */
function textToRun(list: Place, flag: RegExp): Flow | undefined {
  for (const made of definitionsOf(list)) {
    const node = nodeAt(made);
    if (node.kind !== 'array') return modelFlow(list);
    for (const [i, id] of node.items.entries()) {
      const before = i > 0 ? stringOf(at(made.file, node.items[i - 1] as number)) : undefined;
      const flow = i === 0 || (before !== undefined && flag.test(before)) ? modelFlow(at(made.file, id)) : undefined;
      if (flow) return flow;
    }
  }
  return undefined;
}

export const toolRunsCommands = defineRule<Data>({
  id: 'tool-runs-commands',
  family: 'tool-exec',
  title: 'Tool runs commands or code written by a model',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: {
    cwe: [78, 94],
    owaspLlm: ['LLM05', 'LLM06'],
    owaspAgentic: ['ASI02', 'ASI05'],
    atlas: ['AML.T0053'],
    frameworks: ['SOC2-CC6.1'],
  },
  accepts: [
    'a fixed program whose arguments go to it without a shell',
    'a schema that allows only numbers, ids or fixed words',
    'a test against fixed words',
  ],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const sink of file.entities.sinks) {
      if (sink.row.kind === 'sql' || isHandedOn('sink', sink.call, withinOf(sink.call))) continue;
      const found = dangerous(sink);
      if (!found) {
        const isArgument = sink.values.some((place) => modelFlow(place));
        consider?.(
          nodeAt(sink.call),
          isArgument
            ? 'a model writes arguments, but the program is fixed and gets them without a shell'
            : whyNone(trace(sink.text), writtenByModel, constrained),
        );
        continue;
      }
      const { start, end } = nodeAt(found.place);
      yield {
        range: { start, end },
        evidence: evidenceOf(found.flow, found.place, sink.row.kind === 'code' ? 'it is evaluated here' : 'it is run here'),
        data: {
          source: originText(found.flow),
          title: sink.row.title,
          kind: sink.row.kind === 'code' ? 'code' : 'command',
          sink,
        },
      };
    }
  },
  explain: ({ data }) => ({
    what:
      data.kind === 'code'
        ? `The model writes the code that is evaluated here (${data.source}).`
        : data.title === 'process' || data.title === 'terminal'
          ? `The model decides which program runs in this ${data.title}, or with what text (${data.source}).`
          : `The model writes the ${data.title} that runs here (${data.source}).`,
    why: 'Any text that reaches the model, a web page or a ticket for instance, can make it run this with the rights of your process: read its environment and files, and send them away.',
    how:
      data.kind === 'code'
        ? 'Run generated code in a sandbox without your environment, files and network (a container or a hosted sandbox), or offer fixed operations instead. node:vm is no sandbox.'
        : 'Start one fixed program with an argument list (execFile), let the model choose only among allowed values, and put -- before them; ask the user before anything that changes state.',
  }),
  fixes: ({ data }) => [
    ...[withoutShell(data.sink)].filter((fix) => fix !== undefined),
    {
      title:
        data.kind === 'code'
          ? 'Run generated code in a sandbox, or offer fixed operations'
          : 'Use execFile with a fixed program and an allow-list of arguments',
      applicability: 'manual',
      edits: [],
    },
  ],
});
