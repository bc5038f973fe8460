// The picture at the top of the README: one finding with its hover, and below it what the light bulb offers.
// VS Code never shows both at once, so it is two crops of one window, one under the other.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startEditor } from '../../scripts/editor/serve.mjs';
import { openWindow } from './driver.mjs';

const lineHeight = 20;
const settings = {
  'editor.lineHeight': lineHeight,
  'editor.hover.above': false, // the lines that lead to the finding stay in view
  'editor.scrollbar.vertical': 'hidden',
  'workbench.colorTheme': 'Dark 2026',
};
const gap = 12;

/**
 * @param {object} options
 * @param {import('../../scripts/editor/toolchain.mjs').Toolchain} options.tools
 * @param {string} options.chromium
 * @param {string} options.vsix
 * @param {string} options.workspace
 * @param {string} options.shots
 * @param {{ file: string, at: string, advice: string }} options.scene
 * @returns {Promise<string>} the picture's file
 */
export async function takePicture({ tools, chromium, vsix, workspace, shots, scene }) {
  const editor = await startEditor({ tools, vsix, workspace, settings });
  try {
    const window = await openWindow({ tools, chromium, url: editor.url, shots, size: { width: 1040, height: 1000 }, scale: 2 });
    try {
      await window.openFile(scene.file);
      await window.command('View: Toggle Primary Side Bar Visibility');
      await window.waitSquiggle({ under: scene.at });
      await window.clickText(scene.at);

      await window.hoverAt(scene.at, scene.advice);
      const first = await window.screenshot('readme-hover', await crop(window, scene.at, 6, '.monaco-hover:visible'));
      await window.fixMenu(scene.at);
      const second = await window.screenshot('readme-fixes', await crop(window, scene.at, 1, '.action-widget:visible'));

      const file = path.join(shots, 'readme.png');
      await stack(window, [first, second], file);
      return file;
    } finally {
      await window.close();
    }
  } finally {
    await editor.stop();
  }
}

/**
 * The text's line, some lines above it, and what floats below it: whole lines, at the editor's width.
 * @param {import('./driver.mjs').Window} window
 * @param {string} text
 * @param {number} above
 * @param {string} floating
 */
async function crop(window, text, above, floating) {
  const editor = await window.box('.editor-group-container.active .monaco-editor');
  const line = await window.place(text);
  const box = await window.box(floating);
  if (!editor || !line || !box) throw new Error(`Nothing to take a picture of: ${floating} is not there.`);
  const lineTop = line.y + line.height / 2 - lineHeight / 2;
  const top = Math.max(editor.y, lineTop - above * lineHeight);
  const lines = Math.ceil((box.y + box.height - lineTop) / lineHeight + 0.5);
  const bottom = Math.min(editor.y + editor.height, lineTop + lines * lineHeight);
  return { x: editor.x, y: top, width: editor.width, height: bottom - top };
}

/**
 * @param {import('./driver.mjs').Window} window
 * @param {string[]} files
 * @param {string} result
 */
async function stack(window, files, result) {
  const images = await Promise.all(files.map(async (file) => (await readFile(file)).toString('base64')));
  const page = await window.page.context().newPage();
  const style = `margin:0;display:inline-flex;flex-direction:column;gap:${gap}px`;
  const tags = images.map((data) => `<img style="border-radius:8px;zoom:.5" src="data:image/png;base64,${data}">`);
  await page.setContent(`<body style="${style}">${tags.join('')}</body>`);
  await page.locator('body').screenshot({ path: result, omitBackground: true });
}
