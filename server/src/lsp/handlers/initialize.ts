import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { commands } from '../../protocol.js';
import { clientOf } from '../client.js';
import type { Session } from '../session.js';

/** Incremental text, UTF-16 columns, and diagnostics by pull where the client pulls. */
export function initialize(session: Session, params: InitializeParams): InitializeResult {
  session.client = clientOf(params);
  const { client } = session;
  // `workspaceFolders` may be null for a single file; `rootUri` is for clients from before workspace folders.
  const uris = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  for (const uri of uris) session.folders.add(uri);
  // What the client has as a command of its own it would otherwise have twice.
  const offered = [commands.scanWorkspace].filter((command) => !client.options.clientCommands?.includes(command));
  return {
    serverInfo: { name: 'leaklint', version: session.environment.version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
      ...(client.pulls && {
        diagnosticProvider: { identifier: 'leaklint', interFileDependencies: true, workspaceDiagnostics: false },
      }),
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.leaklint'], resolveProvider: client.resolvesActions },
      executeCommandProvider: { commands: offered, workDoneProgress: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
