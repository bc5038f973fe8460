const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Env files that are made to be committed; the others hold a developer's own values and are ignored by git as a rule. */
export const isEnvTemplate = (path: string): boolean => /example|sample|template|\.dist$|defaults?$|schema/i.test(fileName(path));
