// Another editor than VS Code: the same server over stdio, with a client that only takes pushed diagnostics.

import assert from 'node:assert/strict';
import { neovimSession } from './neovim.mjs';
import { scene } from './scene.mjs';
import { copyExample, languageServer, program } from './setup.mjs';

describe('Neovim with the language server over stdio', function () {
  this.timeout(120_000);
  /** @type {import('./neovim.mjs').Session} */
  let seen;
  /** @type {() => Promise<void>} */
  let remove = async () => {};

  before(async function () {
    const nvim = await program(this, 'neovim');
    const example = await copyExample();
    remove = example.remove;
    const command = [process.execPath, languageServer(), 'lsp', '--stdio'];
    seen = await neovimSession({ nvim, command, root: example.workspace, scene });
  });
  after(() => remove());

  it('gets the finding pushed', () => {
    const found = seen.before.filter((one) => one.code === scene.rule);
    assert.ok(found.length > 0);
    assert.equal(found[0].source, 'leaklint');
  });

  it('hears each finding once', () => {
    const keys = seen.before.map((one) => JSON.stringify(one));
    assert.deepEqual(keys, [...new Set(keys)]);
  });

  it('explains the finding on hover', () => {
    assert.ok(seen.hover.includes(scene.rule), seen.hover);
    assert.ok(seen.hover.includes(scene.advice), seen.hover);
  });

  it('applies the fix and loses the finding', () => {
    assert.ok(seen.applied.includes(scene.fix), seen.applied);
    assert.ok(seen.text.includes(scene.fixed), seen.text);
    assert.equal(seen.after.length, seen.before.length - 1);
  });

  it('ends the server when the client asks for it', () => assert.equal(seen.stopped, true));
});
