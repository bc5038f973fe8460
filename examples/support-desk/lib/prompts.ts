import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import nunjucks from 'nunjucks';

const folder = join(process.cwd(), 'prompts');
const jinja = new nunjucks.Environment(new nunjucks.FileSystemLoader(folder), { autoescape: false, throwOnUndefined: true });

/** A fixed prompt of the folder `prompts`. */
export const loadPrompt = (name: 'desk.md' | 'triage.prompt'): Promise<string> => readFile(join(folder, name), 'utf8');

export interface ReplyInput {
  readonly tone: 'warm' | 'formal';
  readonly language: 'en' | 'de' | 'fr';
}

/** Instructions for drafting a reply. */
export async function replyPrompt(input: ReplyInput): Promise<string> {
  const source = await readFile(join(folder, 'reply.hbs'), 'utf8');
  return Handlebars.compile(source, { noEscape: true })(input);
}

/** Instructions for summing up a ticket in at most `sentences` sentences. */
export const summaryPrompt = (sentences: number): string => jinja.render('summary.j2', { sentences });
