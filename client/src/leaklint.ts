import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { Server } from './server.js';

/** What a feature works with. */
export interface Leaklint {
  readonly extension: ExtensionContext;
  readonly server: Server;
  readonly log: LogOutputChannel;
}
