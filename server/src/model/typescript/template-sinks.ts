import { matcherOf } from '../../catalog/table.js';
import { dotpromptCalls, type EngineRow, engineRows } from '../../catalog/typescript/template-engines.js';
import { reachesModel } from './content.js';
import type { TypeScriptFile } from './file.js';
import { at, nodeAt, type Place } from './place.js';
import { compositionsOf, hasTurns } from './prompt-composition.js';
import { slotsOf } from './slots.js';
import { apiCallsOf } from './switches.js';
import { argumentOf, definitionsOf, propertiesOf } from './values.js';

const dotpromptCallsOf = matcherOf(dotpromptCalls);
const engineRowsOf = matcherOf(engineRows);
/**
 * A value that can say more than words: `template` is read as a template, `marked` is put into a text that an engine then
 * splits at role markers, `tokens` into a text that holds a model's special tokens.
 */
export interface TemplateSink {
  readonly kind: 'template' | 'marked' | 'tokens';
  readonly value: Place;
  readonly title: string;
  /** The engine of a `template`. */
  readonly engine?: EngineRow;
  /** The text around a value of `tokens`. */
  readonly text?: string;
}

/** Every place of a file where a value could change what a prompt is rather than what it says. */
export function* templateSinksOf(file: TypeScriptFile): Iterable<TemplateSink> {
  for (const { call, api } of apiCallsOf(file)) {
    const engine = engineRowsOf(api)[0];
    if (engine && (isForPrompts(engine) || reachesModel(call)))
      for (const value of templatesOf(call, engine)) yield { kind: 'template', value, title: engine.title, engine };
    for (const row of dotpromptCallsOf(api))
      for (const value of slotsOf(call, row.values).flatMap(partsOfObject)) yield { kind: 'marked', value, title: 'Dotprompt' };
  }
  for (const call of file.entities.modelCalls) {
    for (const part of call.parts) {
      if (part.isWhole) continue;
      for (const composition of compositionsOf(part.place)) {
        if (!hasTurns(composition)) continue;
        const text = composition.pieces.map((piece) => (piece.kind === 'constant' ? piece.text : '')).join('\n');
        for (const piece of composition.pieces)
          if (piece.kind === 'value') yield { kind: 'tokens', value: piece.place, title: 'the model', text };
      }
    }
  }
}

/** Whether an engine makes nothing but prompts, so that no model call needs to be in view. */
const isForPrompts = ({ title }: EngineRow): boolean => title === 'LangChain' || title === 'Dotprompt';

function templatesOf(call: Place, { template }: EngineRow): Place[] {
  if (template !== '0.messages') return slotsOf(call, template);
  const list = argumentOf(call, 0);
  const messages = (list ? definitionsOf(list) : []).flatMap((place) => {
    const node = nodeAt(place);
    return node.kind === 'array' ? node.items.map((id) => at(place.file, id)) : [];
  });
  return messages.flatMap((message) =>
    definitionsOf(message).flatMap((place): Place[] => {
      const node = nodeAt(place);
      if (node.kind === 'array') return node.items.slice(1, 2).map((id) => at(place.file, id));
      return node.kind === 'object' ? [...propertiesOf(place, 'content')] : node.kind === 'template' ? [place] : [];
    }),
  );
}

/** The values of an object literal; of anything else the value itself. */
function partsOfObject(value: Place): Place[] {
  return definitionsOf(value).flatMap((place) => {
    const node = nodeAt(place);
    return node.kind === 'object' ? node.props.map((prop) => at(place.file, prop.value)) : [value];
  });
}
