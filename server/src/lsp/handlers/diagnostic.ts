import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { digestOf } from '../../facts/common/redact.js';
import { toDiagnostics } from '../convert.js';
import type { Session } from '../session.js';
import { settingsDiagnostics } from '../settings-file.js';
import { pause } from '../time.js';

/**
 * Diagnostics by pull. The result id is a hash of what is answered, so that "unchanged" is never said wrongly:
 * the findings depend on other files and on settings too, not on the document's version alone.
 */
export async function diagnostic(
  session: Session,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  // A cancellation, or a newer text, may be waiting behind this request.
  await pause();
  const document = session.documents.get(params.textDocument.uri);
  if (!document) return { kind: 'full', items: [] };
  const { version } = document;
  const findings = token.isCancellationRequested ? undefined : await session.findingsOf(document, token);
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  if (!findings || document.version !== version) {
    // Always to be asked again: a client that is told otherwise drops a second request that it holds back meanwhile.
    throw new ResponseError(LSPErrorCodes.ServerCancelled, 'the document has changed', { retriggerRequest: true });
  }
  const { folder, path } = document;
  const items = [
    ...settingsDiagnostics(document, session),
    ...toDiagnostics(findings, folder, path, document.document, document.version, session.client),
  ];
  const resultId = digestOf(JSON.stringify(items));
  return resultId === params.previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}
