import { at, nodeAt, type Place } from './place.js';
import type { Flow } from './trace.js';
import { apiOf, definitionsOf, propertiesOf } from './values.js';

const callMembers = new Set(['arguments', 'input', 'args', 'tool_calls', 'toolCalls', 'tool_use', 'functionCalls', 'function_call']);

/** Whether a flow comes from what a model wrote to call a tool, by a handler's parameter or by code that unpacks the call. */
export const isToolArgument = (flow: Flow): boolean => flow.kind === 'tool-argument' || (flow.kind === 'model-output' && flow.path.some((name) => callMembers.has(name)));

const constrained = /\.(?:enum|nativeEnum|literal|number|int|boolean|uuid|guid|cuid|date|bigint)\(|coerce\.(?:number|date|boolean)|['"]enum['"]|\benum\s*:|type\s*:\s*['"](?:number|integer|boolean)['"]/;

/** Whether the tool's schema leaves the argument no room for free text: an enum, a number, a UUID. */
export function isConstrained(flow: Flow): boolean {
  if (flow.kind !== 'tool-argument') return false;
  const param = nodeAt(flow.origin);
  const role = param.kind === 'param' ? flow.origin.file.entities.roles.get(param.fn) : undefined;
  const [name] = flow.path;
  if (role?.kind !== 'tool' || name === undefined) return false;
  const properties = role.tool.schema.flatMap((schema) => schemaShapes(schema)).flatMap((shape) => propertiesOf(shape, name));
  return properties.length > 0 && properties.every((place) => definitionsOf(place).every((made) => constrained.test(made.file.text.slice(nodeAt(made).start, nodeAt(made).end))));
}

/** The object literals that hold a schema's properties: the raw shape, the argument of `z.object`, JSON Schema `properties`. */
function schemaShapes(schema: Place): Place[] {
  return definitionsOf(schema).flatMap((place) => {
    const node = nodeAt(place);
    if (node.kind === 'object') return [...propertiesOf(place, 'properties'), place];
    if (node.kind !== 'call') return [];
    const callee = nodeAt(at(place.file, node.callee));
    const api = apiOf(at(place.file, node.callee)) ?? '';
    if (/:(?:z\.)?(?:object|strictObject|looseObject)$/.test(api) || /:jsonSchema$/.test(api)) return node.args.flatMap((id) => schemaShapes(at(place.file, id)));
    // `.describe()`, `.strict()` and their like hang on the object.
    return callee.kind === 'member' ? schemaShapes(at(place.file, callee.of)) : [];
  });
}
