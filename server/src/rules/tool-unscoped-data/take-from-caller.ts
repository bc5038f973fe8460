import type { Binding } from '../../facts/typescript/ir.js';
import { holderOf } from '../../model/typescript/entry.js';
import type { Identity } from '../../model/typescript/identity.js';
import { at, nodeAt, type Place } from '../../model/typescript/place.js';
import { schemaAt } from '../../model/typescript/schema.js';
import type { Flow } from '../../model/typescript/trace.js';
import { propertiesOf } from '../../model/typescript/values.js';
import type { Change } from '../change.js';
import { drop, replaceValue, suggest } from '../fixes/build.js';
import { callerAt } from '../fixes/caller.js';
import type { Fix } from '../rule.js';

interface Uses {
  readonly places: readonly Place[];
  /** The name in the handler's pattern, which goes. */
  readonly binding: Binding | undefined;
}

/** Where a handler uses an argument: by its own name in the pattern, or as a member of the arguments. */
function usesOf({ origin }: Flow, argument: string): Uses | undefined {
  const { file } = origin;
  const { nodes, bindings } = file.facts.flow;
  const param = nodeAt(origin);
  if (param.kind !== 'param') return undefined;
  const isArguments = (id: number): boolean => {
    const node = nodes[id];
    if (node?.kind === 'param') return node.fn === param.fn && node.index === param.index;
    return node?.kind === 'ref' && (bindings[node.binding]?.values.some((value) => value !== id && isArguments(value)) ?? false);
  };
  const binding = bindings.find((entry) =>
    entry.values.some((value) => {
      const node = nodes[value];
      return node?.kind === 'member' && node.name === argument && nodes[node.of]?.kind === 'param' && isArguments(node.of);
    }),
  );
  const places = nodes.flatMap((node, id) => {
    const isUse = binding
      ? node.kind === 'ref' && bindings[node.binding] === binding
      : node.kind === 'member' && node.name === argument && isArguments(node.of) && file.text[node.nameStart - 1] === '.';
    return isUse ? [at(file, id)] : [];
  });
  // A pattern of another form, such as one that renames, is left to a person.
  const isPlain = !binding || /[{,]\s*$/.test(file.text.slice(0, binding.start));
  return places.length > 0 && isPlain && (!binding || binding.kind === 'parameter') ? { places, binding } : undefined;
}

/** The argument's own entry in the tool's schema, and in a list of what is required. */
function schemaChanges({ origin }: Flow, argument: string): Change[] | undefined {
  const param = nodeAt(origin);
  const role = param.kind === 'param' ? origin.file.roleOf(param.fn) : undefined;
  if (role?.kind !== 'tool') return undefined;
  const entries = role.tool.schema.flatMap((schema) => schemaAt(schema, [argument]));
  const [entry] = entries;
  const holder = entry && holderOf(entry);
  if (!entry || !holder || entries.length !== 1 || entry.file !== origin.file) return undefined;
  const { file } = origin;
  const required = role.tool.schema
    .flatMap((schema) => propertiesOf(schema, 'required'))
    .flatMap((list) => {
      const node = nodeAt(list);
      return node.kind === 'array' && list.file === file ? node.items : [];
    })
    .map((id) => nodeAt(at(file, id)))
    .filter((node) => node.kind === 'string' && node.value === argument);
  return [drop(holder.prop), ...required.map(({ start, end }) => drop({ start: start - 1, end: end + 1 }))];
}

/** Takes an argument out of a tool's schema and its handler, and puts the verified caller's id wherever it was used. */
export function takeFromCaller(flow: Flow, argument: string, identity: Identity): Fix | undefined {
  const uses = flow.path.length <= 2 ? usesOf(flow, argument) : undefined;
  const schema = schemaChanges(flow, argument);
  if (!uses || !schema) return undefined;
  const changes: Change[] = [...schema];
  let told = '';
  for (const place of uses.places) {
    const expression = callerAt(identity, argument, place, uses.binding);
    if (!expression) return undefined;
    told = expression;
    // Once the handler's own name is gone, the same name is the caller's.
    if (uses.binding?.name !== expression) changes.push(replaceValue(place, expression));
  }
  if (uses.binding) changes.push(drop(uses.binding));
  const source = told === argument ? 'the code around the tool' : told;
  return suggest(`Take ${argument} from ${source}, and out of the tool’s schema`, flow.origin.file, changes);
}
