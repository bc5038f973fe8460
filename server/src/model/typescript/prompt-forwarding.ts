import type { ModelCall } from './entities.js';
import type { TypeScriptFile } from './file.js';
import { isSame } from './guards.js';
import { type Destination, handedOver } from './handed-parameters.js';
import type { PromptPart } from './messages.js';
import { at, nodeAt, type Place } from './place.js';
import { compositionsOf, madeOfText } from './prompt-composition.js';
import { calleesOf } from './values.js';

/** A text that a call of a project's function hands to a model. */
export interface ForwardedPrompt {
  /** The model call that the text ends in, perhaps in another file. */
  readonly call: ModelCall;
  readonly role: PromptPart['role'];
  readonly place: Place;
}

const prompts: Destination<Omit<ForwardedPrompt, 'place'>> = {
  name: 'prompt parameters',
  *seeds(file) {
    for (const call of file.entities.modelCalls)
      for (const { isWhole, place, role } of call.parts) if (!isWhole) yield { place, what: { call, role } };
  },
};

/** Texts put together in a file that it hands to functions of the project which give them to a model. */
export const forwardedPrompts = (file: TypeScriptFile): readonly ForwardedPrompt[] =>
  file.memo<readonly ForwardedPrompt[]>('forwarded prompts', 0, [], () =>
    file.facts.flow.calls
      .map((id) => at(file, id))
      .filter(isGivenText)
      .flatMap((call) => handedOver(call, prompts))
      .map(({ place, what }) => ({ place, ...what })),
  );

/** Whether an argument of a call, or a property of one, is a text with values in it: other calls need no looking up. */
function isGivenText(call: Place): boolean {
  const node = nodeAt(call);
  if (node.kind !== 'call' || node.form === 'new' || calleesOf(call).length === 0) return false;
  return node.args.some((id) => {
    const argument = nodeAt(at(call.file, id));
    const values = argument.kind === 'object' ? argument.props.map((prop) => prop.value) : [id];
    return values.some((value) => madeOfText(at(call.file, value)));
  });
}

/** The texts that a file gives to models, and the values that it puts into them. */
const said: Destination<undefined> = {
  name: 'said parameters',
  *seeds(file) {
    const own = file.entities.modelCalls.flatMap(({ parts }) => parts.filter(({ isWhole }) => !isWhole));
    for (const { place } of [...own, ...forwardedPrompts(file)]) {
      yield { place, what: undefined };
      for (const { pieces } of compositionsOf(place))
        for (const piece of pieces) if (piece.kind === 'value') yield { place: piece.place, what: undefined };
    }
  },
};

/** Whether a file hands the same name to a function of the project that says it to a model, alone or as part of a text. */
export const isAlsoPrompt = (value: Place): boolean =>
  value.file.facts.flow.calls
    .map((id) => at(value.file, id))
    .filter((call) => {
      const node = nodeAt(call);
      return node.kind === 'call' && node.args.some((id) => isSame(at(value.file, id), value));
    })
    .some((call) => handedOver(call, said).some(({ place }) => isSame(place, value)));
