import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { discover } from '../host/discover.js';
import type { Host } from '../host/host.js';
import type { ScanSummary } from '../protocol.js';
import type { Folder } from './folder.js';
import type { Session } from './session.js';
import { createPacer } from './time.js';

/** Of the progress bar; the rest is analysis. */
const readingShare = 30;

/** Looks at every file of every workspace folder, as the command line does. Yields often and stops when one token says so. */
export async function scanWorkspace(
  session: Session,
  progress: WorkDoneProgressReporter,
  ...tokens: CancellationToken[]
): Promise<ScanSummary> {
  const isCancelled = (): boolean => tokens.some((token) => token.isCancellationRequested);
  const skipped: { path: string; reason: string }[] = [];
  const counts = { error: 0, warning: 0, info: 0 };
  let files = 0;
  const pace = createPacer();
  progress.begin('Leaklint: scanning the workspace', 0, 'listing files', true);
  session.status('scanning');
  try {
    await session.settled();
    const folders = session.folders.workspaceFolders.filter(({ personal }) => personal.enable !== false);
    for (const [index, folder] of folders.entries()) {
      const report = (share: number, message: string): void =>
        progress.report(Math.floor((100 * index + share) / folders.length), message);
      const listing = await discover(paced(folder.host, pace), { ...folder.discoverOptions(), isCancelled });
      skipped.push(...listing.skipped.filter(({ failed }) => failed));
      // What belongs to a workspace folder inside this one is scanned with that.
      const own = listing.paths.filter((path) => session.folders.containing(folder.uriOf(path)) === folder);
      const paths = await readAll(folder, own, skipped, pace, isCancelled, report);
      if (isCancelled()) break;
      forgetOthers(session, folder, new Set(paths));
      for (const [at, path] of paths.entries()) {
        if (isCancelled()) break;
        for (const { severity, suppressed } of session.recordAnalysis(folder, path)) if (!suppressed) counts[severity] += 1;
        files += 1;
        if (at % 20 === 0) report(readingShare + ((100 - readingShare) * at) / paths.length, `${at} of ${paths.length} files`);
        await pace();
      }
      for (const fault of folder.takeFaults()) session.connection.console.error(fault);
    }
  } finally {
    progress.done();
    session.ready();
  }
  return { files, errors: counts.error, warnings: counts.warning, infos: counts.info, skipped, isCancelled: isCancelled() };
}

/** A host on local disk answers at once; a walk over it must let other work in. */
const paced = (host: Host, pace: () => Promise<void>): Host => ({
  ...host,
  async readFolder(path) {
    await pace();
    return host.readFolder(path);
  },
});

/** Brings all files in, so that whatever one rests on is there when it is looked at. */
async function readAll(
  folder: Folder,
  paths: readonly string[],
  skipped: { path: string; reason: string }[],
  pace: () => Promise<void>,
  isCancelled: () => boolean,
  report: (share: number, message: string) => void,
): Promise<string[]> {
  const read: string[] = [];
  for (const [at, path] of paths.entries()) {
    if (isCancelled()) break;
    const unread = await folder.loader.read(path);
    if (unread) skipped.push({ path, reason: unread.reason });
    else read.push(path);
    if (at % 50 === 0) report((readingShare * at) / paths.length, `reading ${at} of ${paths.length} files`);
    await pace();
  }
  return read;
}

/** Files of an earlier scan that are no longer there, or no longer read. */
function forgetOthers(session: Session, folder: Folder, paths: ReadonlySet<string>): void {
  for (const path of session.report.scannedPaths(folder)) if (!paths.has(path)) session.report.forget(folder, path);
}
