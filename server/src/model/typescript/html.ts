import { htmlMethods, htmlProperties, htmlWriters, markdownIt, markdownRenderers } from '../../catalog/typescript/html.js';
import type { TypeScriptFile } from './file.js';
import { at, type NodeOf, nodeAt, type Place } from './place.js';
import { constantOf } from './slots.js';
import { apiOf, argumentOf, definitionsOf, propertiesOf } from './values.js';

export interface HtmlSink {
  /** The value that becomes markup. */
  readonly value: Place;
  readonly title: string;
}

/** Where a file's code makes markup out of text. */
export function* htmlSinks(file: TypeScriptFile): Iterable<HtmlSink> {
  for (const id of file.facts.flow.jsx) {
    const node = nodeAt(at(file, id)) as NodeOf<'jsx'>;
    for (const prop of node.props)
      if (prop.name === 'dangerouslySetInnerHTML')
        for (const value of propertiesOf(at(file, prop.value), '__html')) yield { value, title: 'dangerouslySetInnerHTML' };
  }
  for (const assignment of file.facts.flow.assignments)
    if (htmlProperties.has(assignment.name)) yield { value: at(file, assignment.value), title: assignment.name };
  for (const binding of file.facts.flow.bindings)
    for (const write of binding.writes)
      if (htmlProperties.has(write.name)) yield { value: at(file, write.value), title: write.name };
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call) as NodeOf<'call'>;
    const callee = nodeAt(at(file, node.callee));
    const position = callee.kind === 'member' ? htmlMethods.get(callee.name) : undefined;
    const writes = htmlWriters.has(apiOf(at(file, node.callee)) ?? '');
    const value = position !== undefined ? argumentOf(call, position) : writes ? argumentOf(call, 0) : undefined;
    if (value) yield { value, title: callee.kind === 'member' ? callee.name : 'document.write' };
  }
}

/** The texts that a piece of markup is made of, behind Markdown renderers that let markup through. */
export function textsInMarkup(value: Place, depth = 0): Place[] {
  if (depth > 5) return [];
  return definitionsOf(value).flatMap((place) => {
    const node = nodeAt(place);
    if (node.kind === 'template') return node.parts.flatMap((id) => textsInMarkup(at(place.file, id), depth + 1));
    const api = node.kind === 'call' ? (apiOf(at(place.file, node.callee)) ?? '') : '';
    const renders = markdownRenderers.has(api) || (markdownIt.test(api) && letsMarkupThrough(place));
    const text = renders ? argumentOf(place, 0) : undefined;
    return text ? textsInMarkup(text, depth + 1) : node.kind === 'string' ? [] : [value];
  });
}

/** Whether the renderer was made with `html: true`. */
function letsMarkupThrough(call: Place): boolean {
  const node = nodeAt(call) as NodeOf<'call'>;
  const callee = nodeAt(at(call.file, node.callee));
  if (callee.kind !== 'member') return false;
  return definitionsOf(at(call.file, callee.of)).some((made) => {
    const options = nodeAt(made).kind === 'call' ? argumentOf(made, 0) : undefined;
    return options !== undefined && propertiesOf(options, 'html').some((flag) => constantOf(flag) === true);
  });
}
