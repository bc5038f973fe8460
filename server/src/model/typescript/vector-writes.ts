import { documentClass, vectorWriteRow } from '../../catalog/typescript/vector-writes.js';
import { embeddingKey, writesRows } from '../../catalog/typescript/vectors.js';
import type { TypeScriptFile } from './file.js';
import { at, calleeName, functionAt, type NodeOf, nodeAt, type Place } from './place.js';
import { apiOf, argumentOf, calleesOf, definitionsOf, functionsOf } from './values.js';

/** What a program keeps beside a vector. */
export interface VectorMetadata {
  /** The call that stores it. */
  readonly call: Place;
  readonly store: string;
  readonly value: Place;
}

/** The objects that a value holds or is a list of: literals, elements of `map`, documents that are made in place. */
function objectsIn(value: Place, depth = 0): Place[] {
  if (depth > 6) return [];
  return definitionsOf(value).flatMap((place) => {
    const node = nodeAt(place);
    const inner = (ids: readonly number[]): Place[] => ids.flatMap((id) => objectsIn(at(place.file, id), depth + 1));
    switch (node.kind) {
      case 'object':
        return [place];
      case 'array':
        return inner(node.items);
      case 'spread':
        return inner([node.of]);
      case 'call': {
        const api = apiOf(at(place.file, node.callee)) ?? '';
        if (node.form === 'new' && documentClass.test(api)) return inner(node.args.slice(0, 1));
        const callee = nodeAt(at(place.file, node.callee));
        switch (calleeName(place)) {
          case 'map':
          case 'flatMap':
            return node.args
              .flatMap((id) => functionsOf(at(place.file, id)))
              .flatMap(({ file, fn }) => functionAt(file, fn).returns.map((id) => at(file, id)))
              .flatMap((returned) => objectsIn(returned, depth + 1));
          case 'filter':
            return callee.kind === 'member' ? inner([callee.of]) : [];
          case 'all':
            return inner(node.args);
          default:
            return [];
        }
      }
      default:
        return [];
    }
  });
}

const propertyOf = (object: Place, name: string): Place[] => {
  const node = nodeAt(object) as NodeOf<'object'>;
  return node.props.filter((prop) => prop.name === name).map((prop) => at(object.file, prop.value));
};

/** The values under `name` in the objects of a value, or one list further down: `{ points: [{ payload }] }`. */
function metadataIn(value: Place, name: string, depth = 0): Place[] {
  return objectsIn(value).flatMap((object) => {
    if (!name) return [object];
    const own = propertyOf(object, name);
    if (own.length > 0) return own.flatMap((place) => (objectsIn(place).length > 0 ? objectsIn(place) : [place]));
    const node = nodeAt(object) as NodeOf<'object'>;
    const lists = node.props.filter((prop) => /^(?:points|records|vectors|objects|data)$/.test(prop.name));
    return depth > 0 ? [] : lists.flatMap((prop) => metadataIn(at(object.file, prop.value), name, depth + 1));
  });
}

/** Documents of LangChain that the file makes, for a file that stores some. */
const documentsOf = (file: TypeScriptFile): Place[] =>
  file.facts.flow.calls
    .map((id) => at(file, id))
    .filter((call) => {
      const node = nodeAt(call) as NodeOf<'call'>;
      return node.form === 'new' && documentClass.test(apiOf(at(file, node.callee)) ?? '');
    });

/** What the file keeps beside vectors, by the catalogue's stores and by rows that have an embedding. */
export function* vectorMetadataOf(file: TypeScriptFile): Iterable<VectorMetadata> {
  const seen = new Set<Place>();
  const fresh = (value: Place): boolean => !seen.has(value) && seen.add(value) !== undefined;
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call) as NodeOf<'call'>;
    const row = vectorWriteRow(apiOf(at(file, node.callee)) ?? '');
    const argument = row && argumentOf(call, row.argument);
    if (!row || !argument) continue;
    const own = metadataIn(argument, row.metadata);
    // Documents are mostly split on their way, and the splitter keeps their metadata.
    const made = row.api === 'langchain' ? documentsOf(file).flatMap((document) => metadataIn(document, 'metadata')) : [];
    for (const value of [...own, ...made]) if (fresh(value)) yield { call, store: row.title, value };
  }
  for (const { call, title } of rowWrites(file)) {
    const node = nodeAt(call) as NodeOf<'call'>;
    for (const object of node.args.flatMap((id) => objectsIn(at(file, id)))) {
      const { props } = nodeAt(object) as NodeOf<'object'>;
      if (!props.some((prop) => embeddingKey.test(prop.name)) || !fresh(object)) continue;
      yield { call, store: title, value: object };
      for (const value of propertyOf(object, 'metadata')) yield { call, store: title, value };
    }
  }
}

/** Calls that write rows of a database, in which an embedding may stand. */
function* rowWrites(file: TypeScriptFile): Iterable<{ call: Place; title: string }> {
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    if (!writesRows.test(calleeName(call)) || calleesOf(call).length > 0) continue;
    const api = apiOf(at(file, (nodeAt(call) as NodeOf<'call'>).callee)) ?? '';
    if (/^(?:drizzle-orm\/|@supabase\/|@prisma\/client:|knex:|mongodb:|mongoose:|typeorm:)/.test(api))
      yield { call, title: 'the database' };
  }
}
