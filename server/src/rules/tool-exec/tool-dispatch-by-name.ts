import { type Dispatch, dispatchesOf, type TableKind } from '../../model/typescript/dispatch.js';
import { evidenceOf, textOf } from '../../model/typescript/evidence.js';
import { nodeAt, textAt } from '../../model/typescript/place.js';
import { defineRule, type FixEdit, type Match } from '../rule.js';

interface Data {
  readonly what: string;
  readonly edit: FixEdit | undefined;
}

const within: Readonly<Record<TableKind, (table: string) => string>> = {
  global: (table) => `everything in ${table} is within its reach`,
  this: () => 'every method of this object is within its reach, not only what is meant as a tool',
  object: (table) => `every method of ${table} is within its reach, not only what is meant as a tool`,
  package: (table) => `everything that ${table} offers is within its reach`,
  module: (table) =>
    table ? `everything that ${table} exports is within its reach` : 'any module that can be loaded is within its reach',
  table: (table) => `names that every object inherits, such as "constructor", are found in ${table} too`,
  unknown: (table) => `nothing here says which names ${table} may be asked for`,
};

/** Puts a test before the statement in which a look-up stands, or into the look-up where somebody tests its result. */
function hasOwnEdit({ lookup, table, name, kind, isLookedFor }: Dispatch): FixEdit | undefined {
  if (kind !== 'table' || !table) return undefined;
  const { file } = lookup;
  const { start, end } = nodeAt(lookup);
  const test = `Object.hasOwn(${textAt(table)}, ${textAt(name)})`;
  const isValue = /=\s*$/.test(file.text.slice(0, start)) && /^\s*;/.test(file.text.slice(end, end + 20));
  if (isLookedFor && isValue)
    return { path: file.path, start, end, newText: `${test} ? ${file.text.slice(start, end)} : undefined` };
  const lineStart = file.text.lastIndexOf('\n', start - 1) + 1;
  const before = file.text.slice(lineStart, start);
  // Only where the line begins a statement.
  if (
    /=>|\?|&&|\|\||:/.test(before) ||
    !/[;{}]\s*$/.test(file.text.slice(0, lineStart)) ||
    !/^\s*(?:const|let|var|return|await|$)/.test(before)
  )
    return undefined;
  const indent = /^\s*/.exec(before)?.[0] ?? '';
  const eol = file.text.includes('\r\n') ? '\r\n' : '\n';
  return {
    path: file.path,
    start: lineStart,
    end: lineStart,
    newText: `${indent}if (!${test}) throw new Error(\`Unknown function: \${${textAt(name)}}\`);${eol}`,
  };
}

export const toolDispatchByName = defineRule<Data>({
  id: 'tool-dispatch-by-name',
  family: 'tool-exec',
  title: 'Function called by a name of the model’s choosing',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  accepts: [
    'a test with Object.hasOwn or against a list of names',
    'a Map',
    'an object without a prototype',
    'a schema that allows only fixed words',
  ],
  duties: { cwe: [470, 749], owaspLlm: ['LLM05', 'LLM06'], owaspAgentic: ['ASI02', 'ASI05'], frameworks: ['SOC2-CC6.1'] },
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const dispatch of dispatchesOf(file)) {
      const { lookup, flow, name, table, kind, isLookedFor } = dispatch;
      const { start, end } = nodeAt(lookup);
      const isArguable =
        kind === 'unknown' || (kind === 'module' && table) || (kind === 'table' && (isLookedFor || dispatch.isTestedByIn));
      yield {
        range: { start, end },
        evidence: evidenceOf(flow, lookup, table ? 'the function is looked up and called' : 'the module is loaded'),
        data: {
          what: `The model names ${table ? 'the function that runs' : 'the module that is loaded'} here (${textOf(name, 40)}), and ${within[kind](table ? textOf(table, 40) : '')}.`,
          edit: hasOwnEdit(dispatch),
        },
        ...(isArguable ? { preset: 'strict' as const } : {}),
      };
    }
  },
  explain: ({ data: { what } }) => ({
    what,
    why: 'A name from a model is text. It can be made up, or planted by whoever wrote what the model read, and then runs with the arguments that the model gives.',
    how: 'Keep the functions that may be called in a Map, or in an object that is asked with Object.hasOwn, and refuse every other name.',
  }),
  fixes: ({ data: { edit } }) =>
    edit
      ? [{ title: 'Refuse names that are not in the table (Object.hasOwn)', applicability: 'suggestion', edits: [edit] }]
      : [{ title: 'Look the name up in a Map of the allowed functions', applicability: 'manual', edits: [] }],
});
