import {
  type CancellationToken,
  type ExecuteCommandParams,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { commands, type ScanSummary } from '../../protocol.js';
import { scanWorkspace } from '../scan.js';
import type { Session } from '../session.js';

export async function executeCommand(
  session: Session,
  params: ExecuteCommandParams,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<ScanSummary> {
  if (params.command !== commands.scanWorkspace) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, `Leaklint has no command ${params.command}.`);
  }
  if (session.isScanning) throw new ResponseError(LSPErrorCodes.RequestFailed, 'A scan is under way already.');
  session.isScanning = true;
  try {
    return await scan(session, params, token, progress);
  } finally {
    session.isScanning = false;
  }
}

async function scan(
  session: Session,
  params: ExecuteCommandParams,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<ScanSummary> {
  if (params.workDoneToken !== undefined || !session.client.showsProgress) return scanWorkspace(session, progress, token);
  // The client shows progress but brought none along.
  const own = await session.connection.window.createWorkDoneProgress();
  try {
    return await scanWorkspace(session, own, own.token, token);
  } finally {
    own.done();
  }
}
