import { toDiagnostics } from './convert.js';
import type { OpenDocument } from './documents.js';
import type { Session } from './session.js';
import { settingsDiagnostics } from './settings-file.js';
import { pause } from './time.js';

/** Brings diagnostics to the client: sends them to one that does not pull, asks one that pulls to come again. Never both. */
export interface Publisher {
  /** The document is new or has changed; what rests on it may have changed with it. */
  changed(document: OpenDocument): void;
  /** Anything may have changed: settings, files on disk, folders. */
  refresh(): void;
  closed(document: OpenDocument): void;
  /** True while diagnostics wait to be sent. For tests and for an orderly end. */
  readonly isBusy: boolean;
}

export function createPublisher(session: Session): Publisher {
  const queue = new Set<OpenDocument>();
  let isRunning = false;
  let isRefreshDue = false;

  async function send(document: OpenDocument): Promise<void> {
    const findings = await session.findingsOf(document);
    // A document that changed again while it was looked at stands in the queue already.
    if (!findings || queue.has(document)) return;
    const { uri, version, folder, path } = document;
    const diagnostics = toDiagnostics(findings, folder, path, document.document, version, session.client);
    await session.connection.sendDiagnostics({
      uri,
      version,
      diagnostics: [...settingsDiagnostics(document, session), ...diagnostics],
    });
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    try {
      // Edits that have arrived already come first: only the newest text is worth the work.
      for (await pause(); queue.size > 0; await pause()) {
        const [document] = queue as Iterable<OpenDocument> as [OpenDocument];
        queue.delete(document);
        try {
          await send(document);
        } catch (error) {
          session.connection.console.error(
            `Diagnostics of ${document.path} failed: ${error instanceof Error ? error.stack : error}`,
          );
        }
      }
    } finally {
      isRunning = false;
    }
  }

  function enqueue(documents: Iterable<OpenDocument>): void {
    for (const document of documents) queue.add(document);
    void run();
  }

  return {
    get isBusy() {
      return isRunning || isRefreshDue;
    },
    changed(document) {
      if (session.client.pulls) return;
      const others = [...session.documents.values()].filter((other) => other !== document && other.folder === document.folder);
      const stale = new Set(document.folder.workspace.stale(others.map(({ path }) => path)));
      enqueue([document, ...others.filter(({ path }) => stale.has(path))]);
    },
    refresh() {
      if (!session.client.pulls) {
        enqueue(session.documents.values());
        return;
      }
      if (isRefreshDue || !session.client.refreshesDiagnostics) return;
      isRefreshDue = true;
      setTimeout(() => {
        isRefreshDue = false;
        session.connection.languages.diagnostics.refresh().catch(() => undefined);
      }, 0);
    },
    closed(document) {
      queue.delete(document);
      if (!session.client.pulls) void session.connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    },
  };
}
