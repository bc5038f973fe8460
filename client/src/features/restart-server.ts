import { commands, type Disposable, workspace } from 'vscode';
import { commands as ids } from '../../../server/src/protocol.js';
import type { Leaklint } from '../leaklint.js';

/** Restarts the server on demand, and when the setting that names it changes. */
export function registerRestartServer({ server, log }: Leaklint): Disposable {
  const restart = async (): Promise<void> => {
    log.info('Restarting the server.');
    await server.restart();
  };
  const command = commands.registerCommand(ids.restartServer, restart);
  const setting = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('leaklint.server.path')) void restart();
  });
  // In a workspace that was not trusted the setting was ignored.
  const trust = workspace.onDidGrantWorkspaceTrust(() => {
    if (workspace.getConfiguration('leaklint').get<string>('server.path')) void restart();
  });
  return {
    dispose() {
      trust.dispose();
      command.dispose();
      setting.dispose();
    },
  };
}
