import { findHidden } from './common/hidden.js';
import { findPii } from './common/pii.js';
import { findSecrets } from './common/secrets.js';
import { findSuppressions } from './common/suppressions.js';
import type { CommonFacts, Language } from './common.js';

export { findHidden, findPii, findSecrets, findSuppressions };

/** The facts that every file has, whatever its language. Pure and linear in the text. */
export const commonFacts = (path: string, text: string, language: Language): CommonFacts => ({
  path,
  secrets: findSecrets(text),
  pii: findPii(text),
  hidden: findHidden(text),
  suppressions: findSuppressions(text, language),
});
