import { closesData, instructedElsewhere, opensData, withoutRoles } from '../../catalog/typescript/text.js';
import type { ModelCall } from '../../model/typescript/entities.js';
import { evidenceOf, originText, textOf } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { canHoldText, isTypedText } from '../../model/typescript/free-text.js';
import { hasSystemText } from '../../model/typescript/instructions.js';
import { loosePrompts } from '../../model/typescript/loose-prompts.js';
import { keyOf, nodeAt, type Place } from '../../model/typescript/place.js';
import {
  around,
  type Composition,
  compositionsOf,
  hasInstructions,
  hasTurns,
  isLabelledTurn,
} from '../../model/typescript/prompt-composition.js';
import { forwardedPrompts } from '../../model/typescript/prompt-forwarding.js';
import { type Flow, trace } from '../../model/typescript/trace.js';
import { setApart } from '../fixes/tags.js';
import { defineRule, type Match } from '../rule.js';
import { splitIntoRoles } from './split.js';

export interface Data {
  readonly source: string;
  readonly isRetrieved: boolean;
  readonly value: Place;
  readonly text: Place;
  /** Undefined where only the text shows that it goes to a model. */
  readonly call: ModelCall | undefined;
  /** Marks set the value apart already. */
  readonly isMarked: boolean;
}

/** Text of people whom the program does not know; where only a parameter is in view, a reader must judge. */
const isOfOthers = (flow: Flow): boolean => flow.kind === 'request' || flow.kind === 'retrieved' || isTypedText(flow);
const mayBeOfOthers = (flow: Flow): boolean => flow.kind === 'parameter' || flow.kind === 'tool-argument';

interface Found {
  readonly value: Place;
  readonly flow: Flow;
  readonly isCertain: boolean;
  readonly isMarked: boolean;
}

/** The value of a text that says most: one of certain origin that no mark sets apart, else any other. */
function findValue(text: Composition): Found | undefined {
  let best: Found | undefined;
  const isInstructing = hasInstructions(text);
  for (const [index, piece] of text.pieces.entries()) {
    if (piece.kind !== 'value' || !(isInstructing || isLabelledTurn(text, index))) continue;
    const flows = trace(piece.place).flows.filter(canHoldText);
    const flow = flows.find(isOfOthers) ?? flows.find(mayBeOfOthers);
    if (!flow) continue;
    const { before, behind } = around(text, index);
    const isMarked = opensData.test(before) && closesData.test(behind);
    const isCertain = isOfOthers(flow) && !isMarked;
    if (isCertain) return { value: piece.place, flow, isCertain, isMarked };
    best ??= { value: piece.place, flow, isCertain, isMarked };
  }
  return best;
}

/** The texts of role user that a file gives to a model, itself or through functions of the project. */
function userTexts(file: TypeScriptFile): { readonly call: ModelCall | undefined; readonly place: Place }[] {
  const own = file.entities.modelCalls.flatMap((call) =>
    call.parts.filter(({ isWhole }) => !isWhole).map(({ role, place }) => ({ call, role, place })),
  );
  const loose = loosePrompts(file).map(({ role, place }) => ({ call: undefined, role, place }));
  return [...own, ...forwardedPrompts(file), ...loose].filter(
    ({ role, call }) => role === 'user' && !(call && withoutRoles.test(call.row.api)),
  );
}

export const undelimitedUntrusted = defineRule<Data>({
  id: 'undelimited-untrusted',
  family: 'undelimited-untrusted',
  title: 'Instructions and foreign text in one string',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [1427, 77], owaspLlm: ['LLM01'], owaspAgentic: ['ASI01'], atlas: ['AML.T0051.000', 'AML.T0051.001'] },
  accepts: ['instructions in a message of their own (role system)', 'tags or fences on both sides of the value'],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    const seen = new Set<string>();
    for (const { call, place } of userTexts(file)) {
      for (const text of compositionsOf(place)) {
        // Speakers kept apart by tokens are the matter of template-role-injection.
        if (seen.has(keyOf(text.place)) || hasTurns(text)) continue;
        const found = findValue(text);
        if (!found) {
          if (text.place.file === file)
            consider?.(
              nodeAt(text.place),
              hasInstructions(text)
                ? 'nothing that strangers write stands in this text'
                : 'the constant part of this text is no instruction',
            );
          continue;
        }
        seen.add(keyOf(text.place));
        const isInstructed = call !== undefined && (hasSystemText(call) || instructedElsewhere.test(call.row.api));
        const shown = [found.value, text.place, place].find((candidate) => candidate.file === file) ?? call?.call ?? place;
        const { start, end } = nodeAt(shown);
        yield {
          range: { start, end },
          evidence: evidenceOf(found.flow, shown, 'it stands in one text with instructions here'),
          data: {
            source: originText(found.flow),
            isRetrieved: found.flow.kind === 'retrieved',
            value: found.value,
            text: text.place,
            call,
            isMarked: found.isMarked,
          },
          ...(found.isCertain && !isInstructed ? {} : { preset: 'strict' as const }),
          // Marks help as long as the value does not hold them itself.
          ...(found.isMarked ? { severity: 'info' as const } : {}),
        };
      }
    }
  },
  explain: ({ data }) => ({
    what: `${data.isRetrieved ? 'Retrieved text' : 'Text from outside'} (${textOf(data.value, 40)}) stands in the same string as the instructions to the model.`,
    why: 'The model sees one text and cannot tell where your instructions end: whoever writes the value can add instructions of their own, and they count as much as yours.',
    how: 'Put the instructions into a system message and the value alone into a user message; where one message must hold both, set the value apart by tags and escape them in it.',
  }),
  fixes: ({ data }) => {
    const split = splitIntoRoles(data);
    const tagged = data.isMarked ? undefined : setApart(data.value, data.isRetrieved ? 'retrieved' : 'user_text');
    return [
      ...(split ? [split] : []),
      ...(tagged ? [tagged] : []),
      { title: 'Put the instructions into a system message, the value into a user message', applicability: 'manual', edits: [] },
    ];
  },
});
