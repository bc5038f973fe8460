import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { ruleDocs } from '../generated/rule-docs.js';
import { askForRestructurer, askForWasm } from '../host/browser.js';
import { rules } from '../rules/index.js';
import { version } from '../version.js';
import { startServer } from './server.js';

// A worker: the editor's side reads all files for it, the parsers' bytes too.
const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
startServer(connection, {
  ...{ version, rules, ruleDocs },
  localHost: () => undefined,
  wasm: (name) => askForWasm((method, params) => connection.sendRequest(method, params), name),
  restructurer: () => askForRestructurer((method, params) => connection.sendRequest(method, params)),
  today: () => new Date().toISOString().slice(0, 10),
});
