import assert from 'node:assert/strict';
import { CancellationTokenSource, Editor, folderOf, pullClient, span } from './editor.js';

const leak = "import { x } from './other';\nexport const a = leak(x);\n";

describe('diagnostics', function () {
  this.timeout(60_000);
  let editor: Editor;
  let folder: ReturnType<typeof folderOf>;
  beforeEach(() => {
    editor = new Editor();
    folder = folderOf({ 'src/other.ts': 'export const x = 1;\n' });
  });
  afterEach(async () => {
    editor.child.kill();
    await editor.exit;
    folder.remove();
  });

  it('are sent to a client that does not pull, and follow each edit', async () => {
    const uri = folder.uri('src/a.ts');
    const { capabilities } = await editor.start([folder.path]);
    assert.equal(capabilities.diagnosticProvider, undefined);
    editor.open(uri, leak);
    const first = await editor.sent(uri, ['leak-call']);
    assert.equal(first.version, 1);
    assert.deepEqual(first.diagnostics[0]?.range, span(1, 17, 22));
    assert.equal(first.diagnostics[0]?.severity, 1);
    assert.equal(first.diagnostics[0]?.source, 'leaklint');
    editor.change(uri, 2, { range: span(1, 17, 21), text: 'keep' });
    assert.equal((await editor.sent(uri, [])).version, 2);
    editor.change(uri, 3, { range: span(1, 17, 21), text: 'leak' }, { range: span(0, 0, 0), text: '\n' });
    const third = await editor.sent(uri, ['leak-call'], 2);
    assert.deepEqual(third.diagnostics[0]?.range, span(2, 17, 22));
    editor.notify('textDocument/didClose', { textDocument: { uri } });
    await editor.sent(uri, [], 3);
    assert.equal(await editor.stop(), 0);
  });

  it('are given to a client that pulls and never sent to it; "unchanged" only when nothing changed', async () => {
    const uri = folder.uri('src/a.ts');
    const { capabilities } = await editor.start([folder.path], pullClient);
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: 'leaklint',
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
    editor.open(uri, leak);
    const first = await editor.pull(uri);
    assert.equal(first.kind, 'full');
    assert.deepEqual(
      first.items.map(({ code }) => code),
      ['leak-call'],
    );
    assert.equal(first.items[0]?.relatedInformation?.[0]?.message, 'text enters here');
    assert.equal(first.items[0]?.data?.family, 'prompt-logged');
    assert.deepEqual(await editor.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    // The same version, but another file has changed.
    folder.write('src/other.ts', 'export const x = TAINTED;\n');
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uri('src/other.ts'), type: 2 }] });
    await editor.until('a refresh', () => editor.refreshes > 0);
    const second = await editor.pull(uri, first.resultId);
    assert.equal(second.kind, 'full');
    assert.deepEqual(
      second.items.map(({ code }) => code),
      ['tainted-import', 'leak-call'],
    );
    assert.equal(second.items[0]?.relatedInformation?.[0]?.location.uri, folder.uri('src/other.ts'));
    assert.deepEqual(editor.published, []);
  });

  it('follow an imported file as it is changed on disk, opened, edited, closed and deleted', async () => {
    const uri = folder.uri('src/a.ts');
    const other = folder.uri('src/other.ts');
    await editor.start([folder.path], pullClient);
    await editor.until('the registrations', () => editor.registered.length === 2);
    assert.deepEqual(editor.registered.sort(), ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
    editor.open(uri, "import { x } from './other';\n");
    await editor.pullUntil(uri, []);
    editor.open(other, 'export const x = TAINTED;\n');
    await editor.pullUntil(uri, ['tainted-import']);
    editor.change(other, 2, { text: 'export const x = 2;\n' });
    await editor.pullUntil(uri, []);
    editor.change(other, 3, { text: 'export const x = TAINTED + 2;\n' });
    await editor.pullUntil(uri, ['tainted-import']);
    // Closed without saving: the disk counts again.
    editor.notify('textDocument/didClose', { textDocument: { uri: other } });
    await editor.pullUntil(uri, []);
    folder.write('src/other.ts', 'TAINTED');
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type: 2 }] });
    await editor.pullUntil(uri, ['tainted-import']);
    folder.delete('src/other.ts');
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type: 3 }] });
    await editor.pullUntil(uri, []);
    // Another candidate of the import appears.
    folder.write('src/other/index.ts', 'TAINTED');
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uri('src/other/index.ts'), type: 1 }] });
    await editor.pullUntil(uri, ['tainted-import']);
  });

  it('see an imported document that is open but was never looked at, by push too', async () => {
    const uri = folder.uri('src/a.ts');
    await editor.start([folder.path]);
    editor.open(uri, "import { x } from './other';\n");
    editor.open(folder.uri('src/other.ts'), 'export const x = TAINTED;\n');
    await editor.sent(uri, ['tainted-import']);
    editor.change(folder.uri('src/other.ts'), 2, { text: 'export const x = 1;\n' });
    await editor.sent(uri, [], editor.published.length);
  });

  it('rest on the whole set of migrations', async () => {
    folder.write('db/migrations/001.sql', 'create table chats (id int);\n');
    folder.write('db/migrations/002.sql', 'alter table chats enable row level security;\n');
    const uri = folder.uri('db/migrations/001.sql');
    await editor.start([folder.path], pullClient);
    editor.open(uri, 'create table chats (id int);\n', 'sql');
    await editor.pullUntil(uri, []);
    const second = folder.uri('db/migrations/002.sql');
    editor.open(second, 'select 1;\n', 'sql');
    await editor.pullUntil(uri, ['table-open']);
    editor.notify('textDocument/didClose', { textDocument: { uri: second } });
    await editor.pullUntil(uri, []);
  });

  it('come for a Prisma schema, and rest on it in code', async () => {
    folder.write('prisma/schema.prisma', 'model Chat {\n  id Int @id\n}\n');
    const code = folder.uri('src/chats.ts');
    const schema = folder.uri('prisma/schema.prisma');
    await editor.start([folder.path], pullClient);
    editor.open(code, 'prisma.chat.findMany();\n');
    await editor.pullUntil(code, ['model-used']);
    editor.open(schema, 'model Chat {\n  id Int @id\n}\n', 'prisma');
    await editor.pullUntil(schema, ['table-open']);
    editor.change(schema, 2, { text: 'model Talk {\n  id Int @id\n}\n' });
    await editor.pullUntil(code, []);
  });

  it('keep folders apart, and move with them', async () => {
    const one = folderOf({ 'a.ts': '', 'other.ts': 'TAINTED' });
    await editor.start([folder.path, one.path], pullClient);
    editor.open(folder.uri('src/a.ts'), leak);
    editor.open(one.uri('a.ts'), leak);
    await editor.pullUntil(folder.uri('src/a.ts'), ['leak-call']);
    await editor.pullUntil(one.uri('a.ts'), ['tainted-import', 'leak-call']);
    const event = { added: [], removed: [{ uri: new URL(one.uri('.')).href.replace(/\/$/, ''), name: 'one' }] };
    editor.notify('workspace/didChangeWorkspaceFolders', { event });
    editor.change(one.uri('a.ts'), 2, { text: 'verbose: true' });
    await editor.pullUntil(one.uri('a.ts'), ['verbose-flag']);
    one.remove();
  });

  it('come for a document outside every folder and for an unsaved one', async () => {
    await editor.start([], pullClient);
    editor.open(folder.uri('src/a.ts'), leak);
    await editor.pullUntil(folder.uri('src/a.ts'), ['leak-call']);
    editor.open('untitled:Untitled-1', leak);
    await editor.pullUntil('untitled:Untitled-1', ['leak-call']);
    editor.open('untitled:Untitled-2', leak, 'python');
    await editor.pullUntil('untitled:Untitled-2', []);
  });

  it('are silent where a scan is: ignored by git, third-party, switched off', async () => {
    folder.write('.gitignore', 'made/\n');
    await editor.start([folder.path], pullClient);
    for (const name of ['made/a.ts', 'node_modules/x/a.ts', 'types.d.ts']) {
      editor.open(folder.uri(name), leak);
      await editor.pullUntil(folder.uri(name), []);
    }
    editor.open(folder.uri('src/a.ts'), leak);
    await editor.pullUntil(folder.uri('src/a.ts'), ['leak-call']);
    editor.settings = { enable: false };
    const { refreshes } = editor;
    editor.notify('workspace/didChangeConfiguration', { settings: null });
    await editor.until('a refresh', () => editor.refreshes > refreshes);
    await editor.pullUntil(folder.uri('src/a.ts'), []);
  });

  it('wait for the save where the user wants that', async () => {
    const uri = folder.uri('src/a.ts');
    await editor.start([folder.path], {}, { settings: { run: 'onSave' } });
    editor.open(uri, 'export {};\n');
    await editor.sent(uri, []);
    editor.change(uri, 2, { text: leak });
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(editor.published.length, 1);
    editor.notify('textDocument/didSave', { textDocument: { uri } });
    assert.equal((await editor.sent(uri, ['leak-call'])).version, 2);
  });

  it('end when the request is cancelled, and are of the newest text after a burst of edits', async () => {
    const uri = folder.uri('src/a.ts');
    await editor.start([folder.path], pullClient);
    editor.open(uri, leak);
    const cancel = new CancellationTokenSource();
    const answer = editor.pull(uri, undefined, cancel);
    cancel.cancel();
    await assert.rejects(answer, (error: { code: number }) => error.code === -32800);
    for (let version = 2; version < 60; version += 1) editor.change(uri, version, { range: span(0, 0, 0), text: '\n' });
    const [item] = await editor.pullUntil(uri, ['leak-call']);
    assert.equal(item?.range.start.line, 59);
  });
});
