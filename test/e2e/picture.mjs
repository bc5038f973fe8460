// The picture at the top of the README: one finding with its hover, and below it what the light bulb offers.
// VS Code never shows both at once, so it is two crops of one window, one under the other.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openWindow } from './driver.mjs';

const gap = 12;

/**
 * @param {object} options
 * @param {import('../../scripts/editor/toolchain.mjs').Toolchain} options.tools
 * @param {string} options.chromium
 * @param {string} options.url
 * @param {string} options.shots
 * @param {{ file: string, at: string, rule: string, line?: number }} options.scene
 */
export async function takePicture({ tools, chromium, url, shots, scene }) {
  const window = await openWindow({ tools, chromium, url, shots, scale: 2 });
  try {
    await window.setTheme('dark');
    await window.openFile(scene.file);
    await window.command('View: Toggle Primary Side Bar Visibility');
    const squiggle = await window.waitSquiggle({ under: scene.at });
    const editor = await window.box('.editor-group-container.active .monaco-editor');
    if (!editor) throw new Error('no editor to take a picture of');
    await window.clickText(scene.at);

    await window.hoverAt(scene.at, scene.rule);
    const hover = await window.box('.monaco-hover:visible');
    const first = await window.screenshot('readme-hover', around(editor, squiggle, hover));
    await window.fixMenu(scene.at);
    const menu = await window.box('.action-widget:visible');
    const second = await window.screenshot('readme-fixes', around(editor, squiggle, menu));

    const images = await Promise.all([first, second].map(async (file) => (await readFile(file)).toString('base64')));
    const page = await window.page.context().newPage();
    const style = `margin:0;display:inline-flex;flex-direction:column;gap:${gap}px`;
    const tags = images.map((data) => `<img style="border-radius:8px;zoom:.5" src="data:image/png;base64,${data}">`);
    await page.setContent(`<body style="${style}">${tags.join('')}</body>`);
    await page.locator('body').screenshot({ path: path.join(shots, 'readme.png'), omitBackground: true });
  } finally {
    await window.close();
  }
}

/**
 * The editor's width, and as much of its height as shows the line and what floats beside it.
 * @param {import('./driver.mjs').Box} editor
 * @param {(import('./driver.mjs').Box | undefined)[]} parts
 */
function around(editor, ...parts) {
  const boxes = parts.filter((box) => box !== undefined);
  const top = Math.max(editor.y, Math.min(...boxes.map((box) => box.y)) - 24);
  const bottom = Math.min(editor.y + editor.height, Math.max(...boxes.map((box) => box.y + box.height)) + 24);
  return { x: editor.x, y: top, width: Math.min(editor.width, 900), height: bottom - top };
}
