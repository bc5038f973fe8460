import type { Connection } from 'vscode-languageserver';
import { messages, type RuleDocParams } from '../protocol.js';
import type { Environment } from './environment.js';
import { codeAction } from './handlers/codeAction.js';
import { codeActionResolve } from './handlers/codeActionResolve.js';
import { diagnostic } from './handlers/diagnostic.js';
import { didChange } from './handlers/didChange.js';
import { didChangeConfiguration } from './handlers/didChangeConfiguration.js';
import { didChangeWatchedFiles } from './handlers/didChangeWatchedFiles.js';
import { didChangeWorkspaceFolders } from './handlers/didChangeWorkspaceFolders.js';
import { didClose } from './handlers/didClose.js';
import { didOpen } from './handlers/didOpen.js';
import { didSave } from './handlers/didSave.js';
import { executeCommand } from './handlers/executeCommand.js';
import { findings } from './handlers/findings.js';
import { hover } from './handlers/hover.js';
import { initialize } from './handlers/initialize.js';
import { initialized } from './handlers/initialized.js';
import { ruleDoc } from './handlers/ruleDoc.js';
import { shutdown } from './handlers/shutdown.js';
import { Session } from './session.js';

/** The routing table: every message that the server understands, and the file that answers it. */
export function startServer(connection: Connection, environment: Environment): Session {
  const session = new Session(connection, environment);
  connection.onInitialize((params) => initialize(session, params));
  connection.onInitialized(() => {
    // The library offers this event only once it knows that the client sends it.
    if (session.client.changesFolders)
      connection.workspace.onDidChangeWorkspaceFolders((event) => didChangeWorkspaceFolders(session, event));
    return initialized(session);
  });
  connection.onDidOpenTextDocument((params) => didOpen(session, params));
  connection.onDidChangeTextDocument((params) => didChange(session, params));
  connection.onDidSaveTextDocument((params) => didSave(session, params));
  connection.onDidCloseTextDocument((params) => didClose(session, params));
  connection.languages.diagnostics.on((params, token) => diagnostic(session, params, token));
  connection.onHover((params, token) => hover(session, params, token));
  connection.onCodeAction((params, token) => codeAction(session, params, token));
  connection.onCodeActionResolve((action) => codeActionResolve(session, action));
  connection.onExecuteCommand((params, token, progress) => executeCommand(session, params, token, progress));
  connection.onDidChangeConfiguration((params) => didChangeConfiguration(session, params));
  connection.onDidChangeWatchedFiles((params) => didChangeWatchedFiles(session, params));
  connection.onRequest(messages.findings, () => findings(session));
  connection.onRequest(messages.ruleDoc, (params: RuleDocParams) => ruleDoc(session, params));
  connection.onShutdown(() => shutdown(session));
  connection.listen();
  return session;
}
