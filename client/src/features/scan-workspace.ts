import { commands, type Disposable, ProgressLocation, window, workspace } from 'vscode';
import { commands as ids, type ScanSummary } from '../../../server/src/protocol.js';
import type { Leaklint } from '../leaklint.js';

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function sentence({ files, errors, warnings, infos, isCancelled }: ScanSummary): string {
  const found = [counted(errors, 'error'), counted(warnings, 'warning'), ...(infos > 0 ? [`${infos} to look at`] : [])].join(
    ', ',
  );
  return `${isCancelled ? 'Scan stopped after' : 'Scanned'} ${counted(files, 'file')}: ${found}.`;
}

/** "Leaklint: Scan workspace": progress as a notification, with a button to stop. */
export function registerScanWorkspace({ server, log }: Leaklint): Disposable {
  let isRunning = false;

  async function scan(): Promise<ScanSummary | undefined> {
    if (!workspace.workspaceFolders?.length) {
      void window.showInformationMessage('Open a folder first: there is no workspace to scan.');
      return undefined;
    }
    if (isRunning) return undefined;
    isRunning = true;
    try {
      return await window.withProgress(
        { location: ProgressLocation.Notification, title: 'Leaklint: scanning the workspace', cancellable: true },
        (progress, token) => {
          let shown = 0;
          return server.execute<ScanSummary>(
            ids.scanWorkspace,
            ({ percentage = shown, message }) => {
              progress.report({ increment: Math.max(0, percentage - shown), message });
              shown = Math.max(shown, percentage);
            },
            token,
          );
        },
      );
    } finally {
      isRunning = false;
    }
  }

  async function scanAndTell(): Promise<void> {
    try {
      const summary = await scan();
      if (!summary) return;
      log.info(sentence(summary));
      for (const { path, reason } of summary.skipped) log.warn(`Skipped ${path}: ${reason}`);
      window.setStatusBarMessage(`Leaklint: ${sentence(summary)}`, 8000);
      if (!summary.isCancelled) await commands.executeCommand('leaklint.findings.focus');
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      log.error(`The scan failed: ${message}`);
      const answer = await window.showErrorMessage(`The scan failed: ${message}`, 'Show log');
      if (answer) log.show();
    }
  }

  return commands.registerCommand(ids.scanWorkspace, scanAndTell);
}
