import { type ErrorContent, type ErrorRow, errorRows, harmlessRequestMembers } from '../../catalog/typescript/error-content.js';
import { printsToItsUser } from '../../model/typescript/audience.js';
import { type Caught, caughtIn } from '../../model/typescript/caught.js';
import type { LogCall } from '../../model/typescript/entities.js';
import { entryOf } from '../../model/typescript/entry.js';
import { textOf } from '../../model/typescript/evidence.js';
import { at, nodeAt, type Place, textAt } from '../../model/typescript/place.js';
import { apiOf } from '../../model/typescript/values.js';
import { defineRule, type FixEdit, type Match } from '../rule.js';
import { beforeJson, loggedValues } from './logged-values.js';

interface Data {
  readonly content: ErrorContent;
  readonly title: string;
  readonly log: string;
  readonly value: Place;
  readonly error: Place;
  /** The error itself rather than a member of it. */
  readonly isWhole: boolean;
}

interface Told {
  readonly row: ErrorRow;
  readonly content: ErrorContent;
  readonly caught: Caught;
  readonly failed: Place;
}

/** What a member path of an error holds, by the most exact row. */
function contentAt({ members }: ErrorRow, path: readonly string[]): ErrorContent | undefined {
  if (path.some((name) => harmlessRequestMembers.test(name))) return undefined;
  const own = path.join('.');
  const fits = members.filter(([known]) => own === known || (known !== 'response' && own.startsWith(`${known}.`)));
  return fits.toSorted(([a], [b]) => b.length - a.length)[0]?.[1];
}

function toldBy(value: Place, { title }: LogCall): Told | undefined {
  const bare = beforeJson(value);
  const inJson = bare !== value;
  const caught = caughtIn(bare);
  for (const failed of caught?.failed ?? []) {
    const node = nodeAt(failed);
    const api = node.kind === 'call' ? (apiOf(at(failed.file, node.callee)) ?? '') : '';
    for (const row of errorRows) {
      if (!caught || !row.api.test(api)) continue;
      const isShown = inJson ? row.inJson : row.whenPrinted && /console|pino/.test(title);
      const content = caught.path.length > 0 ? contentAt(row, caught.path) : isShown ? 'request' : undefined;
      if (content) return { row, content, caught, failed };
    }
  }
  return undefined;
}

export const errorPathLogsPrompt = defineRule<Data>({
  id: 'error-path-logs-prompt',
  family: 'prompt-logged',
  title: 'Failed request with its prompt in a log',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [532, 209], owaspLlm: ['LLM02'], frameworks: ['GDPR-5', 'HIPAA-164.312(b)', 'SOC2-CC6.1'] },
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript' || file.facts.flow.attempts.length + file.entities.logs.length === 0) return;
    const isDemo = printsToItsUser(file);
    for (const log of file.entities.logs) {
      for (const argument of log.args) {
        for (const { value, isInTemplate } of loggedValues(argument)) {
          // In a text an error is no more than its message.
          const told = toldBy(value, log);
          if (!told || (isInTemplate && told.caught.path.length === 0 && beforeJson(value) === value)) continue;
          const { start, end } = nodeAt(value);
          const failed = nodeAt(told.failed);
          yield {
            range: { start, end },
            evidence: [
              {
                path: told.failed.file.path,
                start: failed.start,
                end: failed.end,
                note: 'this call sends the prompt and may fail',
              },
              { path: file.path, start, end, note: `what its error holds is written to ${log.title}` },
            ],
            data: {
              content: told.content,
              title: told.row.title,
              log: log.title,
              value,
              error: told.caught.error,
              isWhole: told.caught.path.length === 0,
            },
            ...(told.content === 'body' || isDemo ? { preset: 'strict' as const, severity: 'info' as const } : {}),
          };
        }
      }
    }
  },
  explain: ({ data: { content, title, log, value } }) => ({
    what: `${textOf(value, 50)} of the ${title} error holds ${holds[content]}, and is written to ${log}.`,
    why: 'Calls fail in bursts, and each failure then writes a whole conversation to a log that is read while things are broken; a request’s headers bring the key along.',
    how: 'Log the status, the code, the request id and the message of the error, and keep what was sent out of it.',
  }),
  fixes: ({ data: { value, error, isWhole } }) => {
    const name = textAt(error);
    if (!/^[\w$]+$/.test(name) || error.file !== value.file)
      return [{ title: 'Log the message of the error', applicability: 'manual', edits: [] }];
    const { start, end } = nodeAt(value);
    const short = isWhole ? `String(${name})` : `${name}.message`;
    const prop = entryOf(value);
    const edit: FixEdit =
      prop?.form === 'shorthand'
        ? { path: value.file.path, start: end, end, newText: `: ${short}` }
        : { path: value.file.path, start, end, newText: short };
    return [{ title: `Log ${short} instead`, applicability: 'suggestion', edits: [edit] }];
  },
});

const holds: Record<ErrorContent, string> = {
  request: 'the request that failed, with the prompt in it',
  answer: 'what the model wrote',
  body: 'the provider’s answer, which may repeat the prompt',
};
