import type { CancellationToken, CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import { combineFixes, fixOf, isApplicable } from '../../findings/fixes.js';
import { commands } from '../../protocol.js';
import { type DiagnosticData, type EditItem, textsOf, toDiagnosticData, toRange, toWorkspaceEdit } from '../convert.js';
import type { OpenDocument } from '../documents.js';
import type { Session } from '../session.js';
import { type SuppressionEdit, suppressInFile, suppressOnLine } from '../suppress.js';
import { editOf, type PendingFix } from './codeActionResolve.js';

const fixAllKind = 'source.fixAll.leaklint';
/** A kind stands for itself and for all kinds below it. */
const isWanted = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));

/** Quick fixes, suppressions and documentation for the diagnostics given; on request, all safe fixes of the file. */
export async function codeAction(session: Session, params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
  const open = session.documents.get(params.textDocument.uri);
  if (!open) return [];
  const { only, diagnostics } = params.context;
  const actions: CodeAction[] = [];
  // Never by itself: an editor asks for it on save, where it must be quick and harmless.
  if (only && isWanted(fixAllKind, only)) actions.push(...(await fixAll(session, open, token)));
  if (isWanted('quickfix', only)) {
    for (const diagnostic of diagnostics) {
      if (diagnostic.source === 'leaklint' && typeof diagnostic.code === 'string') {
        actions.push(...(await actionsFor(session, open, diagnostic, diagnostic.code, token)));
      }
    }
  }
  return actions;
}

const versionIn =
  (session: Session) =>
  (uri: string): number | null =>
    session.documents.get(uri)?.version ?? null;

async function fixAll(session: Session, open: OpenDocument, token: CancellationToken): Promise<CodeAction[]> {
  const findings = await session.findingsOf(open, token);
  if (!findings) return [];
  const fixes = findings.flatMap((finding) => fixOf(finding, 'safe') ?? []);
  // What would change other files is left to a person.
  const own = fixes.filter(({ edits }) => edits.every(({ path }) => path === open.path));
  const edits = combineFixes(own).edits.get(open.path) ?? [];
  if (edits.length === 0) return [];
  const items = edits.map(({ newText, ...range }) => ({ uri: open.uri, range: toRange(open.document, range), newText }));
  return [
    {
      title: 'Apply all safe fixes of Leaklint',
      kind: fixAllKind,
      edit: toWorkspaceEdit(items, versionIn(session), session.client),
    },
  ];
}

const isData = (value: unknown): value is DiagnosticData =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as DiagnosticData).fixes) &&
  typeof (value as DiagnosticData).version === 'number';

/** The data of a diagnostic, made anew where the client lost it or the text has moved on since. */
async function dataOf(
  session: Session,
  open: OpenDocument,
  diagnostic: Diagnostic,
  token: CancellationToken,
): Promise<DiagnosticData | undefined> {
  const carried = isData(diagnostic.data) ? diagnostic.data : undefined;
  if (carried?.version === open.version) return carried;
  const findings = (await session.findingsOf(open, token)) ?? [];
  const { line } = diagnostic.range.start;
  const finding =
    findings.find(({ fingerprint }) => fingerprint === carried?.fingerprint) ??
    findings.find(({ ruleId, start }) => ruleId === diagnostic.code && open.document.positionAt(start).line === line);
  return finding && toDiagnosticData(finding, open.folder, textsOf(open.folder, open.path, open.document), open.version);
}

async function actionsFor(
  session: Session,
  open: OpenDocument,
  diagnostic: Diagnostic,
  ruleId: string,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const { client } = session;
  const actions: CodeAction[] = [];
  const data = await dataOf(session, open, diagnostic, token);
  const fixes = data?.fixes.filter(isApplicable) ?? [];
  for (const fix of fixes) {
    const action: CodeAction = {
      ...{ title: fix.title, kind: 'quickfix', diagnostics: [diagnostic] },
      ...(client.hasPreferredActions && fix.applicability === 'safe' && fix === fixes[0] && { isPreferred: true }),
    };
    const pending: PendingFix = { uri: open.uri, version: open.version, fix };
    if (!fix.changes) action.edit = toWorkspaceEdit(fix.edits, versionIn(session), client);
    else if (client.resolvesActions) action.data = pending;
    else {
      const edit = await editOf(session, pending);
      if (!edit) continue;
      action.edit = edit;
    }
    actions.push(action);
  }
  if (canSuppress(session, ruleId, diagnostic)) {
    const offset = open.document.offsetAt(diagnostic.range.start);
    const suppress = (title: string, edit: SuppressionEdit | undefined): void => {
      if (!edit) return;
      const item = toSuppressionItem(open, edit, client.takesSnippetEdits);
      actions.push({
        title,
        kind: 'quickfix',
        diagnostics: [diagnostic],
        edit: toWorkspaceEdit([item], versionIn(session), client),
      });
    };
    suppress(`Suppress ${ruleId} on this line, with a reason`, suppressOnLine(open.path, open.document, offset, ruleId));
    suppress(`Suppress ${ruleId} in this file, with a reason`, suppressInFile(open.path, open.document, ruleId));
  }
  if (client.options.clientCommands?.includes(commands.showRule) && session.rules.docOf(ruleId)) {
    const title = `Show documentation of ${ruleId}`;
    actions.push({
      title,
      kind: 'quickfix',
      diagnostics: [diagnostic],
      command: { title, command: commands.showRule, arguments: [ruleId] },
    });
  }
  return actions;
}

/** Only rules can be suppressed, and a leaked key by no comment: that takes a reviewed entry in the settings. */
const canSuppress = (session: Session, ruleId: string, diagnostic: Diagnostic): boolean =>
  session.rules.canSuppress(ruleId) && !(ruleId === 'hardcoded-credential' && diagnostic.severity === 1);

function toSuppressionItem(
  open: OpenDocument,
  { start, end, before, reason, after }: SuppressionEdit,
  asSnippet: boolean,
): EditItem {
  const isSnippet = asSnippet && reason !== '';
  const plain = (text: string): string => (isSnippet ? text.replace(/[\\$}]/g, '\\$&') : text);
  const newText = plain(before) + (isSnippet ? `\${1:${reason}}` : reason) + plain(after);
  return { uri: open.uri, range: toRange(open.document, { start, end }), newText, isSnippet };
}
