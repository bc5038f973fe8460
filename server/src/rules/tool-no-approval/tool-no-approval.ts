import { matcherOf } from '../../catalog/table.js';
import { approvalOff, approvalSwitches } from '../../catalog/typescript/actions.js';
import { type Action, actionsOf, calledApi, choiceOf } from '../../model/typescript/actions.js';
import { asksFirst, optionsOf, type ToolPath, toolAround } from '../../model/typescript/approval.js';
import { evidenceOf, textOf } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { nodesOf } from '../../model/typescript/kinds.js';
import { at, functionAt, nodeAt, type Place } from '../../model/typescript/place.js';
import { settledConstant, sourceRange } from '../../model/typescript/switches.js';
import { isVersion, packageOf } from '../../model/typescript/versions.js';
import { defineRule, type FixEdit, type Match, type RuleContext } from '../rule.js';
import { neverAsks, type Unasked } from './never-asks.js';

const approvalSwitchesOf = matcherOf(approvalSwitches);
type Data = Unasked;

/** What the tool is called, for a handler of all tools what the function is called that does it. */
function nameOf({ tool, functions }: ToolPath): string {
  if (tool.name) return tool.name;
  const { file, fn } = functions.at(-1) ?? { file: tool.place.file, fn: -1 };
  return (fn >= 0 && functionAt(file, fn).name) || '';
}

const effects: Readonly<Record<Action['kind'], (title: string) => string>> = {
  destroys: (title) => `deletes ${title}`,
  pays: (title) => `makes a ${title}`,
  sends: (title) => `sends ${title === 'mail' ? title : `a ${title}`}`,
  publishes: (title) => `publishes a ${title}`,
  'changes access': (title) => `changes an ${title}`,
};

export const toolNoApproval = defineRule<Data>({
  id: 'tool-no-approval',
  family: 'tool-no-approval',
  title: 'Tool acts and nobody is asked',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: {
    cwe: [862, 441],
    owaspLlm: ['LLM06'],
    owaspAgentic: ['ASI02', 'ASI09'],
    atlas: ['AML.T0053'],
    frameworks: ['GDPR-22', 'SOC2-CC8.1'],
  },
  accepts: [
    'an approval that the framework asks for before the tool runs',
    'a question to a person in the code around the tool',
    'a target that the code fixes, not the model',
  ],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    yield* unasked(file, consider);
    yield* switchedOff(file);
    yield* neverAsks(file);
  },
  explain: ({ data: { what } }) => ({
    what,
    why: 'A sentence in a mail, a web page or a document that the model reads can ask for it too. A flag that the model sets itself, such as confirm, does not help: the model sets it.',
    how: 'Let the framework ask a person before the tool runs, show whom and what it will hit, and limit what can be hit at all.',
  }),
  fixes: ({ data: { fixTitle, edit } }) =>
    edit
      ? [{ title: fixTitle, applicability: 'suggestion', edits: [edit] }]
      : [{ title: fixTitle, applicability: 'manual', edits: [] }],
});

function* unasked(file: TypeScriptFile, consider: RuleContext['consider']): Iterable<Match<Data>> {
  for (const action of actionsOf(file)) {
    const path = toolAround(action.call);
    const flow = path && choiceOf(action);
    // Mail to an address of ours, or a file of our own making, is not the model's doing.
    if (!path || (!flow && !action.isTotal) || asksFirst(path)) {
      consider?.(
        nodeAt(action.call),
        !path
          ? `this ${effects[action.kind](action.title)}, but no tool of a model is known to lead here`
          : asksFirst(path)
            ? 'a person is asked before'
            : 'the code decides what it hits, not the model',
      );
      continue;
    }
    const { start, end } = nodeAt(action.call);
    const effect = effects[action.kind](action.title);
    const name = nameOf(path);
    const note = `it ${effect} here, and nobody is asked before`;
    yield {
      range: { start, end },
      evidence: flow ? evidenceOf(flow, action.call, note) : [{ path: file.path, start, end, note }],
      data: {
        what: `${name ? `The tool "${name}"` : 'This tool'} ${effect} as soon as the model asks for it (${textOf(action.call, 40)}); no person confirms it.`,
        ...approvalFix(path),
      },
    };
  }
}

/** The framework's own switch, where the tool is made by one that has it. */
function approvalFix({ tool }: ToolPath): Pick<Data, 'fixTitle' | 'edit'> {
  const { file } = tool.place;
  const api = calledApi(tool.place);
  const row = approvalSwitchesOf(api).find((each) => isVersion(file, packageOf(api), each.versions));
  const options = row && optionsOf(tool).find((place) => nodeAt(place).kind === 'object');
  const edit = options && row ? addProperty(options, row.text) : undefined;
  return { fixTitle: edit ? `Add ${row?.text}` : 'Ask a person before the tool runs', edit };
}

/** Options that tell a framework to ask nobody. */
function* switchedOff(file: TypeScriptFile): Iterable<Match<Data>> {
  for (const node of nodesOf(file.facts, 'object')) {
    for (const prop of node.props) {
      const row = approvalOff.find(({ name }) => name.test(prop.name));
      const value = at(file, prop.value);
      if (!row || settledConstant(value) !== row.value || !node.props.some(({ name }) => row.beside.includes(name))) continue;
      const { start, end } = prop;
      yield {
        range: { start, end },
        evidence: [{ path: file.path, start, end, note: 'asking is switched off here' }],
        data: {
          what: `Every tool of ${row.of} runs as soon as the model asks for it (${prop.name}: ${row.value}); no person confirms any.`,
          fixTitle: `Set ${prop.name}: ${row.instead}`,
          edit: prop.form === 'plain' ? { path: file.path, ...sourceRange(value), newText: row.instead } : undefined,
        },
        ...(row.isTotal ? {} : { preset: 'strict' as const, severity: 'info' as const }),
      };
    }
  }
}

/** Puts a property before the first one of an object literal, on a line of its own where that one has one. */
function addProperty(object: Place, text: string): FixEdit | undefined {
  const node = nodeAt(object);
  const first = node.kind === 'object' ? node.props[0] : undefined;
  if (!first) return undefined;
  const { path, text: source } = object.file;
  const gap = source.slice(node.start + 1, first.start);
  return { path, start: first.start, end: first.start, newText: `${text},${gap || ' '}` };
}
