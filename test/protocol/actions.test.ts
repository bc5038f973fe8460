import assert from 'node:assert/strict';
import { type Action, Editor, folderOf, pullClient, type Seen, span } from './editor.js';

const text = 'leak(1);\nlog({ verbose: true });\nlog({ verbose: true });\n';

describe('actions and hover', function () {
  this.timeout(60_000);
  let editor: Editor;
  let folder: ReturnType<typeof folderOf>;
  beforeEach(() => {
    editor = new Editor();
    folder = folderOf({});
  });
  afterEach(async () => {
    editor.child.kill();
    await editor.exit;
    folder.remove();
  });
  const titles = (actions: readonly Action[]): string[] => actions.map(({ title }) => title);
  const named = (actions: readonly Action[], start: string): Action => {
    const found = actions.find(({ title }) => title.startsWith(start));
    assert.ok(found, titles(actions).join(' | '));
    return found;
  };
  const editsOf = (action: Action) =>
    action.edit?.documentChanges?.[0]?.edits ?? Object.values(action.edit?.changes ?? {})[0] ?? [];
  /** The text that a suppression inserts above the finding in such a document. */
  async function suppression(
    name: string,
    content: string,
    languageId = 'typescript',
    start = 'Suppress leak-call on this line',
  ): Promise<string | undefined> {
    const uri = folder.uri(name);
    editor.open(uri, content, languageId);
    const items = await editor.pullUntil(uri, ['leak-call']);
    const found = (await editor.actions(uri, items)).find(({ title }) => title.startsWith(start));
    const [edit] = found ? editsOf(found) : [];
    return edit && `${edit.range.start.line}:${edit.newText}`;
  }

  it('offer the fixes of a diagnostic from its data, as versioned edits', async () => {
    const uri = folder.uri('a.ts');
    await editor.start([folder.path], pullClient, { clientCommands: ['leaklint.showRule'] });
    editor.open(uri, text);
    const items = await editor.pullUntil(uri, ['leak-call', 'verbose-flag', 'verbose-flag']);
    const actions = await editor.actions(uri, items.slice(0, 1));
    assert.deepEqual(titles(actions), [
      'Call keep instead',
      'Suppress leak-call on this line, with a reason',
      'Suppress leak-call in this file, with a reason',
      'Show documentation of leak-call',
    ]);
    assert.ok(actions.every(({ kind, isPreferred }) => kind === 'quickfix' && !isPreferred));
    assert.deepEqual(actions[0]?.edit?.documentChanges, [
      { textDocument: { uri, version: 1 }, edits: [{ range: span(0, 0, 5), newText: 'keep(' }] },
    ]);
    assert.deepEqual(actions[3]?.command?.arguments, ['leak-call']);
    const safe = await editor.actions(uri, items.slice(1, 2));
    assert.equal(named(safe, 'Switch it off').isPreferred, true);
    assert.deepEqual(await editor.actions(uri, items, ['refactor']), []);
  });

  it('are made anew when the text has moved on since, or the client keeps no data', async () => {
    const uri = folder.uri('a.ts');
    await editor.start([folder.path], pullClient);
    editor.open(uri, text);
    const [item] = await editor.pullUntil(uri, ['leak-call', 'verbose-flag', 'verbose-flag']);
    editor.change(uri, 2, { range: span(0, 0, 0), text: '\n' });
    const moved = { ...(item as Seen), range: span(1, 0, 5) };
    assert.deepEqual(editsOf(named(await editor.actions(uri, [moved]), 'Call keep'))[0]?.range, span(1, 0, 5));
    const bare = { ...moved, data: undefined };
    assert.deepEqual(editsOf(named(await editor.actions(uri, [bare]), 'Call keep'))[0]?.range, span(1, 0, 5));
  });

  const resolvingClient = {
    ...pullClient,
    textDocument: {
      ...pullClient.textDocument,
      codeAction: { ...pullClient.textDocument.codeAction, resolveSupport: { properties: ['edit'] } },
    },
  };
  const bare = "import { log } from './log.js';\n\nlog(bare(1));\n";
  const bareEdits = [
    { range: span(1, 0, 0), newText: "import { checked } from './check.js';\n" },
    { range: span(2, 4, 8), newText: 'checked' },
  ];

  it('make the edit of a fix that needs imports when it is chosen', async () => {
    const uri = folder.uri('a.ts');
    await editor.start([folder.path], resolvingClient);
    editor.open(uri, bare);
    const items = await editor.pullUntil(uri, ['bare-call']);
    const action = named(await editor.actions(uri, items), 'Call the checked one');
    assert.equal(action.edit, undefined);
    const { edit } = await editor.resolve(action);
    const [change] = edit?.documentChanges ?? [];
    assert.deepEqual(change?.textDocument, { uri, version: 1 });
    assert.deepEqual(
      [...(change?.edits ?? [])].sort((a, b) => a.range.start.line - b.range.start.line),
      bareEdits,
    );
    editor.change(uri, 2, { range: span(0, 0, 0), text: '\n' });
    assert.equal((await editor.resolve(action)).edit, undefined, 'the text has moved on');
    const again = named(await editor.actions(uri, items), 'Call the checked one');
    assert.equal((await editor.resolve(again)).edit?.documentChanges?.[0]?.edits.length, 2);
  });

  it('carry that edit at once where the client does not ask again', async () => {
    const uri = folder.uri('a.ts');
    await editor.start([folder.path], pullClient);
    editor.open(uri, bare);
    const action = named(await editor.actions(uri, await editor.pullUntil(uri, ['bare-call'])), 'Call the checked one');
    assert.deepEqual(
      [...editsOf(action)].sort((a, b) => a.range.start.line - b.range.start.line),
      bareEdits,
    );
  });

  it('apply all safe fixes on request only', async () => {
    const uri = folder.uri('a.ts');
    await editor.start([folder.path]);
    editor.open(uri, text);
    const { diagnostics } = await editor.sent(uri, ['leak-call', 'verbose-flag', 'verbose-flag']);
    assert.ok(!titles(await editor.actions(uri, diagnostics)).some((title) => title.includes('all safe')));
    for (const only of ['source.fixAll', 'source.fixAll.leaklint', 'source']) {
      const [all, ...others] = await editor.actions(uri, [], [only]);
      assert.deepEqual(others, []);
      assert.equal(all?.kind, 'source.fixAll.leaklint');
      assert.deepEqual(
        all?.edit?.changes?.[uri],
        [1, 2].map((line) => ({ range: span(line, 6, 19), newText: 'verbose: false' })),
      );
    }
    assert.deepEqual(await editor.actions(uri, [], ['source.fixAll.eslint']), []);
  });

  it('suppress with a reason in the comment syntax of the language', async () => {
    await editor.start([folder.path], pullClient);
    assert.equal(await suppression('a.ts', 'f(\n  leak(1),\n);\n'), '1:  // leaklint-disable-next-line leak-call -- reason\n');
    assert.equal(
      await suppression('b.yaml', 'a:\r\n  b: leak(1)\r\n', 'yaml'),
      '1:  # leaklint-disable-next-line leak-call -- reason\r\n',
    );
    assert.equal(await suppression('c.j2', 'leak(1)', 'jinja'), '0:{# leaklint-disable-next-line leak-call -- reason #}\n');
    assert.equal(
      await suppression('d.hbs', 'leak(1)', 'handlebars'),
      '0:{{!-- leaklint-disable-next-line leak-call -- reason --}}\n',
    );
    assert.equal(
      await suppression('AGENTS.md', '# A\nleak(1)', 'markdown'),
      '1:<!-- leaklint-disable-next-line leak-call -- reason -->\n',
    );
    assert.equal(
      await suppression('e.prompt', '---\nmodel: x\n---\nleak(1)', 'prompt', 'Suppress leak-call in this file'),
      '3:{{!-- leaklint-disable-file leak-call -- reason --}}\n',
    );
    assert.equal(
      await suppression('f.ts', '#!/usr/bin/env node\nleak(1)', 'typescript', 'Suppress leak-call in this file'),
      '1:// leaklint-disable-file leak-call -- reason\n',
    );
  });

  it('extend a comment that is there', async () => {
    await editor.start([folder.path], pullClient);
    const content = '// leaklint-disable-next-line verbose-flag -- seen\nleak({ verbose: true });\n';
    assert.equal(await suppression('a.ts', content), '0:, leak-call');
  });

  it('put no comment where it would become text', async () => {
    await editor.start([folder.path], pullClient);
    assert.equal(await suppression('a.ts', 'f(`\nleak(1)\n`);\n'), undefined);
    assert.equal(await suppression('b.ts', `f(\`\${\nleak(1)\n}\`);\n`), '1:// leaklint-disable-next-line leak-call -- reason\n');
    assert.equal(
      await suppression('c.tsx', 'const a = <p>\n  {leak(1)}\n</p>;\n'),
      '1:  {/* leaklint-disable-next-line leak-call -- reason */}\n',
    );
    assert.equal(
      await suppression('d.tsx', 'const a = <p>\n  <b\n    x={leak(1)}\n  />\n</p>;\n'),
      '2:    // leaklint-disable-next-line leak-call -- reason\n',
    );
    assert.equal(await suppression('e.tsx', 'const a = <p>\n  some text leak(1)\n</p>;\n'), undefined);
    assert.equal(await suppression('f.yaml', 'a: |\n  one\n  leak(1)\n', 'yaml'), undefined);
    assert.equal(await suppression('g.toml', 'a = """\nleak(1)\n"""\n', 'toml'), undefined);
  });

  it('suppress so that the engine is silent indeed, in every language', async () => {
    const samples: readonly [name: string, languageId: string, content: string][] = [
      ['a.ts', 'typescript', 'f(\n  leak(1),\n);\n'],
      ['b.tsx', 'typescriptreact', 'const a = <p>\n  {leak(1)}\n</p>;\n'],
      ['c.tsx', 'typescriptreact', 'const a = <p>\n  <b\n    x={leak(1)}\n  />\n</p>;\n'],
      ['d.sql', 'sql', 'select\n  leak(1);\n'],
      ['e.yaml', 'yaml', 'a:\n  b: leak(1)\n'],
      ['f.toml', 'toml', 'a = 1\nb = "leak(1)"\n'],
      ['g.env', 'dotenv', 'A=1\nB=leak(1)\n'],
      ['h.jsonc', 'jsonc', '{\n  "a": "leak(1)"\n}\n'],
      ['i.j2', 'jinja', 'one\nleak(1)\n'],
      ['j.hbs', 'handlebars', 'one\nleak(1)\n'],
      ['k.prompt', 'dotprompt', '---\nmodel: x\ninput: leak(1)\n---\nHello\n'],
      ['l.prompt', 'dotprompt', '---\nmodel: x\n---\nleak(1)\n'],
      ['CLAUDE.md', 'markdown', '# One\n\nleak(1)\n'],
      ['m.prompty', 'prompty', '---\nname: x\n---\nsystem:\nleak(1)\n'],
    ];
    await editor.start([folder.path], pullClient);
    for (const [name, languageId, content] of samples) {
      for (const start of ['Suppress leak-call on this line', 'Suppress leak-call in this file']) {
        const uri = folder.uri(name);
        editor.open(uri, content, languageId);
        const items = await editor.pullUntil(uri, ['leak-call']);
        const [edit] = editsOf(named(await editor.actions(uri, items), start));
        assert.ok(edit, name);
        editor.change(uri, 2, { range: edit.range, text: edit.newText ?? '' });
        const after = await editor.pull(uri);
        assert.deepEqual(
          after.items.map(({ message }) => message),
          [],
          `${name}: ${start}`,
        );
        editor.notify('textDocument/didClose', { textDocument: { uri } });
      }
    }
  });

  it('let the reason be typed in place where the client takes snippets', async () => {
    const edit = { documentChanges: true, snippetEditSupport: true };
    await editor.start([folder.path], { ...pullClient, workspace: { ...pullClient.workspace, workspaceEdit: edit } });
    const uri = folder.uri('d.hbs');
    editor.open(uri, 'leak(1)', 'handlebars');
    const actions = await editor.actions(uri, await editor.pullUntil(uri, ['leak-call']));
    const [first] = editsOf(named(actions, 'Suppress')) as { snippet?: { value: string } }[];
    assert.equal(first?.snippet?.value, `{{!-- leaklint-disable-next-line leak-call -- \${1:reason} --\\}\\}\n`);
  });

  it('explain on hover why, what to do, and the way there', async () => {
    const uri = folder.uri('a.ts');
    const hover = (character: number) =>
      editor.request<{ contents: { kind: string; value: string } } | null>('textDocument/hover', {
        textDocument: { uri },
        position: { line: 0, character },
      });
    await editor.start([folder.path], pullClient, { clientCommands: ['leaklint.showRule'] });
    editor.open(uri, text);
    const shown = await hover(2);
    assert.equal(shown?.contents.kind, 'markdown');
    assert.match(shown?.contents.value ?? '', /\*\*Call of leak\*\* \(`leak-call`\)/);
    assert.match(shown?.contents.value ?? '', /`leak` is called \\<here\\>\./);
    assert.match(shown?.contents.value ?? '', /Readers of the log.*\n\n\*\*What to do:\*\* Log an id/);
    assert.match(shown?.contents.value ?? '', /- Purge the log by hand/);
    assert.match(shown?.contents.value ?? '', /\[a\.ts:1\]\(file:.*#L1\) text enters here/);
    assert.match(shown?.contents.value ?? '', /command:leaklint\.showRule\?%5B%22leak-call%22%5D/);
    assert.equal(await hover(7), null);
  });

  it('explain in plain text to a client that shows no Markdown', async () => {
    const uri = folder.uri('a.ts');
    await editor.start([folder.path], { textDocument: { hover: { contentFormat: ['plaintext'] } } });
    editor.open(uri, text);
    const shown = await editor.request<{ contents: { kind: string; value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 1 },
    });
    assert.equal(shown.contents.kind, 'plaintext');
    assert.doesNotMatch(shown.contents.value, /[\\*[]|command:/);
  });
});
