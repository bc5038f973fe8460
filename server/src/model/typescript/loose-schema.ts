import {
  checks,
  lists,
  loosens,
  looseObjects,
  plainObjects,
  records,
  schemaLibrary,
  takesAnything,
  wrappers,
} from '../../catalog/typescript/schemas.js';
import type { Range } from '../../text/range.js';
import type { TypeScriptFile } from './file.js';
import { at, type NodeOf, nodeAt, type Place } from './place.js';
import { constantOf } from './slots.js';
import { sourceRange } from './switches.js';
import { apiOf, definitionsOf, propertiesOf } from './values.js';

/** A part of a schema that lets anything through. */
export interface LoosePart {
  readonly file: TypeScriptFile;
  readonly range: Range;
  /** Names from the arguments' object down to the part; `[]` for an element. */
  readonly path: readonly string[];
  readonly form: 'anything' | 'free object' | 'further properties';
  /** The edit that closes it, where one does. */
  readonly edit?: Range & { readonly newText: string };
}

/** Every part of a tool's input schema that lets anything through: zod, valibot, TypeBox and JSON Schema. */
export function loosePartsOf(schema: Place): LoosePart[] {
  const found: LoosePart[] = [];
  walk(schema, [], found, new Set());
  return found;
}

function walk(schema: Place, path: readonly string[], found: LoosePart[], seen: Set<string>): void {
  if (path.length > 8) return;
  for (const place of definitionsOf(schema)) {
    const key = `${place.file.path}#${place.id}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const node = nodeAt(place);
    if (node.kind === 'object') inObject(node, place, path, found, seen);
    else if (node.kind === 'array') for (const id of node.items) walk(at(place.file, id), path, found, seen);
    else if (node.kind === 'call') inCall(node, place, path, found, seen);
  }
}

/** JSON Schema, or a bare record of schemas by name. */
function inObject(node: NodeOf<'object'>, place: Place, path: readonly string[], found: LoosePart[], seen: Set<string>): void {
  const { file } = place;
  const has = (name: string): boolean => node.props.some((prop) => prop.name === name);
  const type = propertiesOf(place, 'type')
    .map(constantOf)
    .find((value) => typeof value === 'string');
  if (type === undefined && !has('properties') && !has('$schema')) {
    for (const prop of node.props) walk(at(file, prop.value), prop.form === 'spread' ? path : [...path, prop.name], found, seen);
    return;
  }
  for (const prop of node.props) {
    const value = at(file, prop.value);
    if (prop.name === 'additionalProperties') {
      const made = nodeAt(value);
      const isOpen = constantOf(value) === true || (made.kind === 'object' && made.props.length === 0);
      if (isOpen) {
        const form = has('properties') ? 'further properties' : 'free object';
        // An object with no property described would take nothing at all any more.
        const edit = has('properties') ? { edit: { ...sourceRange(value), newText: 'false' } } : {};
        found.push({ file, range: range(prop), path, form, ...edit });
      }
    } else if (prop.name === 'properties') {
      for (const shape of definitionsOf(value)) {
        const inner = nodeAt(shape);
        if (inner.kind !== 'object') continue;
        for (const entry of inner.props) walk(at(shape.file, entry.value), [...path, entry.name], found, seen);
      }
    } else if (prop.name === 'items') walk(value, [...path, '[]'], found, seen);
    else if (/^(?:anyOf|oneOf|allOf)$/.test(prop.name)) walk(value, path, found, seen);
  }
  // At the top, an object without properties is how a tool says that it takes no arguments.
  const isDescribed = node.props.some(
    ({ name, form }) =>
      form === 'spread' ||
      /^(?:properties|additionalProperties|patternProperties|anyOf|oneOf|allOf|\$ref|enum|const)$/.test(name),
  );
  if (type === 'object' && path.length > 0 && !isDescribed) found.push({ file, range: range(node), path, form: 'free object' });
}

function inCall(node: NodeOf<'call'>, place: Place, path: readonly string[], found: LoosePart[], seen: Set<string>): void {
  const { file } = place;
  const callee = at(file, node.callee);
  const member = nodeAt(callee);
  const api = apiOf(callee) ?? '';
  const name = /(\w+)$/.exec(api)?.[1] ?? '';
  const args = node.args.map((id) => at(file, id));
  // `z.object(…).optional()`: a method on a schema, which is itself a call.
  if (member.kind === 'member' && api.includes('()') && (schemaLibrary.test(api) || loosens.has(member.name))) {
    if (checks.has(member.name)) return;
    if (loosens.has(member.name)) {
      const start = file.text.lastIndexOf('.', member.nameStart);
      const part = { start: member.nameStart, end: node.end };
      found.push({ file, range: part, path, form: 'further properties', edit: { start, end: node.end, newText: '' } });
    }
    if (member.name === 'extend' || member.name === 'merge' || member.name === 'and' || member.name === 'or')
      for (const argument of args) walk(argument, path, found, seen);
    walk(at(file, member.of), member.name === 'array' ? [...path, '[]'] : path, found, seen);
    return;
  }
  if (!schemaLibrary.test(api) && !/^ai:(?:jsonSchema|zodSchema|valibotSchema)$/.test(api)) return;
  if (takesAnything.has(name)) found.push({ file, range: range(node), path, form: 'anything' });
  else if (records.has(name)) {
    const value = args.at(-1);
    const inner: LoosePart[] = [];
    if (value) walk(value, [...path, '[]'], inner, seen);
    if (!value || inner.some((part) => part.form === 'anything'))
      found.push({ file, range: range(node), path, form: 'free object' });
    else found.push(...inner);
  } else if (plainObjects.has(name)) {
    if (looseObjects.has(name)) found.push({ file, range: range(node), path, form: 'further properties' });
    for (const argument of args.slice(0, 1)) walk(argument, path, found, seen);
  } else if (lists.has(name)) for (const argument of args) walk(argument, [...path, '[]'], found, seen);
  else if (wrappers.has(name) || api.startsWith('ai:')) for (const argument of args) walk(argument, path, found, seen);
}

const range = ({ start, end }: Range): Range => ({ start, end });
