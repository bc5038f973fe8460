// The server with the real engine and rules made for these tests, so that they do not hang on what the shipped rules say.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readWasm } from '../../server/src/host/program.js';
import { loadRestructurer } from '../../server/src/host/restructurer.js';
import { localHost } from '../../server/src/lsp/local-host.js';
import { startServer } from '../../server/src/lsp/server.js';
import { testRules } from './test-rules.js';

startServer(createConnection(ProposedFeatures.all), {
  version: '0.0.0-test',
  rules: testRules,
  ruleDocs: Object.fromEntries(testRules.map(({ id, title }) => [id, `# ${title}\n`])),
  localHost,
  wasm: readWasm,
  restructurer: loadRestructurer,
  today: () => '2026-11-24',
});
