import type { AppModel, FileModel } from '../../model/model.js';
import type { FixEdit } from '../rule.js';

/** Names the variable in the nearest env template, so that the next developer knows that it is needed. */
export function templateEntry(file: FileModel, app: AppModel, envName: string): FixEdit[] {
  if (file.language === 'dotenv') return [];
  for (let folder = file.path; folder !== ''; ) {
    folder = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
    const template = app.fileAt(folder === '' ? '.env.example' : `${folder}/.env.example`);
    if (!template) continue;
    const { text, path } = template;
    if (new RegExp(`^\\s*(?:export\\s+)?${envName}\\s*=`, 'm').test(text)) return [];
    const lead = text === '' || text.endsWith('\n') ? '' : '\n';
    return [{ path, start: text.length, end: text.length, newText: `${lead}${envName}=\n` }];
  }
  return [];
}
