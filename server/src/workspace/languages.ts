import type { Language } from '../facts/common.js';
import { baseName } from '../text/path.js';

const byExtension: Record<string, Language> = {
  ts: 'typescript',
  tsx: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  js: 'typescript',
  jsx: 'typescript',
  mjs: 'typescript',
  cjs: 'typescript',
  sql: 'sql',
  pgsql: 'sql',
  psql: 'sql',
  prisma: 'prisma',
  json: 'json',
  jsonc: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  prompt: 'prompt',
  prompty: 'prompt',
  hbs: 'prompt',
  handlebars: 'prompt',
  mustache: 'prompt',
  j2: 'prompt',
  jinja: 'prompt',
  jinja2: 'prompt',
  njk: 'prompt',
  liquid: 'prompt',
  mdc: 'prompt',
  poml: 'prompt',
};

/** Text and Markdown are prompts only where a convention says so: a prompt folder, an agent's instruction file. */
const promptPaths = [
  /(^|\/)(prompts?|system[-_]?prompts?|personas?|companions|instructions)\/.*\.(md|txt|xml)$/i,
  /(^|[/._-])(system[-_]?prompt|prompt|instructions?|persona)\.(md|txt)$/i,
  /\.(prompt|instructions|agent|chatmode)\.md$/i,
  /(^|\/)(AGENTS|CLAUDE|CLAUDE\.local|GEMINI|SKILL|CONVENTIONS)\.md$/,
  /(^|\/)(skprompt\.txt|\.cursorrules|\.windsurfrules|\.clinerules|\.goosehints|copilot-instructions\.md)$/,
  /(^|\/)\.(claude|gemini)\/(commands|agents|rules)\/.*\.md$/,
];

/** The language of a file by its path, or undefined for a file that Leaklint does not read. */
export function languageOf(path: string): Language | undefined {
  const name = baseName(path);
  if (/^\.env(\.|$)/.test(name) || /\.env$/.test(name)) return 'dotenv';
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
  if (/\.d\.[mc]?ts$/.test(name)) return undefined;
  const known = byExtension[extension];
  if (known) return known;
  return promptPaths.some((pattern) => pattern.test(path)) ? 'prompt' : undefined;
}
