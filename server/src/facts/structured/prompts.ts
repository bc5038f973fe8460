import { findVariables } from '../../catalog/prompts/variables.js';
import type { PromptRole } from '../../syntax/prompt.js';
import {
  entriesOf,
  entryOf,
  itemsOf,
  type ObjectNode,
  type ScalarNode,
  type StructuredNode,
  sourceRange,
  stringOf,
  valueAt,
} from '../../syntax/structured/node.js';
import { type PromptContent, readTexts, type SourceText } from '../prompt/content.js';

const roles: Readonly<Record<string, PromptRole>> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  human: 'user',
  assistant: 'assistant',
  ai: 'assistant',
  model: 'assistant',
  tool: 'tool',
  function: 'tool',
};
const systemKey = /^(?:system[_-]?(?:prompt|message|instructions?)|systemPrompt|systemMessage|systemInstructions?)$/;
const promptPath = /(^|\/)(prompts?|system[-_]?prompts?)\/|prompt[^/]*\.(json|ya?ml|jsonc)$|(^|\/)promptfoo[^/]*\.ya?ml$/i;

/** The text of a prompt inside a configuration file, or undefined where the file holds none. */
export function structuredPromptOf(path: string, roots: readonly StructuredNode[]): PromptContent | undefined {
  const texts: SourceText[] = [];
  const tools = new Set<string>();
  const taken = new Set<ScalarNode>();
  const take = (node: StructuredNode | undefined, role: PromptRole): void => {
    const scalar = stringOf(node);
    if (!scalar || scalar.text.length < 8 || taken.has(scalar) || texts.length >= 2000) return;
    taken.add(scalar);
    texts.push({ text: scalar.text, role, range: scalar.content, locate: (start, end) => sourceRange(scalar, start, end) });
  };
  const isPromptPath = promptPath.test(path);

  const visit = (node: StructuredNode, depth: number): void => {
    if (depth > 12) return;
    if (node.kind === 'object') {
      readObject(node, depth, isPromptPath, take);
      for (const name of toolNames(node)) tools.add(name);
    }
    for (const child of node.kind === 'array'
      ? node.items
      : node.kind === 'object'
        ? node.entries.map((entry) => entry.value)
        : []) {
      if (child.kind !== 'scalar') visit(child, depth + 1);
    }
  };
  for (const root of roots) {
    if (/(^|\/)\.(gemini|qwen)\/.*commands\/.*\.toml$/.test(path)) take(valueAt(root, 'prompt'), 'user');
    if (/(^|\/)promptfoo[^/]*\.(ya?ml|json)$/i.test(path)) readPromptfoo(root, take);
    visit(root, 0);
  }
  if (texts.length === 0) return undefined;
  const placeholders = texts.flatMap(({ text, role, locate }) =>
    findVariables(text).map(({ name, start, end }) => ({ name, role, ...locate(start, end) })),
  );
  return { ...readTexts(texts), tools: [...tools], placeholders };
}

type Take = (node: StructuredNode | undefined, role: PromptRole) => void;

/** The shapes that make an object a prompt, whatever file it stands in; role lists only where path or siblings say so. */
function readObject(node: ObjectNode, depth: number, isPromptPath: boolean, take: Take): void {
  for (const { key, value } of node.entries) {
    const scalar = stringOf(value);
    if (scalar && systemKey.test(key) && scalar.text.includes(' ')) take(scalar, 'system');
  }
  const isTemplate =
    stringOf(valueAt(node, '_type')) ??
    valueAt(node, 'template_format') ??
    valueAt(node, 'execution_settings') ??
    valueAt(node, 'input_variables');
  if (isTemplate) take(valueAt(node, 'template'), 'unknown');
  // OpenAI assistants, declarative agents and agent manifests: instructions beside the model or tools that they steer
  if (valueAt(node, 'model') ?? valueAt(node, 'tools'))
    for (const key of ['instructions', 'instruction']) take(valueAt(node, key), 'system');
  const isKnownFile =
    isPromptPath || Boolean(valueAt(node, 'modelParameters') ?? valueAt(node, 'testData') ?? valueAt(node, 'evaluators'));
  if (isKnownFile) {
    for (const message of [
      ...itemsOf(valueAt(node, 'messages')),
      ...itemsOf(valueAt(node, 'prompt')),
      ...itemsOf(valueAt(node, 'chat')),
    ])
      readMessage(message, take);
    if (depth === 0)
      for (const key of ['prompt', 'system', 'template', 'content', 'instructions'])
        take(valueAt(node, key), key === 'system' ? 'system' : 'unknown');
    for (const sample of itemsOf(valueAt(node, 'testData'))) for (const { value } of entriesOf(sample)) take(value, 'user');
  }
}

/** `{role, content}` with a text or with parts, and LangChain's `{prompt: {template}}` inside a message. */
function readMessage(node: StructuredNode, take: Take): void {
  const role = stringOf(valueAt(node, 'role') ?? valueAt(node, 'type'))?.text.toLowerCase() ?? '';
  const known = Object.hasOwn(roles, role) ? roles[role] : undefined;
  const content = entryOf(node, 'content')?.value;
  if (!known || !content) return;
  take(content, known);
  for (const part of itemsOf(content)) take(valueAt(part, 'text'), known);
}

/** promptfoo: inline prompts, and the variables of its tests, which are sent as they stand. */
function readPromptfoo(root: StructuredNode, take: Take): void {
  const isInline = (node: ScalarNode | undefined): boolean =>
    Boolean(node && /\s/.test(node.text) && !/^(?:file|https?):\/\//.test(node.text));
  for (const prompt of itemsOf(valueAt(root, 'prompts'))) {
    const text = stringOf(prompt) ?? stringOf(valueAt(prompt, 'raw'));
    if (isInline(text)) take(text, 'unknown');
  }
  for (const test of [valueAt(root, 'defaultTest'), ...itemsOf(valueAt(root, 'tests'))]) {
    for (const { value } of entriesOf(valueAt(test, 'vars'))) if (isInline(stringOf(value))) take(value, 'user');
  }
}

/** Names of tools listed beside a prompt: strings, `{name}`, `{function: {name}}`, `{type}`. */
function toolNames(node: ObjectNode): string[] {
  return itemsOf(valueAt(node, 'tools')).flatMap((tool) => {
    const name =
      stringOf(tool) ??
      stringOf(valueAt(tool, 'function', 'name')) ??
      stringOf(valueAt(tool, 'name')) ??
      stringOf(valueAt(tool, 'type'));
    return name && name.text.length < 200 ? [name.text] : [];
  });
}
