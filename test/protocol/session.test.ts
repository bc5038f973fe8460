import assert from 'node:assert/strict';
import { CancellationTokenSource, Editor, folderOf, pullClient } from './editor.js';

const scan = { command: 'leaklint.scanWorkspace', arguments: [] };

describe('scan, rule documents and the life of the server', function () {
  this.timeout(60_000);
  let editor: Editor;
  let folder: ReturnType<typeof folderOf>;
  beforeEach(() => {
    editor = new Editor();
    folder = folderOf({
      'a.ts': 'leak(1);\n',
      'b/c.ts': 'log({ verbose: true });\n',
      'b/unread.ts': '\0',
      'node_modules/d.ts': 'leak(1);\n',
      'made/e.ts': 'leak(1);\n',
      '.gitignore': 'made\n',
    });
  });
  afterEach(async () => {
    editor.child.kill();
    await editor.exit;
    folder.remove();
  });
  const found = async () =>
    (
      await editor.request<{ findings: { path: string; ruleId: string; ruleTitle: string }[] }>('leaklint/findings', {})
    ).findings.map(({ path, ruleId }) => `${path} ${ruleId}`);

  it('scans every folder with progress, and keeps its findings up to date', async () => {
    await editor.start([folder.path], pullClient, { leaklintMessages: true });
    const summary = await editor.request('workspace/executeCommand', { ...scan, workDoneToken: 'one' });
    assert.deepEqual(summary, {
      files: 2,
      errors: 1,
      warnings: 1,
      infos: 0,
      skipped: [{ path: 'b/unread.ts', reason: 'not text' }],
      isCancelled: false,
    });
    assert.deepEqual([editor.progress[0]?.kind, editor.progress.at(-1)?.kind], ['begin', 'end']);
    assert.deepEqual(await found(), ['a.ts leak-call', 'b/c.ts verbose-flag']);
    await editor.until('the news', () =>
      editor.notes.find(
        ({ method, params }) => method === 'leaklint/findingsChanged' && (params as { total: number }).total === 2,
      ),
    );
    const states = editor.notes
      .filter(({ method }) => method === 'leaklint/status')
      .map(({ params }) => (params as { state: string }).state);
    assert.deepEqual(states, ['starting', 'ready', 'scanning', 'ready']);
    folder.write('a.ts', '');
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uri('a.ts'), type: 2 }] });
    assert.deepEqual(await found(), ['b/c.ts verbose-flag']);
    folder.delete('b/c.ts');
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uri('b/c.ts'), type: 3 }] });
    assert.deepEqual(await found(), []);
  });

  it('stops a scan that is cancelled', async () => {
    for (let n = 0; n < 600; n += 1) folder.write(`many/${n}.ts`, `leak(${n});\n`.repeat(200));
    await editor.start([folder.path], pullClient);
    const cancel = new CancellationTokenSource();
    const answer = editor.request<{ files: number; isCancelled: boolean }>(
      'workspace/executeCommand',
      { ...scan, workDoneToken: 'one' },
      cancel,
    );
    await editor.until('progress', () => editor.progress.length > 1);
    cancel.cancel();
    const { files, isCancelled } = await answer;
    assert.equal(isCancelled, true);
    assert.ok(files < 602);
    // Still at work.
    editor.open(folder.uri('a.ts'), 'leak(1);\n');
    await editor.pullUntil(folder.uri('a.ts'), ['leak-call']);
  });

  it('refuses a command that it has not', async () => {
    await editor.start([folder.path], pullClient);
    await assert.rejects(
      editor.request('workspace/executeCommand', { command: 'leaklint.nothing' }),
      /no command leaklint\.nothing/,
    );
  });

  it('gives the document of a rule, and null for another id', async () => {
    await editor.start([folder.path], pullClient);
    assert.deepEqual(await editor.request('leaklint/ruleDoc', { id: 'leak-call' }), {
      id: 'leak-call',
      title: 'Call of leak',
      markdown: '# Call of leak\n',
    });
    for (const id of ['nothing', '__proto__', 'toString']) assert.equal(await editor.request('leaklint/ruleDoc', { id }), null);
  });

  it('offers its commands to clients that have none of their own', async () => {
    const { capabilities } = await editor.start([folder.path], pullClient);
    assert.deepEqual((capabilities.executeCommandProvider as { commands: string[] }).commands, ['leaklint.scanWorkspace']);
    const other = new Editor();
    const answer = await other.start([folder.path], pullClient, { clientCommands: ['leaklint.scanWorkspace'] });
    assert.deepEqual((answer.capabilities.executeCommandProvider as { commands: string[] }).commands, []);
    assert.equal(await other.stop(), 0);
  });

  it('says nothing of its own to a client that does not know Leaklint', async () => {
    await editor.start([folder.path], pullClient);
    editor.open(folder.uri('a.ts'), 'leak(1);\n');
    await editor.pullUntil(folder.uri('a.ts'), ['leak-call']);
    assert.deepEqual(
      editor.notes.filter(({ method }) => method.startsWith('leaklint/')),
      [],
    );
  });

  it('ends with 0 after shutdown and with 1 without', async () => {
    await editor.start([folder.path], pullClient);
    assert.equal(await editor.stop(), 0);
    const other = new Editor();
    await other.start([folder.path], pullClient);
    other.notify('exit', undefined);
    assert.equal(await other.exit, 1);
  });

  it('outlives messages that are malformed or unknown', async () => {
    await editor.start([folder.path], pullClient);
    const raw = (body: string, length = Buffer.byteLength(body)): void => {
      editor.child.stdin?.write(`Content-Length: ${length}\r\n\r\n${body}`);
    };
    editor.child.stdin?.write('Nonsense: 1\r\n\r\n');
    // What follows in the same chunk the library reads only with the next one.
    await new Promise((resolve) => setTimeout(resolve, 200));
    raw('{"jsonrpc":"2.0","method":');
    raw('[]');
    raw('null');
    raw('{"jsonrpc":"2.0","method":"textDocument/didOpen"}');
    raw('{"jsonrpc":"2.0","method":"textDocument/didOpen","params":null}');
    raw(
      '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///nothing","version":1},"contentChanges":[{"text":""}]}}',
    );
    raw('{"jsonrpc":"2.0","method":"workspace/didChangeWatchedFiles","params":{}}');
    raw('{"jsonrpc":"2.0","method":"$/unknown","params":{}}');
    await assert.rejects(editor.request('textDocument/nothing', {}), /nothing/);
    await assert.rejects(editor.request('textDocument/hover', null));
    assert.deepEqual(
      await editor.request('textDocument/codeAction', { textDocument: { uri: 'file:///%ZZ' }, context: { diagnostics: [] } }),
      [],
    );
    assert.deepEqual((await editor.pull('no address')).items, []);
    const uri = folder.uri('a.ts');
    editor.open(uri, 'leak(1);\n');
    editor.change(uri, 2, { range: { start: { line: 9, character: 9 }, end: { line: -1, character: -5 } }, text: 'leak(2);' });
    assert.equal((await editor.pullUntil(uri, ['leak-call', 'leak-call'])).length, 2);
  });
});
