import { at, keyOf, nodeAt, type Place } from './place.js';
import { stringOf } from './slots.js';
import type { Flow } from './trace.js';
import { apiOf, argumentOf, declaredClasses, definitionsOf, propertiesOf } from './values.js';

/** What leaves no room for free text, as zod, valibot, TypeBox, yup, joi and JSON Schema write it. */
const constrained =
  /\.(?:enum|nativeEnum|literal|number|int|integer|boolean|bool|uuid|guid|cuid2?|ulid|nanoid|date|isoDate|isoTimestamp|bigint|stringbool|picklist|oneOf|valid|regex|datetime)\(|coerce\.(?:number|date|boolean)|\b(?:picklist|literal)\(|\bType\.(?:Number|Integer|Boolean|Literal|Enum)\(|['"]enum['"]|\benum\s*:|\bpattern\s*:|type\s*:\s*['"](?:number|integer|boolean)['"]/;

const isIndex = (name: string): boolean => name === '[]' || /^\d+$/.test(name);

/** The object literals that hold a schema's properties: the raw shape, the argument of `z.object`, JSON Schema `properties`. */
function shapesOf(schema: Place, seen = new Set<string>()): Place[] {
  // A schema may be given its own extension: `schema = schema.extend(…)`.
  if (seen.has(keyOf(schema))) return [];
  seen.add(keyOf(schema));
  return definitionsOf(schema).flatMap((place) => {
    const node = nodeAt(place);
    if (node.kind === 'object') return [...propertiesOf(place, 'properties'), place];
    if (node.kind !== 'call') return [];
    const callee = nodeAt(at(place.file, node.callee));
    const api = apiOf(at(place.file, node.callee)) ?? '';
    if (/(?::|\.)(?:object|strictObject|looseObject|Object|jsonSchema|interface)$/.test(api))
      return node.args.flatMap((id) => shapesOf(at(place.file, id), seen));
    if (callee.kind !== 'member') return [];
    // `.describe()`, `.strict()` and their like hang on the object; `.extend()` and `.merge()` add to it.
    const added =
      callee.name === 'extend' || callee.name === 'merge' ? node.args.flatMap((id) => shapesOf(at(place.file, id), seen)) : [];
    return [...added, ...shapesOf(at(place.file, callee.of), seen)];
  });
}

function elementsOf(schema: Place, seen = new Set<string>()): Place[] {
  if (seen.has(keyOf(schema))) return [];
  seen.add(keyOf(schema));
  return definitionsOf(schema).flatMap((place) => {
    const node = nodeAt(place);
    if (node.kind === 'object') return propertiesOf(place, 'items');
    if (node.kind !== 'call') return [];
    const callee = nodeAt(at(place.file, node.callee));
    if (callee.kind !== 'member') return [];
    if (callee.name !== 'array' && callee.name !== 'Array') return elementsOf(at(place.file, callee.of), seen);
    const element = argumentOf(place, 0);
    return [element ?? at(place.file, callee.of)];
  });
}

/** The parts of a schema that is a list of them: `[{ name: 'city', type: 'string' }]`. */
export const listedParts = (schema: Place): { readonly name: string; readonly place: Place }[] =>
  definitionsOf(schema).flatMap((list) => {
    const node = nodeAt(list);
    return (node.kind === 'array' ? node.items : []).flatMap((id) => {
      const place = at(list.file, id);
      const name = stringOf(propertiesOf(place, 'name')[0]);
      return name && propertiesOf(place, 'type').length > 0 ? [{ name, place }] : [];
    });
  });

/** The names of the parts that a schema describes, as far as they are in view. */
export const partNames = (schema: Place): string[] => [
  ...listedParts(schema).map(({ name }) => name),
  ...shapesOf(schema).flatMap((shape) => {
    const node = nodeAt(shape);
    return node.kind === 'object' ? node.props.map(({ name }) => name) : [];
  }),
];

/** The schema of a part of what a schema describes; empty where it is not in view. */
export function schemaAt(schema: Place, path: readonly string[]): Place[] {
  const [head, ...rest] = path;
  if (head === undefined) return [schema];
  const listed = listedParts(schema).flatMap(({ name, place }) => (name === head ? [place] : []));
  const parts = isIndex(head)
    ? elementsOf(schema)
    : [...listed, ...shapesOf(schema).flatMap((shape) => propertiesOf(shape, head))];
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

/** Decorators of class-validator that leave no room for free text, and those that check what stands below. */
const narrowField =
  /@(?:IsIn|IsEnum|IsUUID|IsInt|IsNumber|IsPositive|IsBoolean|IsNumberString|IsDateString|IsISO8601|IsDate|Matches|Equals|IsMongoId)\(/;
const checkedField = /@(?:ValidateNested|IsIn|IsEnum)\(/;

/** How a field of a data class is declared, decorators included, for a flow from a parameter of that class. */
function fieldOf({ origin, path }: Flow): string | undefined {
  const [name] = path;
  if (name === undefined) return undefined;
  for (const { file, classId } of declaredClasses(origin)) {
    const member = file.facts.flow.classes[classId]?.members.find((entry) => entry.name === name);
    if (!member) continue;
    const { start, end } = nodeAt(at(file, member.value));
    return file.text.slice(start, end);
  }
  return undefined;
}

/** Whether a flow comes from a field that class-validator narrows to an enum, a number, an id or a pattern. */
export const isNarrowField = (flow: Flow): boolean => narrowField.test(fieldOf(flow) ?? '');
/** Whether class-validator looks into the field at all. */
export const isCheckedField = (flow: Flow): boolean => checkedField.test(fieldOf(flow) ?? '');
