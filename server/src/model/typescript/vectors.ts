import { retrievalRow } from '../../catalog/typescript/retrieval.js';
import {
  distanceOperator,
  embeddingKey,
  filterArguments,
  laterScopes,
  ownerKey,
  scopedStores,
  scopeMethods,
  scopeOptions,
  searchFunction,
  writesDocuments,
  writesMemories,
  writesRows,
} from '../../catalog/typescript/vectors.js';
import type { TypeScriptFile } from './file.js';
import { at, keyOf, type NodeOf, nodeAt, type Place, textAt } from './place.js';
import { isClientOfCaller } from './scoping.js';
import { stringOf } from './slots.js';
import { apiOf, argumentOf, definitionsOf } from './values.js';
import { placesIn } from './within.js';

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
  if (searchFunction.api.test(api)) return searchByFunction(call);
  const row = retrievalRow(api);
  if (!row || !scopedStores.has(row.title)) return searchBySql(call);
  return { call, scopes: [...scopesOf(call), ...scopedLater(call)] };
}

/** `supabase.rpc('match_documents', { query_embedding, match_count, owner })`. */
function searchByFunction(call: Place): VectorQuery | undefined {
  const name = stringOf(argumentOf(call, 0)) ?? '';
  if (!searchFunction.name.test(name)) return undefined;
  const options = argumentOf(call, 1);
  const scopes = (options ? definitionsOf(options) : []).flatMap((place) => {
    const node = nodeAt(place);
    if (node.kind !== 'object') return [place];
    return node.props.filter((prop) => !searchFunction.neutral.test(prop.name)).map((prop) => at(place.file, prop.value));
  });
  return { call, scopes: [...scopes.filter((place) => !isConstant(place)), ...scopedLater(call), ...ownClient(call)] };
}

/** A client that row-level security holds for keeps every search to its caller. */
const ownClient = (call: Place): Place[] => (isClientOfCaller(call) ? [call] : []);

/** A statement that orders rows by their distance to an embedding; the values of its condition keep it to some rows. */
function searchBySql(call: Place): VectorQuery | undefined {
  const sink = call.file.entities.sinks.find((entry) => entry.row.kind === 'sql' && keyOf(entry.call) === keyOf(call));
  const sql = sink ? sqlText(sink.text) : '';
  if (!sink || !distanceOperator.test(sql)) return undefined;
  const hasCondition = /\bwhere\b|\bset_config\b/i.test(sql);
  return { call, scopes: hasCondition ? [sink.text, ...sink.values] : [] };
}

/** The constant pieces of a statement. */
const sqlText = (text: Place): string =>
  definitionsOf(text)
    .map((place) => {
      const node = nodeAt(place);
      if (node.kind === 'string') return node.value;
      return node.kind === 'template' ? node.parts.map((id) => stringOf(at(place.file, id)) ?? ' ').join('') : '';
    })
    .join(' ');

/** Values of the methods that are called on a search: `table.search(vector).where(…).limit(5)`. */
function scopedLater(call: Place): Place[] {
  const { file } = call;
  return file.facts.flow.calls.flatMap((id) => {
    const outer = nodeAt(at(file, id)) as NodeOf<'call'>;
    const callee = nodeAt(at(file, outer.callee));
    if (callee.kind !== 'member' || !laterScopes.has(callee.name)) return [];
    let inner = at(file, callee.of);
    for (let depth = 0; depth < 12; depth += 1) {
      if (inner.id === call.id) return outer.args.map((argument) => at(file, argument));
      const node = nodeAt(inner);
      if (node.kind === 'call') inner = at(file, node.callee);
      else if (node.kind === 'member') inner = at(file, node.of);
      else break;
    }
    return [];
  });
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
export const writesOwners = (file: TypeScriptFile): boolean => file.memo('writes owners', 0, false, () => findsOwners(file));

const findsOwners = (file: TypeScriptFile): boolean =>
  file.facts.flow.calls.some((id) => {
    const node = nodeAt(at(file, id)) as NodeOf<'call'>;
    const callee = nodeAt(at(file, node.callee));
    if (callee.kind !== 'member') return false;
    // Rows of a database are documents only with an embedding beside them.
    const isDocuments = writesDocuments.test(callee.name);
    if (!isDocuments && !writesRows.test(callee.name) && !/^addMessages$/.test(callee.name)) return false;
    const api = apiOf(at(file, node.callee)) ?? '';
    const isOfDocuments = (isDocuments && !/^@supabase\//.test(api)) || writesMemories.test(api);
    return node.args.some((argument) => {
      const objects = objectsIn(at(file, argument));
      const has = (key: RegExp): boolean => objects.some(({ props }) => props.some((prop) => key.test(prop.name)));
      return has(ownerKey) && (isOfDocuments || has(embeddingKey));
    });
  }) || file.entities.sinks.some(({ row, text }) => row.kind === 'sql' && insertsOwner.test(sqlText(text)));

/** A statement that stores an embedding beside its owner. */
const insertsOwner =
  /^\s*insert\s+into\s+[^(]{1,80}\((?=[^)]*\b(?:user|tenant|owner|org|account|customer|workspace|team|company)_?id\b)(?=[^)]*(?:embedding|vector))/i;

/** The objects that a value holds, as far as they are written in its file. */
function objectsIn(value: Place): NodeOf<'object'>[] {
  const places = [value, ...definitionsOf(value).filter((made) => made.file === value.file)];
  return places.flatMap((place) =>
    placesIn(place.file, nodeAt(place)).flatMap((inner) => {
      const node = nodeAt(inner);
      return node.kind === 'object' ? [node] : [];
    }),
  );
}
