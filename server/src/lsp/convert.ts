// The only place that builds LSP objects from the engine's: offsets become lines and columns here.
import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  Range as LspRange,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Finding } from '../findings/finding.js';
import type { FindingItem } from '../protocol.js';
import type { EvidenceStep, Fix, Severity } from '../rules/rule.js';
import { createDocument, type TextDocument } from '../text/document.js';
import type { Range } from '../text/range.js';
import type { Client } from './client.js';
import type { Folder } from './folder.js';

/** As LSP numbers them: error 1, warning 2, information 3. */
const severities: Readonly<Record<Severity, 1 | 2 | 3>> = { error: 1, warning: 2, info: 3 };

export interface FixData {
  readonly title: string;
  readonly applicability: Fix['applicability'];
  readonly edits: readonly { readonly uri: string; readonly range: LspRange; readonly newText: string }[];
  /** What becomes edits when the action is chosen; in offsets of the text at the diagnostic's version. */
  readonly changes?: Fix['changes'];
}

/** What a diagnostic carries, so that a quick fix needs no second analysis. */
export interface DiagnosticData {
  readonly fingerprint: string;
  readonly family: string;
  readonly fixes: readonly FixData[];
  /** Of the document that the edits were made for. */
  readonly version: number;
}

export const toRange = (document: TextDocument, { start, end }: Range): LspRange => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

/** Line tables of the files that findings point into, each made once per conversion. */
export function textsOf(folder: Folder, path: string, document: TextDocument): (path: string) => TextDocument {
  const known = new Map([[path, document]]);
  return (other) => {
    let found = known.get(other);
    if (!found) {
      found = createDocument(folder.workspace.textOf(other) ?? '');
      known.set(other, found);
    }
    return found;
  };
}

type Texts = (path: string) => TextDocument;

const toRelated = (step: EvidenceStep, folder: Folder, texts: Texts): DiagnosticRelatedInformation => ({
  location: { uri: folder.uriOf(step.path), range: toRange(texts(step.path), step) },
  message: step.note,
});

const toFixData = (fix: Fix, folder: Folder, texts: Texts): FixData => ({
  title: fix.title,
  applicability: fix.applicability,
  edits: fix.edits.map(({ path, newText, ...range }) => ({
    uri: folder.uriOf(path),
    range: toRange(texts(path), range),
    newText,
  })),
  ...(fix.changes && fix.changes.length > 0 && { changes: fix.changes }),
});

export function toDiagnosticData(finding: Finding, folder: Folder, texts: Texts, version: number): DiagnosticData {
  const { fingerprint, family } = finding;
  return { fingerprint, family, fixes: finding.fixes.map((fix) => toFixData(fix, folder, texts)), version };
}

/** Diagnostics of one file; what is suppressed is left out. */
export function toDiagnostics(
  findings: readonly Finding[],
  folder: Folder,
  path: string,
  document: TextDocument,
  version: number,
  client: Client,
): Diagnostic[] {
  const texts = textsOf(folder, path, document);
  return findings
    .filter(({ suppressed }) => !suppressed)
    .map((finding) => ({
      range: toRange(document, finding),
      severity: severities[finding.severity],
      code: finding.ruleId,
      source: 'leaklint',
      message: finding.message,
      ...(client.showsRelated &&
        finding.evidence.length > 0 && { relatedInformation: finding.evidence.map((step) => toRelated(step, folder, texts)) }),
      ...(client.keepsDiagnosticData && { data: toDiagnosticData(finding, folder, texts, version) }),
    }));
}

/** A fault in a settings file. */
export const toSettingsDiagnostic = (document: TextDocument, problem: Range & { key: string; message: string }): Diagnostic => ({
  range: toRange(document, problem),
  severity: 1,
  code: 'settings',
  source: 'leaklint',
  message: problem.key ? `${problem.key}: ${problem.message}` : problem.message,
});

export function toFindingItem(finding: Finding, uri: string, document: TextDocument, ruleTitle: string): FindingItem {
  const { start, end } = toRange(document, finding);
  return {
    ...{ uri, path: finding.path, ruleId: finding.ruleId, ruleTitle, severity: finding.severity, message: finding.message },
    ...{ startLine: start.line, startCharacter: start.character, endLine: end.line, endCharacter: end.character },
  };
}

export interface EditItem {
  readonly uri: string;
  readonly range: LspRange;
  readonly newText: string;
  /** The text is a snippet with places to fill in; only for clients that take such edits. */
  readonly isSnippet?: boolean;
}

/** One change of several files. `versionOf` is null for a file that is not open. */
export function toWorkspaceEdit(
  edits: readonly EditItem[],
  versionOf: (uri: string) => number | null,
  client: Client,
): WorkspaceEdit {
  const byUri = new Map<string, EditItem[]>();
  for (const edit of edits) byUri.set(edit.uri, [...(byUri.get(edit.uri) ?? []), edit]);
  const plain = ({ range, newText }: EditItem): TextEdit => ({ range, newText });
  if (!client.takesVersionedEdits) {
    return { changes: Object.fromEntries([...byUri].map(([uri, list]) => [uri, list.map(plain)])) };
  }
  const documentChanges = [...byUri].map(
    ([uri, list]): TextDocumentEdit => ({
      textDocument: { uri, version: versionOf(uri) },
      edits: list.map((edit) =>
        edit.isSnippet ? { range: edit.range, snippet: { kind: 'snippet', value: edit.newText } } : plain(edit),
      ),
    }),
  );
  return { documentChanges };
}
