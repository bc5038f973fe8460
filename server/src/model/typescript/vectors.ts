import { retrievalRow } from '../../catalog/typescript/retrieval.js';
import { filterArguments, ownerKey, scopeMethods, scopeOptions, writesDocuments } from '../../catalog/typescript/vectors.js';
import type { TypeScriptFile } from './file.js';
import { at, type NodeOf, nodeAt, type Place, textAt } from './place.js';
import { apiOf, argumentOf, definitionsOf } from './values.js';

/** A search in a vector store, with the values that keep it to some of the documents. */
export interface VectorQuery {
  readonly call: Place;
  readonly scopes: readonly Place[];
}

/** The vector query that a call is; undefined for any other call. */
export function vectorQueryOf(call: Place): VectorQuery | undefined {
  const node = nodeAt(call) as NodeOf<'call'>;
  const callee = nodeAt(at(call.file, node.callee));
  // Where one of several stores is the project's own, its method hides the package's.
  const store = callee.kind === 'member' && filterArguments.has(callee.name) ? apiOf(at(call.file, callee.of)) : undefined;
  const api = apiOf(at(call.file, node.callee)) ?? (store && callee.kind === 'member' ? `${store}.${callee.name}` : '');
  const row = retrievalRow(api);
  return row?.title === 'stored documents' ? { call, scopes: scopesOf(call) } : undefined;
}

/** The values of a call's options, of its filter argument and of the calls it hangs on, constants left out. */
function scopesOf(call: Place, depth = 0): Place[] {
  const node = nodeAt(call);
  if (node.kind !== 'call' || depth > 5) return [];
  const callee = nodeAt(at(call.file, node.callee));
  const name = callee.kind === 'member' ? callee.name : '';
  const found: Place[] = node.args.flatMap((id) => scopeValues(at(call.file, id)));
  const position = filterArguments.get(name);
  const filter = position === undefined ? undefined : argumentOf(call, position);
  if (filter) found.push(filter);
  if (scopeMethods.has(name)) found.push(...node.args.map((id) => at(call.file, id)));
  if (callee.kind === 'member')
    for (const made of definitionsOf(at(call.file, callee.of))) found.push(...scopesOf(made, depth + 1));
  return found.filter((place) => !isConstant(place));
}

const isConstant = (place: Place): boolean =>
  definitionsOf(place).every((made) => ['string', 'literal'].includes(nodeAt(made).kind)) ||
  /^process\.env\b/.test(textAt(place));

/** Scope options of an object argument, one level of nesting included: `{ query: { filter } }`. */
function scopeValues(options: Place, depth = 0): Place[] {
  return definitionsOf(options).flatMap((place) => {
    const node = nodeAt(place);
    // An object that is not in view may hold a filter.
    if (node.kind === 'object')
      return node.props.flatMap((prop) => {
        const value = at(place.file, prop.value);
        if (prop.form === 'spread' || scopeOptions.has(prop.name)) return [value];
        return depth < 1 ? scopeValues(value, depth + 1) : [];
      });
    return [];
  });
}

/** Whether a file writes documents with metadata that says whose they are. */
export const writesOwners = (file: TypeScriptFile): boolean =>
  file.facts.flow.calls.some((id) => {
    const node = nodeAt(at(file, id)) as NodeOf<'call'>;
    const callee = nodeAt(at(file, node.callee));
    if (callee.kind !== 'member' || !writesDocuments.test(callee.name)) return false;
    return node.args.some((argument) => {
      const { start, end } = nodeAt(at(file, argument));
      const places = [
        { start, end },
        ...definitionsOf(at(file, argument))
          .filter((made) => made.file === file)
          .map(nodeAt),
      ];
      return file.facts.flow.nodes.some(
        (entry) =>
          entry.kind === 'object' &&
          places.some((range) => entry.start >= range.start && entry.end <= range.end) &&
          entry.props.some((prop) => ownerKey.test(prop.name)),
      );
    });
  });
