import { entriesOf, itemsOf, type StructuredNode, stringOf, valueAt } from '../../syntax/structured/node.js';
import type { Range } from '../../text/range.js';
import type { FrontMatterFact } from '../prompt.js';

/** Prompty's second version: inputs as a list, or a model with an id or provider, or a template object. */
export const isPromptyV2 = (root: StructuredNode | undefined): boolean =>
  valueAt(root, 'inputs')?.kind === 'array' ||
  Boolean(valueAt(root, 'model', 'provider') ?? valueAt(root, 'model', 'id') ?? valueAt(root, 'template', 'format'));

/** Names in a list, in a text with commas or blanks, or of `{name}` objects. */
function names(node: StructuredNode | undefined): string[] {
  const text = stringOf(node)?.text;
  if (text !== undefined)
    return text
      .split(/[,\s]+(?![^(]*\))/)
      .filter((word) => word !== '')
      .slice(0, 200);
  if (node?.kind === 'object') return node.entries.map((entry) => entry.key);
  return itemsOf(node).flatMap(
    (item) => stringOf(item)?.text ?? stringOf(valueAt(item, 'name'))?.text ?? stringOf(valueAt(item, 'id'))?.text ?? [],
  );
}

/** The tools that the front matter gives to the model. */
export const toolsOf = (root: StructuredNode | undefined): string[] =>
  ['tools', 'allowed-tools', 'allowedTools'].flatMap((key) => names(valueAt(root, key)));

/** Names of inputs: Picoschema keys (`name?`, `items(array)`) or JSON Schema of Dotprompt, Prompty's map or list. */
function inputNames(root: StructuredNode | undefined): string[] {
  const schema = valueAt(root, 'input', 'schema');
  const source = valueAt(schema, 'properties') ?? schema ?? valueAt(root, 'inputs') ?? valueAt(root, 'input', 'variables');
  return names(source)
    .map((name) => name.replace(/[?(].*$/, ''))
    .filter((name) => name !== '');
}

export function readFrontMatter(root: StructuredNode | undefined, range: Range): FrontMatterFact {
  const model = valueAt(root, 'model');
  const name =
    stringOf(model) ??
    stringOf(valueAt(model, 'id') ?? valueAt(model, 'name') ?? valueAt(model, 'configuration', 'azure_deployment'));
  const strict = valueAt(root, 'template', 'format', 'strict');
  return {
    start: range.start,
    end: range.end,
    model: name && { name: name.text, ...name.content },
    inputs: inputNames(root),
    hasEveryTool: toolsOf(root).includes('*') || entriesOf(valueAt(root, 'tools')).some(({ key }) => key === '*'),
    strictOff: strict?.kind === 'scalar' && strict.value === false ? { start: strict.start, end: strict.end } : undefined,
  };
}
