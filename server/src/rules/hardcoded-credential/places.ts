const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Env files that are made to be committed; the others hold a developer's own values and are ignored by git as a rule. */
export const isEnvTemplate = (path: string): boolean => /example|sample|template|\.dist$|defaults?$|schema/i.test(fileName(path));

/** Code that runs in tests only, where made-up credentials of the right shape are usual. */
export const isTestPath = (path: string): boolean =>
  /(^|\/)(tests?|__tests__|__mocks__|mocks?|e2e|spec|specs|fixtures?|testdata|test-fixtures|cypress|playwright)\/|[._-](test|spec|mock|fixture|stories)s?\.[cm]?[jt]sx?$/i.test(
    path,
  );
