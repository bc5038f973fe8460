import type { Sink } from '../../model/typescript/entities.js';
import { at, nodeAt, type Place, textAt } from '../../model/typescript/place.js';
import { schemaAt } from '../../model/typescript/schema.js';
import { slotsOf, stringOf } from '../../model/typescript/slots.js';
import { trace } from '../../model/typescript/trace.js';
import { apiOf, definitionsOf } from '../../model/typescript/values.js';
import { type Change, local } from '../change.js';
import type { Fix } from '../rule.js';
import { drop, edit, quoted, shortly, suggest } from './build.js';

/** A word of a command line: constants and values in turn. */
type Word = (string | Place)[];

/** What a shell would do more with than hand it on; within double quotes it still does some. */
const special = /[|&;<>()$`\\*?~#![\]{}\n]/;
const specialInQuotes = /[$`\\!\n]/;

/**
 * The words of a command line as a shell would split it, each value a part of one word. Undefined where the text asks
 * the shell for more than that: a pipe, a variable, a wildcard.
 */
function wordsOf(template: Place): Word[] | undefined {
  const node = nodeAt(template);
  if (node.kind !== 'template') return undefined;
  const words: Word[] = [];
  let word: Word | undefined;
  let quote = '';
  const put = (piece: string | Place): void => {
    word ??= [];
    const last = word.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') word[word.length - 1] = last + piece;
    else word.push(piece);
  };
  for (const id of node.parts) {
    const part = nodeAt(at(template.file, id));
    if (part.kind !== 'string') {
      put(at(template.file, id));
      continue;
    }
    for (const char of part.value) {
      if (quote === '' && /["']/.test(char)) [quote, word] = [char, word ?? []];
      else if (char === quote) quote = '';
      else if (quote === '' && /\s/.test(char) && char !== '\n') {
        if (word) words.push(word);
        word = undefined;
      } else if (quote === "'" ? char === '\n' : (quote === '' ? special : specialInQuotes).test(char)) return undefined;
      else put(char);
    }
  }
  if (word) words.push(word);
  return quote === '' ? words : undefined;
}

/** Whether a value is known to be a string, so that an argument list takes it as it is. */
function isString(value: Place): boolean {
  const flows = trace(value).flows;
  return (
    flows.length > 0 &&
    flows.every((flow) => {
      if (flow.kind !== 'tool-argument') return flow.kind === 'model-output' || flow.kind === 'request';
      const param = nodeAt(flow.origin);
      const role = param.kind === 'param' ? flow.origin.file.roleOf(param.fn) : undefined;
      const parts = role?.kind === 'tool' ? role.tool.schema.flatMap((schema) => schemaAt(schema, flow.path)) : [];
      return parts.some((part) => /\bstring\b/i.test(textAt(part)));
    })
  );
}

/** One word as an expression. */
function expressionOf(file: Place['file'], word: Word): string {
  const [first, ...more] = word;
  if (first === undefined) return quoted(file, '');
  if (more.length === 0 && typeof first === 'string') return quoted(file, first);
  if (more.length === 0 && typeof first !== 'string') return isString(first) ? textAt(first) : `String(${textAt(first)})`;
  return `\`${word.map((piece) => (typeof piece === 'string' ? piece.replace(/[`\\]|\$\{/g, '\\$&') : `\${${textAt(piece)}}`)).join('')}\``;
}

/** Functions that take a command line, and their twins that take a program and its arguments. */
const twins: Readonly<Record<string, { readonly name: string; readonly module: string }>> = {
  exec: { name: 'execFile', module: 'node:child_process' },
  execSync: { name: 'execFileSync', module: 'node:child_process' },
  execaCommand: { name: 'execa', module: 'execa' },
  execaCommandSync: { name: 'execaSync', module: 'execa' },
};

/** The changes that call the twin: at the callee, or where it was made into a function that promises. */
function calleeChanges(call: Place): Change[] | undefined {
  const { file } = call;
  const node = nodeAt(call);
  const callee = node.kind === 'call' ? at(file, node.callee) : undefined;
  if (!callee) return undefined;
  const shown = nodeAt(callee);
  const name = (apiOf(callee) ?? '').split(/[.:]/).at(-1) ?? '';
  const twin = Object.hasOwn(twins, name) ? twins[name] : undefined;
  if (!twin) return undefined;
  if (shown.kind === 'member') return [edit({ start: shown.nameStart, end: shown.end }, twin.name)];
  const binding = shown.kind === 'ref' ? file.facts.flow.bindings[shown.binding] : undefined;
  if (!binding) return undefined;
  const imported: Change[] = [
    { kind: 'import', module: twin.module, name: twin.name, as: twin.name },
    { kind: 'prune', name: binding.import ? binding.name : name },
  ];
  if (binding.import) return [edit(shown, local(twin.name)), ...imported];
  // `const run = promisify(exec)`: the function changes there, if this is its only use.
  const uses = file.facts.flow.nodes.filter(
    (other) => other.kind === 'ref' && file.facts.flow.bindings[other.binding] === binding,
  );
  const [made] = definitionsOf(callee);
  const promised = made && nodeAt(made);
  if (uses.length > 1 || made?.file !== file || promised?.kind !== 'call') return undefined;
  const inner = nodeAt(at(file, promised.args[0] ?? -1));
  return inner?.kind === 'ref' ? [edit(inner, local(twin.name)), ...imported] : undefined;
}

/** Starts the program of a command line without a shell, each value one argument of it. */
export function withoutShell(sink: Sink): Fix | undefined {
  const { call, text } = sink;
  if (sink.isForwarded) return undefined;
  if (sink.row.kind === 'command') return dropShell(sink);
  if (sink.row.kind !== 'shell' || text.file !== call.file) return undefined;
  const [program, ...args] = wordsOf(text) ?? [];
  const named = program?.length === 1 && typeof program[0] === 'string' ? program[0] : undefined;
  const callee = calleeChanges(call);
  if (named === undefined || !callee) return undefined;
  const list = args.map((word) => expressionOf(call.file, word)).join(', ');
  return suggest(`Start ${shortly(named, 20)} with a list of arguments, without a shell`, call.file, [
    edit(nodeAt(text), `${quoted(call.file, named)}, [${list}]`),
    ...callee,
  ]);
}

/** Takes `shell: true` from a call that has its arguments in a list. */
function dropShell({ call, text, values }: Sink): Fix | undefined {
  const program = stringOf(text);
  if (program === undefined || /\s/.test(program) || values.length === 0) return undefined;
  const shells = ['1.shell', '2.shell'].flatMap((path) => slotsOf(call, path));
  const [shell] = shells;
  if (shells.length !== 1 || shell?.file !== call.file) return undefined;
  for (const node of call.file.facts.flow.nodes) {
    const prop = node.kind === 'object' ? node.props.find((entry) => entry.value === shell.id) : undefined;
    if (prop) return suggest(`Start ${shortly(program, 20)} without a shell`, call.file, [drop(prop)]);
  }
  return undefined;
}
