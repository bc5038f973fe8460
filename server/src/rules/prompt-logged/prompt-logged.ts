import { harmlessNames } from '../../catalog/typescript/logs.js';
import { isWithoutText } from '../../model/typescript/absent.js';
import { printsToItsUser } from '../../model/typescript/audience.js';
import { contentOf, reachesModel } from '../../model/typescript/content.js';
import { entryOf } from '../../model/typescript/entry.js';
import { evidenceOf, originText, textOf } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { isHandedOn } from '../../model/typescript/forwarding.js';
import { nameOf, nodeAt, type Place, withinOf } from '../../model/typescript/place.js';
import { whyNone } from '../../model/typescript/silence.js';
import { type Flow, type Trace, trace } from '../../model/typescript/trace.js';
import { quoted } from '../fixes/build.js';
import { defineRule, type EvidenceStep, type Fix, type Match } from '../rule.js';
import { contentKind, type Kind, noTalk, talk } from './content-kind.js';
import { beforeJson, loggedValues } from './logged-values.js';

interface Data {
  readonly kind: Kind;
  readonly source: string;
  readonly log: string;
  readonly value: Place;
  readonly isInTemplate: boolean;
  /** The call hands the value to a helper that logs; what else the helper does with it is not known. */
  readonly isHelper: boolean;
}

/** Whether the expression's own last name says that it is an id, a count or the like. */
const isNamedHarmless = (place: Place): boolean => harmlessNames.test(nameOf(place));

/** Whether another file hands the value in: a helper that prints what it is given is not where content is chosen. */
const isHandedIn = (flow: Flow, file: TypeScriptFile): boolean =>
  flow.steps.some(
    (step, i) =>
      step.file === file && nodeAt(step).kind === 'param' && flow.steps[i + 1] !== undefined && flow.steps[i + 1]?.file !== file,
  );

export const promptLogged = defineRule<Data>({
  id: 'prompt-logged',
  family: 'prompt-logged',
  title: 'Prompt or answer in a log',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [532], owaspLlm: ['LLM02'], frameworks: ['GDPR-5', 'HIPAA-164.312(b)', 'SOC2-CC6.1'] },
  accepts: [
    'a function named for redacting on the way (redact, mask, scrub, …)',
    'a name that says id, count, length or the like',
    'a test that lets only fixed words through',
  ],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript' || file.entities.logs.length === 0) return;
    const content = contentOf(file);
    const isDemo = printsToItsUser(file);
    for (const log of file.entities.logs) {
      if (isHandedOn('log', log.call, withinOf(log.call))) {
        consider?.(nodeAt(log.call), 'this function only hands on what it is given; the rule looks at its callers');
        continue;
      }
      for (const argument of log.args) {
        for (const { value, isInTemplate } of loggedValues(argument)) {
          if (isNamedHarmless(value)) {
            consider?.(nodeAt(value), `${textOf(value, 40)} is harmless by its name, as an id, a count or an error is`);
            continue;
          }
          const traced = trace(value);
          const flow = traced.flows.find(
            (candidate) =>
              contentKind(candidate, log, content) !== undefined && (!isHandedIn(candidate, file) || reachesModel(log.call)),
          );
          const kind = flow ? contentKind(flow, log, content) : toolResult(traced, content.results);
          if (kind === 'answer' && isWithoutText(beforeJson(value), log.call)) continue;
          const { start, end } = nodeAt(value);
          if (!kind) {
            consider?.({ start, end }, whyNone(traced, talk, noTalk));
            continue;
          }
          const writer: EvidenceStep[] = log.writer
            ? [
                {
                  path: log.writer.file.path,
                  start: nodeAt(log.writer).start,
                  end: nodeAt(log.writer).end,
                  note: 'this helper writes it',
                },
              ]
            : [];
          const note = log.writer ? `it is handed to a helper that writes it to ${log.title}` : `it is written to ${log.title}`;
          yield {
            range: { start, end },
            evidence: flow
              ? [...evidenceOf(flow, value, note), ...writer]
              : [{ path: file.path, start, end, note: `what the tool returns is written to ${log.title}` }],
            data: {
              kind,
              source: flow ? originText(flow) : textOf(value),
              log: log.title,
              value,
              isInTemplate,
              isHelper: log.writer !== undefined,
            },
            ...(isDemo && log.title === 'the console' ? { preset: 'strict' as const, severity: 'info' as const } : {}),
          };
        }
      }
    }
  },
  explain: ({ data }) => ({
    what:
      data.kind === 'prompt'
        ? `What the user writes to the model (${data.source}) is written to ${data.log}.`
        : data.kind === 'answer'
          ? `The model’s answer (${textOf(data.value)}) is written to ${data.log}.`
          : `What passes through the tool (${textOf(data.value)}) is written to ${data.log}.`,
    why: 'Conversations hold whatever people type: health, money, passwords. A log keeps it for long, in places and for readers that the conversation was never meant for.',
    how: 'Log ids, lengths, counts and durations. Where the text is needed for debugging, redact it first and keep it behind a switch that is off in production.',
  }),
  fixes: ({ data }) =>
    data.isHelper ? [{ title: 'Log an id or a length instead', applicability: 'manual', edits: [] }] : redactions(data),
});

/** Whether the value is what a tool gives back; an HTTP response object says nothing of its body. */
function toolResult(traced: Trace, results: ReadonlySet<string>): Data['kind'] | undefined {
  const isResponse = traced.flows.some(
    (flow) => flow.path.length === 0 && nodeAt(flow.origin).kind === 'call' && /^(fetch|axios)\b/.test(textOf(flow.origin)),
  );
  return !isResponse && [...traced.bindings].some((name) => results.has(name)) ? 'tool' : undefined;
}

/** Puts a constant in place of the logged value; it compiles wherever the value stood. */
function redactions({ value, isInTemplate }: Data): Fix[] {
  const { start, end } = nodeAt(value);
  const { text, path } = value.file;
  const redacted = quoted(value.file, '[redacted]');
  let edit = { path, start, end, newText: redacted };
  if (isInTemplate) {
    const open = text.lastIndexOf('${', start);
    const close = text.indexOf('}', end);
    if (open < 0 || close < 0 || text.slice(open + 2, start).trim() || text.slice(end, close).trim()) return [];
    edit = { path, start: open, end: close + 1, newText: '[redacted]' };
  } else {
    const prop = entryOf(value);
    if (prop?.form === 'shorthand') edit = { path, start: end, end, newText: `: ${redacted}` };
    else if (prop?.form === 'spread') edit = { path, start: prop.start, end: prop.end, newText: `content: ${redacted}` };
  }
  return [
    {
      title: `Log '[redacted]' instead of ${textOf(value, 40)}`,
      applicability: 'suggestion',
      edits: [edit],
    },
  ];
}
