import type { ModelCall } from './entities.js';
import type { TypeScriptFile } from './file.js';
import type { PromptPart } from './messages.js';
import { at, nodeAt, type Place } from './place.js';
import { carriesText, madeOfText } from './prompt-composition.js';
import { argumentOf, calleesOf, definitionsOf, propertiesOf } from './values.js';

/** A parameter whose text a function of the project gives to a model as it is. */
interface PromptParameter {
  readonly index: number;
  /** Names below the parameter: `['prompt']` of `({ prompt })`. */
  readonly path: readonly string[];
  readonly role: PromptPart['role'];
  readonly call: ModelCall;
}

type Table = ReadonlyMap<number, readonly PromptParameter[]>;

const maxRounds = 3;

/** A text that a call of a project's function hands to a model. */
export interface ForwardedPrompt {
  /** The model call that the text ends in, perhaps in another file. */
  readonly call: ModelCall;
  readonly role: PromptPart['role'];
  readonly place: Place;
}

/** The parameters that a text is, as it stands or through names. */
function parametersBehind(text: Place): { fn: number; index: number; path: string[] }[] {
  return definitionsOf(text).flatMap((made) => {
    if (made.file !== text.file) return [];
    const path: string[] = [];
    let node = nodeAt(made);
    for (let depth = 0; depth < 4; depth += 1) {
      if (node.kind === 'param') return [{ fn: node.fn, index: node.index, path }];
      if (node.kind === 'member') {
        path.unshift(node.name);
        node = nodeAt(at(made.file, node.of));
      } else if (node.kind === 'ref') {
        const [value, ...more] = made.file.facts.flow.bindings[node.binding]?.values ?? [];
        if (value === undefined || more.length > 0) return [];
        node = nodeAt(at(made.file, value));
      } else {
        const receiver = carriesText(made);
        return receiver ? parametersBehind(receiver) : [];
      }
    }
    return [];
  });
}

/** What the functions of a file give to models of their parameters, by function. */
function promptParameters(file: TypeScriptFile, depth: number): Table {
  return file.memo<Table>(`prompt parameters ${depth}`, 0, new Map(), () => {
    const table = new Map<number, PromptParameter[]>();
    const add = (text: Place, role: PromptPart['role'], call: ModelCall): boolean => {
      let isNew = false;
      for (const { fn, index, path } of parametersBehind(text)) {
        const known = table.get(fn) ?? [];
        if (known.some((entry) => entry.index === index && entry.path.join() === path.join())) continue;
        table.set(fn, [...known, { index, path, role, call }]);
        isNew = true;
      }
      return isNew;
    };
    for (const call of file.entities.modelCalls)
      for (const part of call.parts) if (!part.isWhole) add(part.place, part.role, call);
    // A function that hands its parameter to one of these, once or twice removed.
    for (let round = 0, isNew = table.size > 0 || depth > 0; isNew && round < maxRounds; round += 1) {
      isNew = false;
      for (const id of file.facts.flow.calls)
        for (const { place, role, call } of handedOn(at(file, id), table, depth)) if (add(place, role, call)) isNew = true;
    }
    return table;
  });
}

/** The arguments of a call that end in prompts. */
function handedOn(call: Place, own: Table, depth: number): ForwardedPrompt[] {
  return calleesOf(call).flatMap(({ file, fn }) => {
    const table = file === call.file ? own : depth > 0 ? promptParameters(file, depth - 1) : new Map();
    return (table.get(fn) ?? []).flatMap(({ index, path, role, call: model }: PromptParameter) => {
      let places = [argumentOf(call, index)].filter((place) => place !== undefined);
      for (const name of path) places = places.flatMap((place) => propertiesOf(place, name));
      return places.map((place) => ({ place, role, call: model }));
    });
  });
}

/** Texts put together in a file that it hands to functions of the project which give them to a model. */
export function forwardedPrompts(file: TypeScriptFile): readonly ForwardedPrompt[] {
  return file.memo<readonly ForwardedPrompt[]>('forwarded prompts', 0, [], () => {
    const candidates = file.facts.flow.calls.map((id) => at(file, id)).filter(isGivenText);
    if (candidates.length === 0) return [];
    const own = promptParameters(file, 2);
    return candidates.flatMap((call) => handedOn(call, own, 2));
  });
}

/** Whether an argument of a call, or a property of one, is a text with values in it: other calls need no looking up. */
function isGivenText(call: Place): boolean {
  const node = nodeAt(call);
  if (node.kind !== 'call' || node.form === 'new') return false;
  return node.args.some((id) => {
    const argument = nodeAt(at(call.file, id));
    const values = argument.kind === 'object' ? argument.props.map((prop) => prop.value) : [id];
    return values.some((value) => madeOfText(at(call.file, value)));
  });
}
