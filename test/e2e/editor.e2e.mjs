// The packaged extension in a real VS Code, used with mouse and keyboard on a copy of the example.

import assert from 'node:assert/strict';
import { startEditor } from '../../scripts/editor/serve.mjs';
import { ensureEditor } from '../../scripts/editor/toolchain.mjs';
import { openWindow } from './driver.mjs';
import { takePicture } from './picture.mjs';
import { elsewhere, scene } from './scene.mjs';
import { copyExample, forgetFailures, log, packagedExtension, program, shots, undo } from './setup.mjs';

const themes = /** @type {const} */ (['light', 'dark']);

describe('VS Code with the packaged extension', function () {
  this.timeout(180_000);
  /** @type {import('./driver.mjs').Window} */
  let window;
  /** @type {() => Promise<string>} */
  let picture;
  /** @type {(() => Promise<unknown>)[]} */
  const cleanUp = [];

  before(async function () {
    const vsix = packagedExtension();
    await forgetFailures('failed-');
    const chromium = await program(this, 'chromium');
    const tools = await ensureEditor({ log });
    const { workspace, remove } = await copyExample();
    cleanUp.push(remove);
    const editor = await startEditor({ tools, vsix, workspace });
    cleanUp.push(editor.stop);
    window = await openWindow({ tools, chromium, url: editor.url, shots });
    cleanUp.push(() => window.close());
    picture = async () => {
      const untouched = await copyExample();
      cleanUp.push(untouched.remove);
      return takePicture({ tools, chromium, vsix, workspace: untouched.workspace, shots, scene });
    };
  });
  afterEach(async function () {
    const { state, title = '' } = this.currentTest ?? {};
    if (state === 'failed') await window?.keepEvidence(`failed-${title.replace(/\W+/g, '-')}`);
  });
  after(() => undo(cleanUp));

  it('squiggles the finding when the file is opened', async () => {
    await window.openFile(scene.file);
    await window.waitSquiggle({ under: scene.at });
  });

  it('explains it on hover', async () => {
    for (const theme of themes) {
      await window.setTheme(theme);
      const hover = await window.hoverAt(scene.at, scene.advice);
      assert.match(hover, new RegExp(scene.rule));
      await window.screenshot(`hover-${theme}`);
    }
  });

  it('lists it in Problems', async () => {
    const rows = await window.problems(scene.rule);
    assert.ok(
      rows.some((row) => row.includes(scene.rule) && row.includes('leaklint')),
      rows.join('\n'),
    );
  });

  it('says in the status bar how many findings it knows', async () => {
    assert.match(await window.statusItem(/Leaklint \d/), /Leaklint [1-9]/);
  });

  it('lists the findings of the whole workspace after "Leaklint: Scan workspace"', async () => {
    await window.command('Leaklint: Scan workspace');
    await window.statusItem(/Scanned \d+ files/);
    const rows = await window.tree('Leaklint', 'Findings', elsewhere.rule);
    assert.ok(
      rows.some((row) => row.includes(scene.rule)),
      rows.join('\n'),
    );
    for (const theme of themes) {
      await window.setTheme(theme);
      await window.screenshot(`findings-${theme}`);
    }
  });

  it('goes from a row of the tree to the line', async () => {
    await window.clickTreeRow(elsewhere.rule);
    await window.waitText(elsewhere.text);
  });

  it("opens the rule's document from the hover", async () => {
    await window.openFile(scene.file);
    await window.hoverAt(scene.at, scene.advice);
    await window.clickInHover('About this rule');
    await window.webview('If it already shipped');
    await window.screenshot('rule');
  });

  it('fixes it from the light bulb', async () => {
    await window.openFile(scene.file);
    const titles = await window.fixMenu(scene.at);
    await window.screenshot('fix-menu');
    assert.ok(
      titles.some((title) => title.includes(scene.fix)),
      titles.join(' | '),
    );
    await window.page.keyboard.press('Escape');
    await window.quickFix(scene.at, scene.fix);
    await window.waitText(scene.fixed);
    await window.waitNoSquiggle(scene.fixed);
    await window.screenshot('fixed');
  });

  it('squiggles again when the fix is undone', async () => {
    await window.page.keyboard.press('ControlOrMeta+z');
    await window.waitSquiggle({ under: scene.at });
  });

  it('works on after "Leaklint: Restart server"', async () => {
    await window.command('Leaklint: Restart server');
    await window.quickFix(scene.at, scene.fix);
    await window.waitNoSquiggle(scene.fixed);
  });

  it('asks nothing of the outside', () => assert.deepEqual(window.outside, []));

  it('takes the picture for the README', async () => {
    await picture();
  });
});
