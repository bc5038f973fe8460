import { type WorkspaceFolder, workspace } from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient';

/** Languages that VS Code or well-known extensions name, and that the server reads; it passes over what it does not know. */
// biome-ignore format: a list
const languages = [
  'typescript', 'typescriptreact', 'javascript', 'javascriptreact', 'sql', 'postgres', 'pgsql', 'prisma',
  'json', 'jsonc', 'yaml', 'toml', 'dotenv', 'dotprompt', 'prompty', 'prompt', 'instructions', 'chatagent', 'chatmode',
  'markdown', 'plaintext', 'handlebars', 'mustache', 'jinja', 'jinja-html', 'nunjucks', 'liquid',
];
/** For files whose language id belongs to extensions that may not be there. */
const patterns = [
  '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,sql,pgsql,psql,prisma,prompt,prompty,hbs,handlebars,mustache,j2,jinja,jinja2,njk,liquid,mdc,poml,toml}',
  '**/{.env,.env.*,*.env}',
  '**/{.cursorrules,.windsurfrules,.clinerules,.goosehints}',
];
/** Places where people keep sources. Others, such as the sides of a comparison, only show what is somewhere else. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'];

/** Documents that the server is told of: the languages above, wherever a workspace folder lives. */
export function documentSelector(): DocumentSelector {
  const used = new Set([...schemes, ...(workspace.workspaceFolders ?? []).map((folder: WorkspaceFolder) => folder.uri.scheme)]);
  return [...used].flatMap((scheme) => [
    ...languages.map((language) => ({ scheme, language })),
    ...patterns.map((pattern) => ({ scheme, pattern })),
  ]);
}
