import { at, nodeAt, type Place } from '../../model/typescript/place.js';
import type { Fix } from '../rule.js';
import type { Data } from './undelimited-untrusted.js';

/** Calls whose options hold `system` beside `prompt`. */
const takesSystem = /^ai:|genkit|^ollama:|\{ollama:/;

/**
 * Splits a template that ends in its only value: the text before it becomes system text, the value a user text.
 * Undefined where the template or the call has another shape.
 */
export function splitIntoRoles({ text, value, call }: Data): Fix | undefined {
  const { file } = text;
  const node = nodeAt(text);
  if (node.kind !== 'template' || node.quote !== '`' || call?.call.file !== file || value.file !== file) return undefined;
  const values = node.parts.filter((id) => nodeAt(at(file, id)).kind !== 'string');
  if (values.length !== 1 || values[0] !== value.id || node.parts.length !== 2 || node.parts[1] !== value.id) return undefined;
  const written = nodeAt(value);
  const open = file.text.lastIndexOf('${', written.start);
  if (open < node.start || !/^\s*\}`$/.test(file.text.slice(written.end, node.end))) return undefined;
  const instructions = `${file.text.slice(node.start, open).trimEnd()}\``;
  const data = file.text.slice(open, written.end);
  const edits = inMessage(text, instructions, data) ?? inOptions(text, call.row.api, instructions, data);
  if (!edits) return undefined;
  return {
    title: 'Put the instructions into a system message and the value into a user message',
    applicability: 'suggestion',
    edits: [{ path: file.path, ...edits }],
  };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** `{ role: 'user', content: text }` and nothing else becomes two messages. */
function inMessage(text: Place, instructions: string, data: string): Edit | undefined {
  for (const node of text.file.facts.flow.nodes) {
    if (node.kind !== 'object' || node.props.length !== 2) continue;
    const content = node.props.find((prop) => prop.name === 'content' && prop.value === text.id);
    const role = node.props.find((prop) => prop.name === 'role');
    const name = role && nodeAt(at(text.file, role.value));
    if (content && name?.kind === 'string' && name.value === 'user')
      return {
        start: node.start,
        end: node.end,
        newText: `{ role: 'system', content: ${instructions} }, { role: 'user', content: \`${data}}\` }`,
      };
  }
  return undefined;
}

/** `prompt: text` becomes `system: …, prompt: …` where the call has both. */
function inOptions(text: Place, api: string, instructions: string, data: string): Edit | undefined {
  if (!takesSystem.test(api)) return undefined;
  for (const node of text.file.facts.flow.nodes) {
    const prompt =
      node.kind === 'object' ? node.props.find((prop) => prop.name === 'prompt' && prop.value === text.id) : undefined;
    if (prompt) return { start: prompt.start, end: prompt.end, newText: `system: ${instructions}, prompt: \`${data}}\`` };
  }
  return undefined;
}
