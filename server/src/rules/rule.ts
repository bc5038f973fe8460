import type { Language } from '../facts/common.js';
import type { EvidenceStep } from '../model/evidence.js';
import type { AppModel, FileModel } from '../model/model.js';
import type { Range } from '../text/range.js';
import type { Change } from './change.js';
import type { Family } from './families.js';

export type Severity = 'error' | 'warning' | 'info';
export type Preset = 'recommended' | 'strict';

export type { EvidenceStep };

export interface FixEdit extends Range {
  readonly path: string;
  readonly newText: string;
}

/**
 * `safe` may run on save and in `--fix`; a `suggestion` is right in most code and a person chooses it;
 * `manual` carries no edits, only what to do by hand.
 */
export type Applicability = 'safe' | 'suggestion' | 'manual';

export interface Fix {
  readonly title: string;
  readonly applicability: Applicability;
  readonly edits: readonly FixEdit[];
  /** What a TypeScript file needs besides its own edits: made with a syntax tree when somebody asks for the fix. */
  readonly changes?: readonly FileChange[];
}

/** Changes of one file that belong together. Their offsets are those of the text that the rule saw. */
export interface FileChange {
  readonly path: string;
  readonly changes: readonly Change[];
}

export interface Explanation {
  /** One sentence, the message on the squiggle: what is wrong here, with the names of this code. */
  readonly what: string;
  /** Why it matters: what an attacker or a reader of logs gets. */
  readonly why: string;
  /** What to do. */
  readonly how: string;
}

/** What a rule saw. `data` is the rule's own and lets `explain` and `fixes` be pure. */
export interface Match<Data = unknown> {
  readonly range: Range;
  readonly evidence: readonly EvidenceStep[];
  readonly data: Data;
  /** Only to speak more softly than the rule's own severity. */
  readonly severity?: Severity;
  /** When the match is only worth a look, it belongs to strict even if the rule is in recommended. */
  readonly preset?: Preset;
}

/** Which duties a rule serves; ids as their publishers write them. */
export interface Duties {
  readonly cwe: readonly number[];
  /** OWASP Top 10 for LLM applications 2025: LLM01 to LLM10. */
  readonly owaspLlm: readonly string[];
  readonly owaspAgentic?: readonly string[];
  readonly atlas?: readonly string[];
  readonly frameworks?: readonly string[];
}

/** What the team says in its settings about who may get content. Names as the catalogue writes them; see `isDeclared`. */
export interface Declared {
  /** Model providers; `allowed` is there only where the team names all that it allows. */
  readonly providers: { readonly allowed?: readonly string[]; readonly denied?: readonly string[] };
  /** Everybody outside who gets content; undefined where the team declared nothing. */
  readonly thirdParties: readonly string[] | undefined;
}

export interface RuleContext {
  readonly file: FileModel;
  readonly app: AppModel;
  /** Undefined where no settings are in view, which is as good as nothing declared. */
  readonly declared?: Declared;
  /**
   * Takes what a rule looked at in this file and stays silent about, with the reason as a clause: "the text is constant". There
   * only while somebody asks for it, so that `consider?.(…)` costs nothing otherwise, its arguments included.
   */
  readonly consider?: (place: Range, reason: string) => void;
}

export interface Rule<Data = unknown> {
  readonly id: string;
  readonly family: Family;
  /** A short noun phrase for lists: "Secret in a prompt". */
  readonly title: string;
  readonly severity: Severity;
  /** The quietest preset that has it: a rule of `recommended` is in `strict` too. */
  readonly preset: Preset;
  readonly languages: readonly Language[];
  readonly duties: Duties;
  /** Speaks in tests and fixtures too, where other rules belong to strict: what it finds leaks wherever it stands. */
  readonly speaksInTests?: true;
  /** What would have kept it silent, as short phrases: what was looked for and not found where it speaks. */
  readonly accepts?: readonly string[];
  /** Pure; speaks only of the model. */
  check(context: RuleContext): Iterable<Match<Data>>;
  explain(match: Match<Data>): Explanation;
  fixes?(match: Match<Data>, context: RuleContext): readonly Fix[];
}

// biome-ignore lint/suspicious/noExplicitAny: the list of rules holds many data types, each known to its own rule only
export type AnyRule = Rule<any>;

/** Gives a rule file its types. */
export const defineRule = <Data>(rule: Rule<Data>): Rule<Data> => rule;
