import { matcherOf } from '../../catalog/table.js';
import { printingFunctions, printingHandlers, printingVariables, verboseRows } from '../../catalog/typescript/verbose.js';
import type { Assignment } from '../../facts/typescript/ir.js';
import { printsToItsUser } from '../../model/typescript/audience.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { at } from '../../model/typescript/place.js';
import { apiCallsOf, isConditional, settledConstant, sourceRange, writtenAt } from '../../model/typescript/switches.js';
import { apiOf, argumentOf } from '../../model/typescript/values.js';
import type { Range } from '../../text/range.js';
import { arrayOf, removeEntry, removeStatement } from '../edits.js';
import { defineRule, type FixEdit, type Match } from '../rule.js';

const verboseRowsOf = matcherOf(verboseRows);
interface Data {
  readonly title: string;
  readonly text: string;
  readonly edit: FixEdit | undefined;
}

interface Found extends Data {
  readonly range: Range;
}

function* inCalls(file: TypeScriptFile): Iterable<Found> {
  for (const { call, node, api } of apiCallsOf(file)) {
    for (const row of verboseRowsOf(api)) {
      const [argument, ...path] = row.option;
      const indexes = argument === '*' ? node.args.map((_, i) => i) : [argument];
      for (const options of indexes.flatMap((index) => argumentOf(call, index) ?? []))
        for (const { object, prop, value } of writtenAt(options, path))
          if (object.file === file && settledConstant(value) === row.value)
            yield { range: prop, title: row.title, text: textAt(file, prop), edit: removeEntry(file, prop) };
    }
    if (printingHandlers.test(api)) {
      const isListed = arrayOf(file.facts.flow, call.id) !== undefined;
      yield {
        range: node,
        title: 'LangChain',
        text: textAt(file, node),
        edit: isListed ? removeEntry(file, node) : undefined,
      };
    }
    const title = printingFunctions.get(api);
    if (title && settledConstant(argumentOf(call, 0)) === true)
      yield { range: node, title, text: textAt(file, node), edit: removeStatement(file, node) };
  }
}

/** `model.verbose = true` on an object of such a package, and variables set in the program's own environment. */
function* inAssignments(file: TypeScriptFile): Iterable<Found> {
  for (const assignment of file.facts.flow.assignments) {
    const title = titleOf(file, assignment);
    if (!title) continue;
    const range = { start: assignment.start, end: sourceRange(at(file, assignment.value)).end };
    yield { range, title, text: textAt(file, range), edit: removeStatement(file, range) };
  }
}

function titleOf(file: TypeScriptFile, { target, name, value }: Assignment): string | undefined {
  const constant = settledConstant(at(file, value));
  const variable = Object.hasOwn(printingVariables, name) ? printingVariables[name] : undefined;
  const isRelevant = variable ? variable.value.test(String(constant)) : name === 'verbose' && constant === true;
  const api = isRelevant ? apiOf(at(file, target)) : undefined;
  if (!api) return undefined;
  if (variable) return api === ':process.env' ? variable.title : undefined;
  const made = api.replace(/\(\)$/, '');
  return verboseRows.find((row) => row.option.at(-1) === 'verbose' && row.api.test(made))?.title;
}

const textAt = (file: TypeScriptFile, { start, end }: Range): string => file.text.slice(start, end).replace(/\s+/g, ' ');

export const verboseSwitch = defineRule<Data>({
  id: 'verbose-switch',
  family: 'prompt-logged',
  title: 'Switch that prints prompts and answers',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [532, 489], owaspLlm: ['LLM02'], frameworks: ['GDPR-5', 'HIPAA-164.312(b)', 'SOC2-CC6.1'] },
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    const isDemo = printsToItsUser(file);
    for (const { range, ...data } of [...inCalls(file), ...inAssignments(file)]) {
      // Behind a test of the program's own it is a debugging aid that somebody turns on.
      if (isConditional(file, range)) continue;
      yield {
        range: { start: range.start, end: range.end },
        evidence: [{ path: file.path, start: range.start, end: range.end, note: 'printing is switched on here, for every run' }],
        data,
        ...(isDemo ? { preset: 'strict' as const, severity: 'info' as const } : {}),
      };
    }
  },
  explain: ({ data }) => ({
    what: `${data.title} prints every prompt and answer, because ${data.text} is set.`,
    why: 'Standard output ends up in the host’s log: whole conversations, with retrieved documents and tool results, stay there for readers that they were not meant for.',
    how: 'Remove the switch. To debug, turn it on by a variable of the environment that production does not set.',
  }),
  fixes: ({ data: { edit, text } }) =>
    edit
      ? [{ title: `Remove ${text.slice(0, 60)}`, applicability: 'safe', edits: [edit] }]
      : [{ title: `Remove ${text.slice(0, 60)}`, applicability: 'manual', edits: [] }],
});
