import { mcpClientOf } from '../../catalog/mcp.js';
import { commentRanges } from '../../facts/common/comments.js';
import type { HiddenTextFact } from '../../facts/common.js';
import type { FileModel } from '../../model/model.js';
import { contains, type Range } from '../../text/range.js';
import { defineRule, type Match } from '../rule.js';
import { promptContentOf } from '../secret-in-prompt/prompt-file.js';

interface Data {
  readonly kind: HiddenTextFact['kind'];
  readonly count: number;
  readonly decoded: string;
  readonly place: 'instruction file' | 'configuration' | 'prompt text' | 'code' | 'comment' | 'file';
  /** What the characters are written as in code; empty outside code, where they are simply taken out. */
  readonly escaped: string;
}

const names: Record<Data['kind'], readonly [one: string, many: string]> = {
  tag: ['an invisible tag character', 'invisible tag characters'],
  bidi: ['a bidirectional control', 'bidirectional controls'],
  'zero-width': ['a zero-width character', 'zero-width characters'],
  'variation-selector': ['a variation selector', 'variation selectors with nothing to select'],
};

/** Fewer zero-width characters than this spell nothing: eight of them make one byte. */
const smallestPayload = 8;

export const hiddenUnicode = defineRule<Data>({
  id: 'hidden-unicode',
  family: 'hidden-unicode',
  title: 'Text that a reader does not see',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript', 'sql', 'prisma', 'prompt', 'json', 'yaml', 'toml', 'dotenv'],
  duties: {
    cwe: [1007, 451],
    owaspLlm: ['LLM01', 'LLM03'],
    owaspAgentic: ['ASI01'],
    atlas: ['AML.T0051', 'AML.T0068'],
  },
  speaksInTests: true,
  *check({ file }) {
    const { hidden } = file.facts;
    if (hidden.length === 0) return;
    const comments = file.language === 'typescript' ? commentRanges(file.text, 'typescript') : [];
    for (const run of hidden) {
      const place = placeOf(file, run, comments);
      const characters = [...file.text.slice(run.start, run.end)];
      const escaped = place === 'code' ? characters.map(escapeOf).join('') : '';
      const data: Data = { kind: run.kind, count: characters.length, decoded: run.decoded, place, escaped };
      yield { range: run, evidence: [], data, ...softer(file, run, data) };
    }
  },
  explain({ data }) {
    const [one, many] = names[data.kind];
    const what = data.count === 1 ? one : `${data.count} ${many}`;
    return {
      what:
        data.decoded === ''
          ? `This ${data.place} holds ${what}.`
          : `This ${data.place} holds ${what} that spell “${data.decoded}”.`,
      why:
        data.kind === 'bidi'
          ? 'What a reviewer sees is in another order than what the model or the compiler reads.'
          : 'A reviewer cannot see it and a model reads it: this is how instructions are smuggled into prompts, rules files and tool descriptions.',
      how:
        data.escaped === ''
          ? 'Remove it, and find out who or what put it there; text pasted from a web page or made by a tool is the usual way in.'
          : 'Remove it, or write it as an escape where the code needs the character.',
    };
  },
  fixes({ range, data }, { file }) {
    const edits = [{ path: file.path, start: range.start, end: range.end, newText: data.escaped }];
    return data.escaped === ''
      ? [{ title: 'Remove the hidden characters', applicability: 'safe', edits }]
      : [{ title: `Write it as ${data.count === 1 ? data.escaped : 'escapes'}`, applicability: 'suggestion', edits }];
  },
});

const escapeOf = (character: string): string => {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
};

/** Only the character, alone in its literal or class: code that handles such characters. */
const standsAlone = (text: string, { start, end }: Range): boolean =>
  /["'`[|/\-,(]$/.test(text.slice(Math.max(0, start - 1), start)) && /^["'`\]|/\-,)]/.test(text.slice(end, end + 1));

function placeOf(file: FileModel, run: Range, comments: readonly Range[]): Data['place'] {
  switch (file.language) {
    case 'prompt':
      return 'instruction file';
    case 'typescript':
      if (comments.some((comment) => contains(comment, run))) return 'comment';
      return file.isPromptText(run.start) && !standsAlone(file.text, run) ? 'prompt text' : 'code';
    case 'sql':
    case 'dotenv':
      return 'file';
    default:
      if (promptContentOf(file)?.promptText.some((text) => contains(text, run))) return 'prompt text';
      return mcpClientOf(file.path) ? 'configuration' : 'file';
  }
}

function softer(file: FileModel, run: Range, data: Data): Pick<Match, 'severity' | 'preset'> {
  const ask: Pick<Match, 'severity' | 'preset'> = { severity: 'info', preset: 'strict' };
  if (data.place === 'comment' || data.place === 'file') return ask;
  if (data.place !== 'code') return {};
  // Outside prompts a lone zero-width character is mostly a copied one or a line break; a payload or a reordering is not.
  if (data.kind === 'zero-width') return data.count >= smallestPayload ? {} : ask;
  return standsAlone(file.text, run) && data.count === 1 ? ask : {};
}
