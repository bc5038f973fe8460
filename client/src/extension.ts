import type { Disposable, ExtensionContext } from 'vscode';
import { answerForServer } from './features/files-for-server.js';
import { registerFindingsTree } from './features/findings-tree.js';
import { createOutput, registerOutput } from './features/output.js';
import { registerRestartServer } from './features/restart-server.js';
import { registerRuleDocs } from './features/rule-docs.js';
import { registerScanWorkspace } from './features/scan-workspace.js';
import { registerStatusItem } from './features/status-item.js';
import type { Leaklint } from './leaklint.js';
import type { Platform } from './platform.js';
import { Server } from './server.js';

/** Each is a file of its own; none knows of another. */
const features: readonly ((leaklint: Leaklint) => Disposable)[] = [
  registerOutput,
  registerStatusItem,
  registerScanWorkspace,
  registerFindingsTree,
  registerRuleDocs,
  registerRestartServer,
];

/** Composes the extension. What is pushed into the subscriptions ends with it, the server too. */
export async function start(extension: ExtensionContext, platform: Platform): Promise<void> {
  const log = createOutput();
  const server = new Server(extension, platform, log, (client) => answerForServer(client, extension, platform));
  extension.subscriptions.push(log, server);
  const leaklint: Leaklint = { extension, server, log };
  for (const register of features) extension.subscriptions.push(register(leaklint));
  const notice = platform.notice?.();
  if (notice) log.warn(notice);
  // The window must not wait for the server; a failure shows in the status item and the log.
  void server.start();
}
