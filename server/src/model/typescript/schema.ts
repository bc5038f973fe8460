import { at, nodeAt, type Place } from './place.js';
import { apiOf, argumentOf, definitionsOf, propertiesOf } from './values.js';

/** What leaves no room for free text, as zod, valibot, TypeBox, yup, joi and JSON Schema write it. */
const constrained =
  /\.(?:enum|nativeEnum|literal|number|int|integer|boolean|bool|uuid|guid|cuid2?|ulid|nanoid|date|isoDate|isoTimestamp|bigint|stringbool|picklist|oneOf|valid|regex|datetime)\(|coerce\.(?:number|date|boolean)|\b(?:picklist|literal)\(|\bType\.(?:Number|Integer|Boolean|Literal|Enum)\(|['"]enum['"]|\benum\s*:|\bpattern\s*:|type\s*:\s*['"](?:number|integer|boolean)['"]/;

const isIndex = (name: string): boolean => name === '[]' || /^\d+$/.test(name);

/** The object literals that hold a schema's properties: the raw shape, the argument of `z.object`, JSON Schema `properties`. */
function shapesOf(schema: Place): Place[] {
  return definitionsOf(schema).flatMap((place) => {
    const node = nodeAt(place);
    if (node.kind === 'object') return [...propertiesOf(place, 'properties'), place];
    if (node.kind !== 'call') return [];
    const callee = nodeAt(at(place.file, node.callee));
    const api = apiOf(at(place.file, node.callee)) ?? '';
    if (/(?::|\.)(?:object|strictObject|looseObject|Object|jsonSchema|interface)$/.test(api))
      return node.args.flatMap((id) => shapesOf(at(place.file, id)));
    if (callee.kind !== 'member') return [];
    // `.describe()`, `.strict()` and their like hang on the object; `.extend()` and `.merge()` add to it.
    const added =
      callee.name === 'extend' || callee.name === 'merge' ? node.args.flatMap((id) => shapesOf(at(place.file, id))) : [];
    return [...added, ...shapesOf(at(place.file, callee.of))];
  });
}

function elementsOf(schema: Place): Place[] {
  return definitionsOf(schema).flatMap((place) => {
    const node = nodeAt(place);
    if (node.kind === 'object') return propertiesOf(place, 'items');
    if (node.kind !== 'call') return [];
    const callee = nodeAt(at(place.file, node.callee));
    if (callee.kind !== 'member') return [];
    if (callee.name !== 'array' && callee.name !== 'Array') return elementsOf(at(place.file, callee.of));
    const element = argumentOf(place, 0);
    return [element ?? at(place.file, callee.of)];
  });
}

/** The schema of a part of what a schema describes; empty where it is not in view. */
export function schemaAt(schema: Place, path: readonly string[]): Place[] {
  const [head, ...rest] = path;
  if (head === undefined) return [schema];
  const parts = isIndex(head) ? elementsOf(schema) : shapesOf(schema).flatMap((shape) => propertiesOf(shape, head));
  return parts.flatMap((part) => schemaAt(part, rest));
}

const leavesNoText = (schema: Place): boolean => {
  const made = definitionsOf(schema);
  return (
    made.length > 0 && made.every((place) => constrained.test(place.file.text.slice(nodeAt(place).start, nodeAt(place).end)))
  );
};

/** Whether a part of a schema is known to be an enum, a number, an id or the like; undefined where it is not in view. */
export function isConstrainedAt(schema: Place, path: readonly string[]): boolean | undefined {
  const parts = schemaAt(schema, path);
  return parts.length === 0 ? undefined : parts.every(leavesNoText);
}
