// The packaged extension in a real VS Code, used with mouse and keyboard on a copy of the example.

import assert from 'node:assert/strict';
import { startEditor } from '../../scripts/editor/serve.mjs';
import { ensureEditor } from '../../scripts/editor/toolchain.mjs';
import { openWindow } from './driver.mjs';
import { takePicture } from './picture.mjs';
import { scene } from './scene.mjs';
import { copyExample, log, packagedExtension, program, shots } from './setup.mjs';

describe('VS Code with the packaged extension', function () {
  this.timeout(180_000);
  /** @type {import('./driver.mjs').Window} */
  let window;
  /** @type {() => Promise<void>} */
  let picture;
  /** @type {(() => Promise<unknown>)[]} */
  const cleanUp = [];

  before(async function () {
    const chromium = await program(this, 'chromium');
    const tools = await ensureEditor({ log });
    const { workspace, remove } = await copyExample();
    cleanUp.push(remove);
    const editor = await startEditor({ tools, vsix: packagedExtension(), workspace });
    cleanUp.push(editor.stop);
    window = await openWindow({ tools, chromium, url: editor.url, shots });
    cleanUp.push(() => window.close());
    picture = () => takePicture({ tools, chromium, url: editor.url, shots, scene });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window?.screenshot('failed');
  });
  after(async () => {
    for (const step of cleanUp.reverse()) await step();
  });

  it('squiggles the finding when the file is opened', async () => {
    await window.openFile(scene.file);
    await window.waitSquiggle({ under: scene.at });
  });

  it('explains it on hover', async () => {
    const hover = await window.hoverAt(scene.at, scene.rule);
    assert.match(hover, /leaklint/);
    for (const theme of /** @type {const} */ (['light', 'dark'])) {
      await window.setTheme(theme);
      await window.hoverAt(scene.at, scene.rule);
      await window.screenshot(`hover-${theme}`);
    }
  });

  it('lists it in Problems', async () => {
    const rows = await window.problems(scene.rule);
    assert.ok(rows.some((row) => row.includes('leaklint')));
  });

  it('has a status item', async () => {
    assert.match(await window.statusItem('Leaklint'), /Leaklint/);
  });

  it('lists the findings of the whole workspace after "Leaklint: Scan workspace"', async () => {
    await window.command('Leaklint: Scan workspace');
    await window.tree('Leaklint', 'Findings', scene.rule);
    for (const theme of /** @type {const} */ (['light', 'dark'])) {
      await window.setTheme(theme);
      await window.screenshot(`findings-${theme}`);
    }
  });

  it('fixes it from the light bulb', async () => {
    const titles = await window.fixMenu(scene.at);
    await window.screenshot('fix-menu');
    assert.ok(
      titles.some((title) => title.includes(scene.fix)),
      titles.join(' | '),
    );
    await window.page.keyboard.press('Escape');
    await window.quickFix(scene.at, scene.fix);
    await window.waitNoSquiggle(scene.at);
    await window.screenshot('fixed');
  });

  it('asks nothing of the outside', () => assert.deepEqual(window.outside, []));

  it('takes the picture for the README', async () => {
    await picture();
  });
});
