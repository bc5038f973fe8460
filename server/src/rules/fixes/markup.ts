import { at, type NodeOf, nodeAt, type Place, textAt } from '../../model/typescript/place.js';
import { definitionsOf } from '../../model/typescript/values.js';
import { local } from '../change.js';
import type { Fix } from '../rule.js';
import { edit, suggest } from './build.js';

/** Packages that take scripts out of markup, in order of preference: the first works on servers too. */
const sanitisers = [
  { module: 'isomorphic-dompurify', name: 'DOMPurify', call: 'sanitize' },
  { module: 'dompurify', name: 'DOMPurify', call: 'sanitize' },
  { module: 'sanitize-html', name: 'sanitizeHtml', call: '' },
];

/** Sends markup through the sanitiser that the project has. */
export function sanitise(value: Place): Fix | undefined {
  const { file } = value;
  const found = sanitisers.find(({ module }) => file.app.packageVersion(file.path, module) !== undefined);
  if (!found) return undefined;
  const called = found.call ? `${local(found.name)}.${found.call}` : local(found.name);
  return suggest(`Sanitise the markup with ${found.module}`, file, [
    edit(nodeAt(value), `${called}(${textAt(value)})`),
    { kind: 'import', module: found.module, name: 'default', as: found.name },
  ]);
}

/** Whether a value is words alone: no tags are written into it and no renderer has made any. */
const isPlain = (value: Place): boolean => {
  const made = definitionsOf(value).map(nodeAt);
  return (
    ['ref', 'member'].includes(nodeAt(value).kind) && !made.some((node) => node.kind === 'template' || node.kind === 'string')
  );
};

/** Shows the words as words, where nothing has made markup of them. */
export function showAsText(value: Place): Fix | undefined {
  const { file } = value;
  if (!isPlain(value)) return undefined;
  return asChild(value) ?? asTextContent(file, value);
}

/** `<p dangerouslySetInnerHTML={{ __html: text }} />` becomes `<p>{text}</p>`. */
function asChild(value: Place): Fix | undefined {
  const { file } = value;
  const { start, end } = nodeAt(value);
  for (const id of file.facts.flow.jsx) {
    const node = nodeAt(at(file, id)) as NodeOf<'jsx'>;
    const prop = node.props.find((entry) => entry.name === 'dangerouslySetInnerHTML' && entry.start <= start && end <= entry.end);
    if (!prop) continue;
    const element = file.text.slice(node.start, node.end);
    const close = /\s*\/>$/.exec(element) ?? new RegExp(`>\\s*</${node.tag}\\s*>$`).exec(element);
    if (!close || !node.tag) return undefined;
    const lead = /\s*$/.exec(file.text.slice(node.start, prop.start))?.[0].length ?? 0;
    return suggest('Show the answer as text', file, [
      edit({ start: prop.start - lead, end: prop.end }, ''),
      edit({ start: node.start + close.index, end: node.end }, `>{${textAt(value)}}</${node.tag}>`),
    ]);
  }
  return undefined;
}

function asTextContent(file: Place['file'], value: Place): Fix | undefined {
  const before = file.text.slice(0, nodeAt(value).start);
  const assigned = /\.(innerHTML)\s*=\s*$/.exec(before);
  if (!assigned) return undefined;
  const start = before.length - assigned[0].length + 1;
  return suggest('Show the answer as text', file, [edit({ start, end: start + 'innerHTML'.length }, 'textContent')]);
}
