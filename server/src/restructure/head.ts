import { type SourceFile, SyntaxKind } from 'ts-morph';
import { type Change, withLocals } from '../rules/change.js';
import type { TextEdit } from '../text/document.js';
import { type Head, headsOf, isCommonJs, moduleKey, moduleText, rewriteHead } from './imports.js';
import { restyle, type Style } from './style.js';

/** What a fix's names are called in the file. */
export interface Names {
  localOf(name: string): string;
  /** A name that nothing in the file has, this one or this one with a number. */
  fresh(name: string): string;
  /** Imports and declarations that have to be added, by the name that the fix gives them. */
  readonly missing: ReadonlySet<string>;
}

type ImportChange = Extract<Change, { kind: 'import' }>;
type DeclareChange = Extract<Change, { kind: 'declare' }>;

const imports = (changes: readonly Change[]): ImportChange[] => changes.filter((change) => change.kind === 'import');
const declarations = (changes: readonly Change[]): DeclareChange[] => changes.filter((change) => change.kind === 'declare');

/** What a file calls an import already: its name, or a member of the module that it has whole. */
function knownImport(heads: readonly Head[], { module, name }: ImportChange): string | undefined {
  const ofModule = heads.filter((head) => !head.isTypeOnly && moduleKey(head.module) === moduleKey(module));
  const exact = ofModule.flatMap((head) => head.entries).find((entry) => entry.name === name);
  if (exact) return exact.local;
  // Node's own modules are the same whether taken whole by default or by namespace.
  const isBuiltIn = module.startsWith('node:');
  const whole = ofModule
    .flatMap((head) => head.entries)
    .find((entry) => entry.name === '*' || (isBuiltIn && entry.name === 'default'));
  if (!whole) return undefined;
  return name === '*' || (name === 'default' && isBuiltIn)
    ? whole.local
    : name === 'default'
      ? undefined
      : `${whole.local}.${name}`;
}

const bare = (text: string): string => text.replace(/\s+|;/g, '').replaceAll('"', "'");

/** The top-level declaration of a name that is the same but for its looks; a list that people fill in is taken as it is. */
function isDeclared(file: SourceFile, { name, text }: DeclareChange): boolean {
  const own = bare(withLocals(text, (each) => each).replace(/^\/\*\*[\s\S]*?\*\//, ''));
  const found = file.getFunction(name)?.getText() ?? file.getVariableStatement(name)?.getText();
  return found !== undefined && (bare(found) === own || (/^const\w+=newSet/.test(own) && /^const\w+=newSet/.test(bare(found))));
}

export function namesFor(file: SourceFile, changes: readonly Change[]): Names {
  const heads = headsOf(file);
  const taken = new Set(file.getDescendantsOfKind(SyntaxKind.Identifier).map((node) => node.getText()));
  const fresh = (name: string, instead = name): string => {
    let free = taken.has(name) ? instead : name;
    for (let i = 2; taken.has(free); i += 1) free = `${instead}${i}`;
    taken.add(free);
    return free;
  };
  const locals = new Map<string, string>();
  const missing = new Set<string>();
  for (const change of imports(changes)) {
    const known = knownImport(heads, change);
    if (known === undefined) missing.add(change.as);
    // A module of Node's own is often named like what it is used on: `path`.
    const instead = change.module.startsWith('node:') ? `node${change.as[0]?.toUpperCase()}${change.as.slice(1)}` : change.as;
    locals.set(change.as, known ?? fresh(change.as, instead));
  }
  for (const change of declarations(changes)) {
    if (isDeclared(file, change)) locals.set(change.name, change.name);
    else {
      missing.add(change.name);
      locals.set(change.name, fresh(change.name));
    }
  }
  return { localOf: (name) => locals.get(name) ?? name, fresh, missing };
}

/** Whether a name is still used once the edits are made. */
function isUsed(file: SourceFile, name: string, head: Head, edits: readonly TextEdit[]): boolean {
  const [from, to] = [head.node.getStart(), head.node.getEnd()];
  const isGone = (at: number): boolean => (from <= at && at < to) || edits.some(({ start, end }) => start <= at && at < end);
  const remains = file
    .getDescendantsOfKind(SyntaxKind.Identifier)
    .some((node) => node.getText() === name && !isGone(node.getStart()));
  return remains || edits.some(({ newText }) => new RegExp(`(?<![\\w$.])${name.replace(/\$/g, '\\$')}(?![\\w$])`).test(newText));
}

/** Where new imports and declarations go: behind the last import, else behind directives and the comment that heads the file. */
function topOf(file: SourceFile, heads: readonly Head[]): number {
  const text = file.getFullText();
  const lineEnd = (at: number): number => (text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at) + 1);
  const last = heads.at(-1);
  if (last) return lineEnd(last.node.getEnd());
  const directive = file
    .getStatements()
    .filter((_statement, i, all) => all.slice(0, i + 1).every((each) => /^(['"])use [\w ]+\1;?$/.test(each.getText())))
    .at(-1);
  if (directive) return lineEnd(directive.getEnd());
  const [head] = /^(?:#![^\n]*\n)?(?:(?:\/\/[^\n]*\n)+(?=\s*\n)|\/\*[\s\S]*?\*\/[^\S\n]*\n(?=\s*\n))?/.exec(text) ?? [''];
  return head.length;
}

/** Imports that come and go, and new declarations behind them. */
export function headEdits(
  file: SourceFile,
  changes: readonly Change[],
  placed: readonly TextEdit[],
  names: Names,
  style: Style,
): TextEdit[] | undefined {
  const heads = headsOf(file);
  const edits: TextEdit[] = [];
  const added: string[] = [];
  const additions = new Map<Head, { name: string; local: string }[]>();
  for (const { module, name, as } of imports(changes).filter((change) => names.missing.has(change.as))) {
    const entry = { name, local: names.localOf(as) };
    const host = heads.find((head) => head.takesNames && moduleKey(head.module) === moduleKey(module));
    if (host && name !== 'default' && name !== '*') additions.set(host, [...(additions.get(host) ?? []), entry]);
    else added.push(restyle(moduleText(entry, moduleAs(heads, module), isCommonJs(file, heads)), style));
  }
  const removals = changes.flatMap((change) => (change.kind === 'prune' ? [change.name] : []));
  for (const head of heads) {
    const gone = head.entries.filter((entry) => removals.includes(entry.local) && !isUsed(file, entry.local, head, placed));
    const more = additions.get(head) ?? [];
    if (gone.length > 0 || more.length > 0) edits.push(rewriteHead(file, head, gone, more));
  }
  const declared = declarations(changes)
    .filter(({ name }) => names.missing.has(name))
    .map(({ text }) => restyle(withLocals(text, names.localOf), style));
  const { lineBreak } = style;
  if (added.length + declared.length > 0) {
    const top = topOf(file, heads);
    const text = file.getFullText();
    const isAtEnd = top === text.length && !text.endsWith('\n');
    const gap = declared.length > 0 && (heads.length > 0 || added.length > 0 || top > 0) ? lineBreak : '';
    const rest = text.slice(top);
    const behind = declared.length > 0 || heads.length === 0 ? (/^\s*(?:\r?\n|$)/.test(rest) ? '' : lineBreak) : '';
    const newText = `${isAtEnd ? lineBreak : ''}${added.map((line) => line + lineBreak).join('')}${gap}${declared.map((each) => each + lineBreak).join(lineBreak)}${behind}`;
    edits.push({ start: top, end: top, newText });
  }
  return edits;
}

/** Node's own modules with or without their prefix, as the file writes the others. */
function moduleAs(heads: readonly Head[], module: string): string {
  if (!module.startsWith('node:')) return module;
  const builtIn = heads.filter((head) =>
    /^(?:node:)?(?:fs|path|crypto|child_process|url|os|util|http|https|events|stream)(?:\/|$)/.test(head.module),
  );
  return builtIn.length > 0 && builtIn.every((head) => !head.module.startsWith('node:')) ? module.slice('node:'.length) : module;
}
