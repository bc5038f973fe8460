import type { RuleDoc, RuleDocParams } from '../../protocol.js';
import type { Session } from '../session.js';

/** The document of a rule, or null for an id that no rule has. */
export const ruleDoc = (session: Session, params: RuleDocParams): RuleDoc | null => session.rules.docOf(params.id) ?? null;
