import { documentChains, sequences, variableMaps } from '../../catalog/typescript/chains.js';
import { retrievalRow } from '../../catalog/typescript/retrieval.js';
import type { ModelCall } from './entities.js';
import type { TypeScriptFile } from './file.js';
import { at, functionAt, keyOf, type NodeOf, nodeAt, type Place } from './place.js';
import { slotsOf, stringOf } from './slots.js';
import { trace } from './trace.js';
import { apiOf, argumentOf, definitionsOf, functionsOf } from './values.js';

/** A variable of a prompt template that retrieved text is put into. */
export interface FedVariable {
  readonly template: ModelCall;
  readonly name: string;
  /** Where the text comes from, or what hands it to the template. */
  readonly feeder: Place;
}

/** The templates of prompts that a value may be, wherever they are defined. */
function templatesOf(value: Place): ModelCall[] {
  return definitionsOf(value).flatMap((place) => {
    const made = place.file.entities.modelCalls.find((entry) => entry.row.builds && keyOf(entry.call) === keyOf(place));
    if (made) return [made];
    // `prompt.pipe(model)` and `prompt.partial(…)` hang on the template.
    const node = nodeAt(place);
    const callee = node.kind === 'call' ? nodeAt(at(place.file, node.callee)) : undefined;
    return callee?.kind === 'member' && /^(?:pipe|partial|withConfig|bind)$/.test(callee.name)
      ? templatesOf(at(place.file, callee.of))
      : [];
  });
}

/** Whether a value is retrieved text, a retriever, or code that gives retrieved text. */
function retrieves(value: Place, depth = 0): boolean {
  const api = apiOf(value)?.replace(/\(\)$/, '');
  if (api && retrievalRow(api)) return true;
  if (trace(value).flows.some((flow) => flow.kind === 'retrieved')) return true;
  if (
    functionsOf(value).some(({ file, fn }) =>
      functionAt(file, fn).returns.some((id) => depth < 3 && retrieves(at(file, id), depth + 1)),
    )
  )
    return true;
  return definitionsOf(value).some((place) => {
    const node = nodeAt(place);
    if (node.kind === 'array') return depth < 3 && node.items.some((id) => retrieves(at(place.file, id), depth + 1));
    if (node.kind !== 'call' || depth > 2) return false;
    const callee = nodeAt(at(place.file, node.callee));
    if (callee.kind === 'member' && callee.name === 'pipe' && retrieves(at(place.file, callee.of), depth + 1)) return true;
    const isWrapper = /:(?:RunnableLambda(?:\.from)?|RunnableSequence(?:\.from)?)$/.test(
      apiOf(at(place.file, node.callee)) ?? '',
    );
    return isWrapper && node.args.some((id) => retrieves(at(place.file, id), depth + 1));
  });
}

/** The properties of an object that hold retrieved text. */
function retrievedProperties(value: Place): { name: string; feeder: Place }[] {
  return definitionsOf(value).flatMap((place) => {
    const node = nodeAt(place);
    if (node.kind === 'object')
      return node.props
        .filter((prop) => prop.name !== '' && retrieves(at(place.file, prop.value)))
        .map((prop) => ({ name: prop.name, feeder: at(place.file, prop.value) }));
    if (node.kind !== 'call' || !variableMaps.test(apiOf(at(place.file, node.callee)) ?? '')) return [];
    const argument = argumentOf(place, 0);
    return argument ? retrievedProperties(argument) : [];
  });
}

/** Variables of templates that this file's chains fill with retrieved text. */
export function* fedVariables(file: TypeScriptFile): Iterable<FedVariable> {
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call) as NodeOf<'call'>;
    const callee = nodeAt(at(file, node.callee));
    const api = apiOf(at(file, node.callee)) ?? '';
    const chain = documentChains.find((row) => row.api.test(api));
    if (chain) {
      const name = stringOf(slotsOf(call, chain.variable)[0]) ?? chain.byDefault;
      for (const prompt of slotsOf(call, chain.prompt))
        for (const template of templatesOf(prompt)) yield { template, name, feeder: call };
    } else if (sequences.test(api)) {
      yield* fromSequence(file, node);
    } else if (callee.kind === 'member' && callee.name === 'pipe' && node.args[0] !== undefined) {
      for (const template of templatesOf(at(file, node.args[0])))
        for (const fed of retrievedProperties(at(file, callee.of))) yield { template, ...fed };
    } else if (
      callee.kind === 'member' &&
      /^(?:invoke|stream|format|formatMessages|formatPromptValue|batch)$/.test(callee.name)
    ) {
      const values = argumentOf(call, 0);
      if (!values) continue;
      for (const template of templatesOf(at(file, callee.of)))
        for (const fed of retrievedProperties(values)) yield { template, ...fed };
    }
  }
}

function* fromSequence(file: TypeScriptFile, node: NodeOf<'call'>): Iterable<FedVariable> {
  const first = node.args[0];
  const list =
    first === undefined ? undefined : definitionsOf(at(file, first)).map((place) => ({ place, items: nodeAt(place) }))[0];
  if (list?.items.kind !== 'array') return;
  const items = list.items.items.map((id) => at(list.place.file, id));
  const fed = items.flatMap((item) => retrievedProperties(item));
  for (const item of items) for (const template of templatesOf(item)) for (const entry of fed) yield { template, ...entry };
}
