import { parse as parseJson, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { effectiveSettings } from '../../server/src/config/effective.js';
import { parseSettings } from '../../server/src/config/parse.js';
import type { Settings } from '../../server/src/config/settings.js';
import type { Finding } from '../../server/src/findings/finding.js';
import { asEdits, combineFixes, isApplicable } from '../../server/src/findings/fixes.js';
import { readWasm } from '../../server/src/host/program.js';
import createRestructurer from '../../server/src/restructure/index.js';
import { rules } from '../../server/src/rules/index.js';
import type { Fix, Preset } from '../../server/src/rules/rule.js';
import { ts } from '../../server/src/syntax/typescript.js';
import { applyEdits } from '../../server/src/text/document.js';
import { createWorkspace } from '../../server/src/workspace/create.js';
import { createExtractors } from '../../server/src/workspace/extractors.js';
import { languageOf } from '../../server/src/workspace/languages.js';
import type { Workspace } from '../../server/src/workspace/workspace.js';

const extractors = createExtractors(readWasm);

/** Files by path, their secret markers already expanded. */
export type Texts = ReadonlyMap<string, string>;

/** The preset, and what a settings file among the texts says; a mistake in that file is one of the fixture. */
function settingsIn(texts: Texts, preset: Preset): Settings {
  const name = 'leaklint.config.yaml';
  const { settings, problems } = parseSettings(texts.get(name) ?? '', name, rules.map(({ id }) => id));
  if (problems[0]) throw new Error(`${name}: ${problems[0].message}`);
  return effectiveSettings([{ source: name, settings }, { source: 'test', settings: { preset } }]).settings;
}

async function open(texts: Texts, preset: Preset): Promise<Workspace> {
  for (const path of texts.keys()) {
    const language = languageOf(path);
    if (language) await extractors.load(language);
  }
  const workspace = createWorkspace({ extractors, rules, settings: settingsIn(texts, preset) });
  for (const [path, text] of texts) workspace.set(path, text);
  return workspace;
}

/** Unsuppressed findings of one rule by path. A fault of the engine is a failure of the test. */
export async function findingsOf(texts: Texts, ruleId: string, preset: Preset): Promise<Map<string, Finding[]>> {
  const workspace = await open(texts, preset);
  const found = new Map<string, Finding[]>();
  for (const path of texts.keys()) {
    const own = workspace.analyse(path).findings.filter((finding) => finding.ruleId === ruleId && !finding.suppressed);
    if (own.length > 0) found.set(path, own);
  }
  const [fault] = workspace.faults;
  workspace.dispose();
  if (fault) throw new Error(`${fault.where} failed on ${fault.path}: ${fault.message}`);
  return found;
}

/** The fix of a finding that its fixture shows: the first that edits something. */
export const fixWithEdits = (finding: Finding): Fix | undefined => finding.fixes.find(isApplicable);

const restructurer = createRestructurer();

/** A fix as plain edits; undefined where its changes cannot be made. */
export const withEdits = (fix: Fix, texts: Texts): Fix | undefined => asEdits(fix, (path) => texts.get(path), restructurer.edits);

/** The texts after some fixes, as many as fit together. */
export function applied(texts: Texts, fixes: readonly Fix[]): Texts {
  const after = new Map(texts);
  for (const [path, list] of combineFixes(fixes).edits) after.set(path, applyEdits(after.get(path) ?? '', list));
  return after;
}

/** The texts after every rule's fix is made, again and again until nothing changes; undefined where that does not end. */
export async function fixAll(texts: Texts, ruleId: string, preset: Preset): Promise<Texts | undefined> {
  let current = texts;
  for (let round = 0; round < 6; round += 1) {
    const findings = [...(await findingsOf(current, ruleId, preset)).values()].flat();
    const fixes = findings.flatMap((finding) => {
      const fix = fixWithEdits(finding);
      return (fix && withEdits(fix, current)) ?? [];
    });
    if (fixes.length === 0) return current;
    current = applied(current, fixes);
  }
  return undefined;
}

/** The first syntax error of a text, for the languages whose parser tells; undefined when it parses. */
export function syntaxError(path: string, text: string): string | undefined {
  const language = languageOf(path);
  if (language === 'typescript') {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, false);
    const [first] = (source as unknown as { parseDiagnostics: { messageText: string | { messageText: string }; start: number }[] }).parseDiagnostics;
    if (!first) return undefined;
    const message = typeof first.messageText === 'string' ? first.messageText : first.messageText.messageText;
    return `${message} (line ${source.getLineAndCharacterOfPosition(first.start).line + 1})`;
  }
  if (language === 'json') {
    const errors: ParseError[] = [];
    parseJson(text, errors, { allowTrailingComma: true });
    return errors[0] && printParseErrorCode(errors[0].error);
  }
  return undefined;
}
