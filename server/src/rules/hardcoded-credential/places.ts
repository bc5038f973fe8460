import { baseName } from '../../text/path.js';

/** Env files that are made to be committed; the others hold a developer's own values and are ignored by git as a rule. */
export const isEnvTemplate = (path: string): boolean => /example|sample|template|\.dist$|defaults?$|schema/i.test(baseName(path));
