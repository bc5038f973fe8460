import { tokenPattern } from '../../catalog/prompts/role-markers.js';
import { isShorthand } from '../../model/typescript/entry.js';
import { nodeAt, type Place, textAt } from '../../model/typescript/place.js';
import type { TemplateSink } from '../../model/typescript/template-sinks.js';
import type { Range } from '../../text/range.js';
import type { Explanation, Fix } from '../rule.js';

export interface CodeData {
  readonly language: 'typescript';
  readonly sink: TemplateSink;
  readonly source: string;
  readonly shown: Place;
  readonly isWhole: boolean;
}

export interface PromptData {
  readonly language: 'prompt';
  readonly engine: 'prompty-v1' | 'prompty-v2' | 'dotprompt';
  /** A variable of the template. */
  readonly name: string;
  readonly path: string;
  /** Where the check for forged roles is switched off. */
  readonly switchedOff: Range | undefined;
}

export function explainCode({ sink, source, isWhole }: CodeData): Explanation {
  if (sink.kind === 'template')
    return {
      what: isWhole
        ? `Text from outside (${source}) is read as a ${sink.title} template.`
        : `Text from outside (${source}) becomes part of a ${sink.title} template instead of a value of it.`,
      why:
        sink.engine?.reach === 'code'
          ? 'A template of this engine can run code on your server, and print whatever it is given.'
          : 'Its braces are read as yours: it can ask for every variable that is put into the prompt, and one stray brace makes the call fail.',
      how: 'Keep the template constant, and hand the text over as the value of a variable.',
    };
  if (sink.kind === 'marked')
    return {
      what: `Text from outside (${source}) goes into a Dotprompt template, where it can start a system message.`,
      why: 'Dotprompt fills the template first and then splits it at markers such as <<<dotprompt:role:system>>>; it takes none out of the values, so that whoever writes one writes messages of any role.',
      how: 'Take <<<dotprompt: out of the value, or let a schema allow only fixed values.',
    };
  return {
    what: `Text from outside (${source}) stands among the model’s role tokens, and can hold such tokens itself.`,
    why: 'The text goes to the model as it is: a token in the value ends the turn and starts another, of the system if its writer likes.',
    how: 'Send messages with roles to a chat interface, which keeps tokens in a text apart, or take them out of the value.',
  };
}

export function explainPrompt({ engine, name }: PromptData): Explanation {
  const why =
    'Whoever writes the value can end the turn and write a system message, which the model follows before anything else.';
  if (engine === 'prompty-v2')
    return {
      what: `The check for forged roles is off, so that the value of ${name} may hold a line such as “system:”.`,
      why,
      how: 'Leave strict out or set it to true; then only the role lines of the file count.',
    };
  return engine === 'prompty-v1'
    ? {
        what: `${name} is put in before Prompty looks for role lines, so that its value can hold one.`,
        why,
        how: 'Take lines such as “system:” out of the value, or move to the second version, which counts only the role lines of the file.',
      }
    : {
        what: `${name} is put in before Dotprompt looks for role markers, so that its value can hold one.`,
        why,
        how: 'Take <<<dotprompt: out of the value in the code that fills the template, or let the input schema allow only fixed values.',
      };
}

export function fixPrompt({ switchedOff, path }: PromptData): Fix[] {
  if (!switchedOff) return [{ title: 'Take role markers out of the value', applicability: 'manual', edits: [] }];
  const edits = [{ path, start: switchedOff.start, end: switchedOff.end, newText: 'true' }];
  return [{ title: 'Switch the check for forged roles on', applicability: 'suggestion', edits }];
}

export function fixCode({ sink, shown }: CodeData): Fix[] {
  if (sink.kind === 'template')
    return [{ title: 'Keep the template constant and hand the text over as a value', applicability: 'manual', edits: [] }];
  const pattern = sink.kind === 'marked' ? '/<<<dotprompt:/g' : tokenPattern(sink.text ?? '');
  const { start, end } = nodeAt(shown);
  const { path } = shown.file;
  const newText = `String(${textAt(shown)}).replace(${pattern}, '')`;
  const edit = isShorthand(shown) ? { path, start: end, end, newText: `: ${newText}` } : { path, start, end, newText };
  return [{ title: 'Take role markers out of the value', applicability: 'suggestion', edits: [edit] }];
}
