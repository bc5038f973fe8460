import assert from 'node:assert/strict';
import { Editor, folderOf, pullClient, type Seen } from './editor.js';

const text = 'leak(1);\nlog({ verbose: true });\n';
const broken = 'rules:\n  leak-cal: off\n';

describe('settings', function () {
  this.timeout(60_000);
  let editor: Editor;
  let folder: ReturnType<typeof folderOf>;
  beforeEach(() => {
    editor = new Editor();
    folder = folderOf({ 'leaklint.config.yaml': 'rules:\n  leak-call: off\nignore:\n  - "old/**"\n' });
  });
  afterEach(async () => {
    editor.child.kill();
    await editor.exit;
    folder.remove();
  });
  const configure = (content: string): void => {
    folder.write('leaklint.config.yaml', content);
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uri('leaklint.config.yaml'), type: 2 }] });
  };
  const states = () =>
    editor.notes
      .filter(({ method }) => method === 'leaklint/status')
      .map(({ params }) => params as { state: string; message: string });

  it('of the folder count from the first diagnostics on, and follow the file', async () => {
    await editor.start([folder.path], pullClient);
    editor.open(folder.uri('a.ts'), text);
    editor.open(folder.uri('old/a.ts'), text);
    assert.deepEqual(
      (await editor.pull(folder.uri('a.ts'))).items.map(({ code }) => code),
      ['verbose-flag'],
    );
    assert.deepEqual((await editor.pull(folder.uri('old/a.ts'))).items, []);
    configure('rules:\n  verbose-flag: info\n');
    await editor.until('a refresh', () => editor.refreshes > 0);
    const items = await editor.pullUntil(folder.uri('a.ts'), ['leak-call', 'verbose-flag']);
    assert.equal(items[1]?.severity, 3);
    await editor.pullUntil(folder.uri('old/a.ts'), ['leak-call', 'verbose-flag']);
    folder.delete('leaklint.config.yaml');
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uri('leaklint.config.yaml'), type: 3 }] });
    await editor.until('a refresh', () => editor.refreshes > 1);
    assert.equal((await editor.pullUntil(folder.uri('a.ts'), ['leak-call', 'verbose-flag']))[1]?.severity, 2);
  });

  it('that are broken are told of once, shown in their file as it is typed, and replaced by the defaults', async () => {
    const uri = folder.uri('leaklint.config.yaml');
    folder.write('leaklint.config.yaml', broken);
    await editor.start([folder.path], pullClient, { leaklintMessages: true });
    await editor.until('the message', () => editor.messages.length > 0);
    assert.match(
      editor.messages[0] ?? '',
      /^leaklint\.config\.yaml:2:3 rules\.leak-cal: .*leak-call.* the default settings are used\.$/,
    );
    await editor.until('the status', () =>
      states().some(({ state, message }) => state === 'error' && message.startsWith('settings: leaklint.config.yaml:2:3')),
    );
    editor.open(folder.uri('a.ts'), text);
    await editor.pullUntil(folder.uri('a.ts'), ['leak-call', 'verbose-flag']);
    editor.open(uri, broken, 'yaml');
    const items = await editor.pullUntil(uri, ['settings']);
    assert.deepEqual(items[0]?.range.start, { line: 1, character: 2 });
    assert.equal(items[0]?.severity, 1);
    editor.change(uri, 2, { text: 'rules:\n  leak-call: off\n' });
    await editor.pullUntil(uri, []);
    configure(`${broken}# the same\n`);
    await editor.until('a refresh', () => editor.refreshes > 0);
    assert.equal(editor.messages.length, 1);
    configure('preset: strict\n');
    await editor.until('the status', () => states().at(-1)?.state === 'ready');
  });

  it('that are broken are sent to a client that does not pull, open or not', async () => {
    const uri = folder.uri('leaklint.config.yaml');
    folder.write('leaklint.config.yaml', broken);
    await editor.start([folder.path]);
    await editor.sent(uri, ['settings']);
    editor.open(uri, 'rules: {}\n', 'yaml');
    await editor.sent(uri, [], 1);
    const { length } = editor.published;
    editor.notify('textDocument/didClose', { textDocument: { uri } });
    await editor.sent(uri, ['settings'], length);
    folder.write('leaklint.config.yaml', 'rules: {}\n');
    // This client watches no files, so a save is what tells.
    editor.open(uri, 'rules: {}\n', 'yaml');
    editor.notify('textDocument/didSave', { textDocument: { uri } });
    const count = editor.published.length;
    editor.notify('textDocument/didClose', { textDocument: { uri } });
    await editor.sent(uri, [] as Seen['code'][], count);
  });

  it('may not stand in two files', async () => {
    folder.write('leaklint.config.json', '{}');
    await editor.start([folder.path], pullClient);
    await editor.until('the message', () => editor.messages.length > 0);
    assert.match(editor.messages[0] ?? '', /two settings files, leaklint\.config\.yaml and leaklint\.config\.json/);
  });
});
