import { baseName } from '../text/path.js';
import { languageOf } from '../workspace/languages.js';

/** Extension that stands for an editor's language id, for documents whose name has none, such as unsaved ones. */
const extensions: Readonly<Record<string, string>> = {
  typescript: 'ts',
  typescriptreact: 'tsx',
  javascript: 'js',
  javascriptreact: 'jsx',
  sql: 'sql',
  postgres: 'sql',
  pgsql: 'sql',
  prisma: 'prisma',
  json: 'json',
  jsonc: 'jsonc',
  yaml: 'yaml',
  toml: 'toml',
  dotenv: 'env',
  handlebars: 'hbs',
  mustache: 'mustache',
  jinja: 'jinja',
  'jinja-html': 'jinja',
  'django-html': 'jinja',
  njk: 'njk',
  nunjucks: 'njk',
  liquid: 'liquid',
  prompt: 'prompt',
  dotprompt: 'prompt',
  prompty: 'prompty',
};

/** The path under which the engine knows a document: its own, with an extension where only the language id tells the language. */
export function enginePath(path: string, languageId: string): string {
  if (languageOf(path)) return path;
  const name = baseName(path);
  const extension = extensions[languageId];
  // A name with an extension that we do not read stays unread, such as `types.d.ts` or `package.lock`.
  return extension && !/.\.[^.]+$/.test(name) ? `${path}.${extension}` : path;
}
