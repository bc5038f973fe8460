/** Files that a shipped program does not contain: tests, their fixtures and mocks, evaluation scripts. */
export const isTestPath = (path: string): boolean =>
  /(^|\/)(tests?|__tests?__|__mocks__|__fixtures__|__testfixtures__|fixtures?|e2e|specs?|evals?|cypress|playwright|mocks?|testdata)\/|[.-](test|tests|spec|e2e|stories|mock|eval)\.[mc]?[jt]sx?$/i.test(
    path,
  );

/** Code that shows how something is done, open by design and run by whoever reads it. */
export const isDemoPath = (path: string): boolean =>
  /(^|\/)(examples?|demos?|samples?|templates?|playground|cookbook|tutorials?)\//i.test(path);
