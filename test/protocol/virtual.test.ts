import assert from 'node:assert/strict';
import { Editor, pullClient } from './editor.js';

const home = 'vscode-vfs://github/owner/some%20repo';
const files: Record<string, string> = {
  'src/a.ts': "import { x } from './other';\n",
  'src/other.ts': 'export const x = TAINTED;\n',
  'src/ä b.ts': 'leak(1);\n',
  'made/c.ts': 'leak(1);\n',
  '.gitignore': 'made/\n',
  'leaklint.config.yaml': 'rules:\n  tainted-import: error\n',
};

/** What VS Code's side does for folders that only the editor reaches. */
function serveFiles(editor: Editor): string[] {
  const asked: string[] = [];
  const pathOf = (uri: string): string => {
    asked.push(uri);
    assert.ok(uri.startsWith(home), uri);
    return decodeURIComponent(uri.slice(home.length + 1));
  };
  const missing = { ok: false, reason: 'missing', message: 'no such file' };
  editor.connection.onRequest('leaklint/readFile', ({ uri, maxBytes }: { uri: string; maxBytes: number }): object => {
    const text = files[pathOf(uri)];
    if (text === undefined) return missing;
    const bytes = Buffer.from(text);
    return bytes.length > maxBytes
      ? { ok: false, reason: 'too-large', message: '' }
      : { ok: true, content: bytes.toString('base64') };
  });
  editor.connection.onRequest('leaklint/readFolder', ({ uri }: { uri: string }) => {
    const prefix = pathOf(uri) && `${pathOf(uri)}/`;
    const names = new Map<string, string>();
    for (const path of Object.keys(files)) {
      if (!path.startsWith(prefix)) continue;
      const [name = '', ...rest] = path.slice(prefix.length).split('/');
      names.set(name, rest.length > 0 ? 'folder' : 'file');
    }
    return { ok: true, entries: [...names].map(([name, kind]) => ({ name, kind })) };
  });
  return asked;
}

describe('a folder that only the editor reaches', function () {
  this.timeout(60_000);
  let editor: Editor;
  beforeEach(() => {
    editor = new Editor();
  });
  afterEach(async () => {
    editor.child.kill();
    await editor.exit;
  });
  const start = async (options: object): Promise<void> => {
    const workspaceFolders = [{ uri: home, name: 'repo' }];
    await editor.request('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders,
      capabilities: pullClient,
      initializationOptions: options,
    });
    editor.notify('initialized', {});
  };

  it('is read through the editor: imports, settings, what git ignores, and the scan', async () => {
    serveFiles(editor);
    await start({ clientFiles: true, leaklintMessages: true });
    editor.open(`${home}/src/a.ts`, files['src/a.ts'] as string);
    const [item] = await editor.pullUntil(`${home}/src/a.ts`, ['tainted-import']);
    assert.equal(item?.severity, 1);
    assert.equal(item?.relatedInformation?.[0]?.location.uri, `${home}/src/other.ts`);
    editor.open(`${home}/made/c.ts`, 'leak(1);\n');
    await editor.pullUntil(`${home}/made/c.ts`, []);
    const summary = await editor.request<{ files: number; errors: number }>('workspace/executeCommand', {
      command: 'leaklint.scanWorkspace',
    });
    assert.deepEqual([summary.files, summary.errors], [4, 2]);
    const { findings } = await editor.request<{ findings: { uri: string; path: string }[] }>('leaklint/findings', {});
    assert.deepEqual(
      findings.map(({ path }) => path),
      ['src/a.ts', 'src/ä b.ts'],
    );
    assert.equal(findings[1]?.uri, `${home}/src/%C3%A4%20b.ts`);
  });

  it('is left alone where the editor does not read for the server', async () => {
    const asked = serveFiles(editor);
    await start({});
    editor.open(`${home}/src/a.ts`, `${files['src/a.ts']}leak(1);\n`);
    await editor.pullUntil(`${home}/src/a.ts`, ['leak-call']);
    assert.deepEqual(asked, []);
  });

  it('is read no further when the editor fails', async () => {
    editor.connection.onRequest('leaklint/readFile', () => Promise.reject(new Error('offline')));
    editor.connection.onRequest('leaklint/readFolder', () => Promise.reject(new Error('offline')));
    await start({ clientFiles: true });
    editor.open(`${home}/src/a.ts`, 'leak(1);\n');
    await editor.pullUntil(`${home}/src/a.ts`, ['leak-call']);
  });
});
