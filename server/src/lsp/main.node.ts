import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ruleDocs } from '../generated/rule-docs.js';
import { readWasm } from '../host/program.js';
import { loadRestructurer } from '../host/restructurer.js';
import { rules } from '../rules/index.js';
import { version } from '../version.js';
import { localHost } from './local-host.js';
import { startServer } from './server.js';

/** Serves one editor over the channel that the arguments name (`--stdio`, `--node-ipc`, `--pipe`, `--socket`), or over stdio. */
export function startNodeServer(): void {
  const hasChannel = process.argv.some((arg) => /^--(stdio|node-ipc|pipe|socket)\b/.test(arg));
  const connection = hasChannel
    ? createConnection(ProposedFeatures.all)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  startServer(connection, {
    ...{ version, rules, ruleDocs },
    localHost,
    wasm: readWasm,
    restructurer: loadRestructurer,
    today: () => new Date().toISOString().slice(0, 10),
  });
}

// The editor starts this file itself; the command line imports it.
if (basename(process.argv[1] ?? '') === basename(fileURLToPath(import.meta.url))) startNodeServer();
