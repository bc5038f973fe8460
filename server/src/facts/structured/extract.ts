import { ambiguousServerMapKeys, serverMapKeys } from '../../catalog/mcp.js';
import { parseStructured, type StructuredLanguage } from '../../syntax/structured/parse.js';
import { baseName } from '../../text/path.js';
import { commonFacts } from '../common-extract.js';
import type { Extractor } from '../extraction.js';
import type { StructuredFacts } from '../structured.js';
import { fileApprovals } from './approvals.js';
import { envEntriesOf } from './env.js';
import { mcpInputsOf, mcpServersOf } from './mcp.js';
import { structuredPromptOf } from './prompts.js';

/** Words without one of which a file can hold no fact beyond those that every file has, so that it need not be parsed. */
const relevant = new RegExp(
  `${[...serverMapKeys, ...ambiguousServerMapKeys].map((key) => `["']?${key.replace('.', '\\.')}["']?\\s{0,9}[:=.\\]]`).join('|')}` +
    '|prompt|instruction|messages|template|permission|autoApprove|always_allow|approval_policy|enableAllProject|system_?message',
  'i',
);

/** Reads files of one structured language. Holds nothing between calls. */
export function createStructuredExtractor(language: StructuredLanguage): Extractor<StructuredFacts> {
  return {
    extract: (path, text) => ({ facts: structuredFacts(language, path, text), dispose: () => undefined }),
  };
}

function structuredFacts(language: StructuredLanguage, path: string, text: string): StructuredFacts {
  const common = commonFacts(path, text, language);
  const nothing: StructuredFacts = { ...common, language, mcpServers: [], approvals: [], envEntries: [] };
  const name = baseName(path);
  if (language === 'dotenv') return { ...nothing, envEntries: envEntriesOf(parseStructured(language, text).roots[0]) };
  const isPackageFile = name === 'package.json' || name === 'package-lock.json';
  if (isPackageFile || !relevant.test(text)) return nothing;
  const { roots } = parseStructured(language, text);
  return {
    ...nothing,
    mcpServers: mcpServersOf(path, roots, common.secrets),
    mcpInputs: mcpInputsOf(roots[0]),
    approvals: fileApprovals(path, roots[0]),
    prompt: structuredPromptOf(path, roots),
  };
}
