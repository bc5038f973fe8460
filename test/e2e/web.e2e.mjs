// VS Code for the Web, as on vscode.dev: no Node, no process, the engine runs in a worker of the browser.

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { installExtension, startWebEditor } from '../../scripts/editor/serve.mjs';
import { ensureEditor } from '../../scripts/editor/toolchain.mjs';
import { openWindow } from './driver.mjs';
import { scene } from './scene.mjs';
import { copyExample, forgetFailures, log, packagedExtension, program, shots, undo } from './setup.mjs';

describe('VS Code for the Web', function () {
  this.timeout(180_000);
  /** @type {import('./driver.mjs').Window} */
  let window;
  /** @type {(() => Promise<unknown>)[]} */
  const cleanUp = [];

  before(async function () {
    const vsix = packagedExtension();
    await forgetFailures('web-failed-');
    const chromium = await program(this, 'chromium');
    const tools = await ensureEditor({ log });
    const { workspace, remove } = await copyExample();
    cleanUp.push(remove);
    const home = await mkdtemp(path.join(os.tmpdir(), 'leaklint-web-'));
    cleanUp.push(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));
    const extensionDir = await installExtension({ tools, vsix, home });
    const editor = await startWebEditor({ tools, extensionDir, workspace });
    cleanUp.push(editor.stop);
    window = await openWindow({ tools, chromium, url: editor.url, shots });
    cleanUp.push(window.close);
  });
  afterEach(async function () {
    const { state, title = '' } = this.currentTest ?? {};
    if (state === 'failed') await window?.keepEvidence(`web-failed-${title.replace(/\W+/g, '-')}`);
  });
  after(() => undo(cleanUp));

  it('squiggles the finding', async () => {
    await window.openFile(scene.file);
    await window.waitSquiggle({ under: scene.at });
  });

  it('explains it on hover', async () => {
    assert.match(await window.hoverAt(scene.at, scene.advice), new RegExp(scene.rule));
    await window.screenshot('web-hover');
  });

  it('fixes it from the light bulb', async () => {
    await window.quickFix(scene.at, scene.fix);
    await window.waitText(scene.fixed);
    await window.waitNoSquiggle(scene.fixed);
    await window.screenshot('web-fixed');
  });

  it('asks nothing of the outside', () => assert.deepEqual(window.outside, []));
});
