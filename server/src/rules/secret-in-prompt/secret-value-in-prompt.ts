import { evidenceOf, originText, shownIn, textOf } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { nodeAt, type Place } from '../../model/typescript/place.js';
import { whyNone } from '../../model/typescript/silence.js';
import { trace } from '../../model/typescript/trace.js';
import { arrayOf, removeEntry } from '../edits.js';
import { interpolationAround } from '../fixes/tags.js';
import { defineRule, type Fix, type FixEdit, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly place: Place;
}

/** Takes a value out of the text that it is a piece of: a template, a chain of `+`, a list that is joined. */
function removePiece(place: Place): Fix | undefined {
  const { file } = place;
  const { path, text, facts } = file;
  const { start, end } = nodeAt(place);
  const fix = (edit: FixEdit): Fix => ({
    title: `Remove ${textOf(place)} from the prompt`,
    applicability: 'suggestion',
    edits: [edit],
  });
  const range = interpolationAround(file, place);
  // Of the spaces on both sides one is enough.
  const isBetweenSpaces = range && text[range.start - 1] === ' ' && text[range.end] === ' ';
  if (range) return fix({ path, start: range.start, end: range.end + (isBetweenSpaces ? 1 : 0), newText: '' });
  if (arrayOf(facts.flow, place.id)) return fix(removeEntry(file, { start, end }));
  const chain = facts.flow.nodes.some((node) => node.kind === 'template' && node.quote === '+' && node.parts.includes(place.id));
  const plus = chain ? /\s*\+\s*$/.exec(text.slice(0, start)) : undefined;
  return plus ? fix({ path, start: start - plus[0].length, end, newText: '' }) : undefined;
}

/** All texts of a file that a model is given: its prompts, and what its tools say of themselves. */
function* toldPlaces(file: TypeScriptFile): Iterable<Place> {
  for (const call of file.entities.modelCalls) for (const part of call.parts) yield part.place;
  for (const tool of file.roles.tools) yield* tool.description;
}

export const secretValueInPrompt = defineRule<Data>({
  id: 'secret-value-in-prompt',
  family: 'secret-in-prompt',
  title: 'Secret value in a prompt',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [522, 200], owaspLlm: ['LLM02', 'LLM07'], atlas: ['AML.T0057'], frameworks: ['SOC2-CC6.1'] },
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const told of toldPlaces(file)) {
      const result = trace(told);
      if (told.file === file && !result.flows.some(({ kind }) => kind === 'secret'))
        consider?.(nodeAt(told), whyNone(result, { what: 'a credential', is: () => false }));
      for (const flow of result.flows) {
        const shown = flow.kind === 'secret' ? shownIn(file, flow, told) : undefined;
        if (!shown) continue;
        const { start, end } = nodeAt(shown);
        const evidence = evidenceOf(flow, told, 'this text goes to the model');
        yield { range: { start, end }, evidence, data: { source: originText(flow), place: shown } };
      }
      // A constant that holds a credential and is mixed into the prompt from somewhere else.
      for (const literal of result.literals) {
        const node = nodeAt(literal);
        const secret = literal.file.facts.secrets.find(
          (entry) => entry.kind === 'live' && node.start <= entry.start && entry.end <= node.end,
        );
        if (!secret || literal.file === file || told.file !== file) continue;
        const { start, end } = nodeAt(told);
        yield {
          range: { start, end },
          evidence: [
            { path: literal.file.path, start: secret.start, end: secret.end, note: `${secret.title} stands here` },
            { path: file.path, start, end, note: 'this text goes to the model' },
          ],
          data: { source: `the ${secret.title} in ${literal.file.path}`, place: told },
        };
      }
    }
  },
  explain: ({ data }) => ({
    what: `The secret ${data.source} becomes part of a prompt.`,
    why: 'What a prompt holds, a user can make the model repeat; it also goes to the provider, and into every log and trace of the call.',
    how: 'Use the secret in code, beside the model: call the service yourself, or in a tool, and give the model only the result. Rotate it if this has run.',
  }),
  fixes: ({ data }) => {
    const removal = removePiece(data.place);
    return [
      ...(removal ? [removal] : []),
      { title: `Rotate ${data.source} if this code has run with it`, applicability: 'manual', edits: [] },
    ];
  },
});
