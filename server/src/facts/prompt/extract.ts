import { promptKindOf } from '../../catalog/prompts/kinds.js';
import type { PromptContents, PromptParser, PromptRole, PromptSyntax } from '../../syntax/prompt.js';
import type { StructuredNode } from '../../syntax/structured/node.js';
import { parseStructured } from '../../syntax/structured/parse.js';
import { baseName } from '../../text/path.js';
import type { Range } from '../../text/range.js';
import { commonFacts } from '../common-extract.js';
import type { Extraction, Extractor } from '../extraction.js';
import type { PromptFacts } from '../prompt.js';
import { frontMatterApprovals } from '../structured/approvals.js';
import { mcpServersOf } from '../structured/mcp.js';
import { readTexts, type SourceText } from './content.js';
import { isPromptyV2, readFrontMatter, toolsOf } from './front-matter.js';

class PromptExtraction implements Extraction<PromptFacts> {
  constructor(
    readonly facts: PromptFacts,
    readonly syntax: PromptSyntax,
  ) {}

  dispose(): void {
    this.syntax.dispose();
  }
}

/** Reads prompt files with a parser that keeps its trees between versions; the caller disposes extractions. */
export function createPromptExtractor(parser: PromptParser): Extractor<PromptFacts> {
  return {
    extract(path, text, previous, edit) {
      const before = previous instanceof PromptExtraction ? previous.syntax : undefined;
      const syntax = parser.parse(text, before, edit && [edit]);
      return new PromptExtraction(promptFacts(path, text, syntax), syntax);
    },
  };
}

/** Facts of a prompt whose syntax is known; pure. */
export function promptFacts(path: string, text: string, contents: PromptContents): PromptFacts {
  const common = commonFacts(path, text, 'prompt');
  const { frontMatter } = contents;
  const roots: readonly StructuredNode[] = frontMatter
    ? parseStructured('yaml', text.slice(frontMatter.contentStart, frontMatter.contentEnd), frontMatter.contentStart).roots
    : [];
  const kind = promptKindOf(path) === 'prompty-v1' && isPromptyV2(roots[0]) ? 'prompty-v2' : promptKindOf(path);
  const unmarked = kind === 'prompty-v1' || kind === 'prompty-v2' || /system/i.test(baseName(path)) ? 'system' : 'unknown';
  const roleOf = (role: PromptRole): PromptRole => (role === 'unknown' ? unmarked : role);
  const texts = contents.segments.flatMap(({ role, start, end }) =>
    withoutComments({ start, end }, text, contents.comments).map(
      (range): SourceText => ({
        text: text.slice(range.start, range.end),
        role: roleOf(role),
        range,
        locate: (from, to) => ({ start: range.start + from, end: range.start + to }),
      }),
    ),
  );
  return {
    ...common,
    language: 'prompt',
    kind,
    ...readTexts(texts),
    segments: contents.segments,
    variables: contents.variables,
    placeholders: contents.variables.map(({ name, role, start, end }) => ({ name, role: roleOf(role), start, end })),
    tools: toolsOf(roots[0]),
    frontMatter: frontMatter && readFrontMatter(roots[0], frontMatter),
    mcpServers: mcpServersOf(path, roots, common.secrets),
    approvals: frontMatterApprovals(roots[0]),
  };
}

/** A segment without the comments that the template engine drops; those of HTML and Markdown reach the model. */
function withoutComments(segment: Range, text: string, comments: readonly Range[]): Range[] {
  const parts: Range[] = [];
  let from = segment.start;
  for (const comment of comments) {
    if (comment.end <= from || comment.start >= segment.end || text[comment.start] !== '{') continue;
    if (comment.start > from) parts.push({ start: from, end: comment.start });
    from = comment.end;
  }
  if (from < segment.end) parts.push({ start: from, end: segment.end });
  return parts;
}
