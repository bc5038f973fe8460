import type { TypeScriptFile } from './file.js';
import { at, nodeAt, type Place } from './place.js';
import { carriesText } from './prompt-composition.js';
import { argumentOf, calleesOf, definitionsOf, propertiesOf } from './values.js';

/** A value that goes somewhere as it is, and where to. */
export interface Handed<What> {
  readonly place: Place;
  readonly what: What;
}

/** A question about parameters: which values of a file go there, and the name under which answers are kept. */
export interface Destination<What> {
  readonly name: string;
  seeds(file: TypeScriptFile): Iterable<Handed<What>>;
}

interface Parameter<What> {
  readonly index: number;
  /** Names below the parameter: `['prompt']` of `({ prompt })`. */
  readonly path: readonly string[];
  readonly what: What;
}

type Table<What> = ReadonlyMap<number, readonly Parameter<What>[]>;

const maxRounds = 3;
/** Files between the one that is asked about and the one in which a value arrives. */
const maxFiles = 2;

/** The parameters that a value is, as it stands or through names. */
export function parametersBehind(value: Place): { fn: number; index: number; path: string[] }[] {
  return definitionsOf(value).flatMap((made) => {
    if (made.file !== value.file) return [];
    const path: string[] = [];
    let node = nodeAt(made);
    for (let depth = 0; depth < 4; depth += 1) {
      if (node.kind === 'param') return [{ fn: node.fn, index: node.index, path }];
      if (node.kind === 'member') {
        path.unshift(node.name);
        node = nodeAt(at(made.file, node.of));
      } else if (node.kind === 'ref') {
        const [only, ...more] = made.file.facts.flow.bindings[node.binding]?.values ?? [];
        if (only === undefined || more.length > 0) return [];
        node = nodeAt(at(made.file, only));
      } else {
        const receiver = carriesText(made);
        return receiver ? parametersBehind(receiver) : [];
      }
    }
    return [];
  });
}

/** The parameters of a file's functions that go to a destination as they are, by function. */
function tableOf<What>(file: TypeScriptFile, to: Destination<What>, depth: number): Table<What> {
  return file.memo<Table<What>>(`${to.name} ${depth}`, 0, new Map(), () => {
    const table = new Map<number, Parameter<What>[]>();
    const add = ({ place, what }: Handed<What>): boolean => {
      let isNew = false;
      for (const { fn, index, path } of parametersBehind(place)) {
        const known = table.get(fn) ?? [];
        if (known.some((entry) => entry.index === index && entry.path.join() === path.join())) continue;
        table.set(fn, [...known, { index, path, what }]);
        isNew = true;
      }
      return isNew;
    };
    for (const seed of to.seeds(file)) add(seed);
    // A function that hands its parameter to one of these, once or twice removed.
    for (let round = 0, isNew = table.size > 0 || depth > 0; isNew && round < maxRounds; round += 1) {
      isNew = false;
      for (const call of passingCalls(file))
        for (const handed of argumentsTo(call, to, () => table, depth)) if (add(handed)) isNew = true;
    }
    return table;
  });
}

/** Calls that take a parameter of the function around them along, or a name made of one; no other can hand it on. */
const passingCalls = (file: TypeScriptFile): readonly Place[] =>
  file.memo<readonly Place[]>('passing calls', 0, [], () => {
    const { nodes, bindings, calls } = file.facts.flow;
    const isParameter = (id: number, depth: number): boolean => {
      const node = nodes[id];
      if (node?.kind === 'member') return isParameter(node.of, depth);
      if (node?.kind === 'choice') return node.of.some((part) => isParameter(part, depth));
      if (node?.kind === 'object') return depth === 0 && node.props.some((prop) => isParameter(prop.value, 1));
      if (node?.kind !== 'ref') return false;
      const binding = bindings[node.binding];
      if (binding?.kind === 'parameter') return true;
      return depth < 3 && binding?.kind === 'variable' && binding.values.some((value) => isParameter(value, depth + 1));
    };
    return calls
      .map((id) => at(file, id))
      .filter((call) => {
        const node = nodeAt(call);
        return node.kind === 'call' && node.form !== 'new' && node.args.some((id) => isParameter(id, 0));
      });
  });

/** The arguments of a call that end at the destination. */
function argumentsTo<What>(call: Place, to: Destination<What>, own: () => Table<What>, depth: number): Handed<What>[] {
  return calleesOf(call).flatMap(({ file, fn }) => {
    const table = file === call.file ? own() : depth > 0 ? tableOf(file, to, depth - 1) : undefined;
    return (table?.get(fn) ?? []).flatMap(({ index, path, what }) => {
      let places = [argumentOf(call, index)].filter((place) => place !== undefined);
      for (const name of path) places = places.flatMap((place) => propertiesOf(place, name));
      return places.map((place) => ({ place, what }));
    });
  });
}

/** What a call of the project's functions hands to a destination, wherever these stand; empty for any other call. */
export const handedOver = <What>(call: Place, to: Destination<What>): Handed<What>[] =>
  argumentsTo(call, to, () => tableOf(call.file, to, maxFiles), maxFiles);
