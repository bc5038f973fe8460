import { privacySwitch } from '../../catalog/typescript/recorders.js';
import { type Content, contentOf } from '../../model/typescript/content.js';
import { evidenceOf, originText, textOf } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { gatesOf } from '../../model/typescript/gates.js';
import { at, nodeAt, type Place, textAt } from '../../model/typescript/place.js';
import { isAlsoPrompt } from '../../model/typescript/prompt-forwarding.js';
import { type Recorded, recordedIn } from '../../model/typescript/recorded.js';
import { type Flow, trace } from '../../model/typescript/trace.js';
import { contentKind, type Kind } from '../prompt-logged/content-kind.js';
import type { EvidenceStep } from '../rule.js';

export interface RecordedContent {
  readonly recorded: Recorded;
  readonly kind: Kind;
  readonly source: string;
  readonly evidence: readonly EvidenceStep[];
}

/** Whether a value is chosen by a setting that is named for what it lets out. */
function isChosen(place: Place): boolean {
  const node = nodeAt(place);
  if (node.kind !== 'choice' || node.test === undefined || node.test === node.of[0]) return false;
  return privacySwitch.test(textAt(at(place.file, node.test)));
}

/** Whether the program itself decides by such a setting whether the value is recorded. */
const isSwitched = ({ value }: Recorded): boolean =>
  isChosen(value) || gatesOf(value).some(({ test }) => privacySwitch.test(textAt(test)));

function kindOf(recorded: Recorded, content: Content): { kind: Kind; flow: Flow | undefined } | undefined {
  const { flows } = trace(recorded.value);
  for (const flow of flows) {
    if (flow.steps.some(isChosen)) continue;
    const kind = contentKind(flow, { call: recorded.call, title: recorded.title, args: [] }, content);
    if (kind) return { kind, flow };
  }
  // What comes in by a parameter is a prompt where the same function gives it to a model.
  const isPrompt = flows.some(({ kind }) => kind === 'parameter') && isAlsoPrompt(recorded.value);
  return isPrompt ? { kind: 'prompt', flow: undefined } : undefined;
}

/** What people or models wrote that a file puts into traces by its own choice. */
export function* recordedContent(file: TypeScriptFile): Iterable<RecordedContent> {
  const all = recordedIn(file);
  if (all.length === 0) return;
  const content = contentOf(file);
  for (const recorded of all) {
    if (isSwitched(recorded)) continue;
    const found = kindOf(recorded, content);
    if (!found) continue;
    const { value, writer, title } = recorded;
    const { start, end } = nodeAt(value);
    const written = {
      path: writer.file.path,
      start: nodeAt(writer).start,
      end: nodeAt(writer).end,
      note: `this writes it to ${title}`,
    };
    const note = `it is recorded as what the step ${found.kind === 'answer' ? 'gave' : 'was given'}`;
    yield {
      recorded,
      kind: found.kind,
      source: found.flow ? originText(found.flow) : textOf(value),
      evidence: [...(found.flow ? evidenceOf(found.flow, value, note) : [{ path: file.path, start, end, note }]), written],
    };
  }
}

const whats: Record<Kind, string> = {
  prompt: 'What people write to the model ($value) is recorded in $title as it is.',
  answer: 'What the model writes ($value) is recorded in $title as it is.',
  tool: 'What passes through the tool ($value) is recorded in $title as it is.',
};

/** The sentence for one such value. */
export const sayRecorded = ({ kind, recorded }: RecordedContent): string =>
  whats[kind].replace('$value', textOf(recorded.value, 40)).replace('$title', recorded.title);
