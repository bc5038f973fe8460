import { runAsWorker } from './worker.js';

// Everything that needs the engine, in a file of its own: `leaklint --help` must not wait for a compiler to load.
export { showConfig } from './commands/config.js';
export { explain } from './commands/explain.js';
export { scan } from './commands/scan.js';
export { rulesWithDocuments } from './rule-table.js';

/** Serves an editor over the channel that the arguments name. */
export async function startLanguageServer(): Promise<void> {
  (await import('../lsp/main.node.js')).startNodeServer();
}

// A failure reaches the main thread as the worker's error.
void runAsWorker();
