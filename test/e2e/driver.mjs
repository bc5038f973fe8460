// Works a VS Code window in a browser the way a person does: mouse, keyboard, and reading what is shown.
// Every wait is for something to appear, with a limit; nothing here knows the extension under test.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').Locator} Locator
 * @typedef {import('../../scripts/editor/toolchain.mjs').Toolchain} Toolchain
 * @typedef {{ x: number, y: number, width: number, height: number }} Box
 */

const patienceMs = 20_000;

/**
 * Opens the address in a fresh browser profile and waits for the window.
 * @param {object} options
 * @param {Toolchain} options.tools
 * @param {string} options.chromium the browser's program
 * @param {string} options.url
 * @param {string} options.shots folder for screenshots
 * @param {{ width: number, height: number }} [options.size]
 * @param {number} [options.scale] device pixels per CSS pixel
 */
export async function openWindow({ tools, chromium: program, url, shots, size = { width: 1280, height: 800 }, scale = 1 }) {
  const { chromium } = createRequire(path.join(tools.driver, 'package.json'))('playwright-core');
  const profile = await mkdtemp(path.join(os.tmpdir(), 'leaklint-browser-'));
  await mkdir(shots, { recursive: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless: true,
    viewport: size,
    deviceScaleFactor: scale,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  /** @type {Page} */
  const page = context.pages()[0] ?? (await context.newPage());
  const window = new Window(page, shots, async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    await page.goto(url);
    await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    return window;
  } catch (error) {
    await window.screenshot('failed-to-open').catch(() => {});
    await window.close();
    throw new Error(`VS Code did not show the workspace: ${error}\n${window.console.slice(-20).join('\n')}`);
  }
}

export class Window {
  /** What the page printed, for when something fails. @type {string[]} */
  console = [];
  /** Addresses outside this machine that the page asked for. @type {string[]} */
  outside = [];

  /**
   * @param {Page} page
   * @param {string} shots
   * @param {() => Promise<void>} close
   */
  constructor(page, shots, close) {
    this.page = page;
    this.shots = shots;
    this.close = close;
    page.on('console', (message) => this.console.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.console.push(`page error: ${error.stack}`));
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      // A webview's own resources have a made-up host that its service worker answers.
      const local =
        hostname === '127.0.0.1' || hostname.endsWith('localhost') || hostname.endsWith('.vscode-resource.vscode-cdn.net');
      if (protocol.startsWith('http') && !local) this.outside.push(request.url());
    });
  }

  /**
   * Clicks through the explorer, as the web flavour has no index to open files by name.
   * @param {string} file path from the workspace, with `/`
   */
  async openFile(file) {
    await this.command('File: Focus on Files Explorer');
    const names = file.split('/');
    let parent = -1;
    for (const [depth, name] of names.entries()) {
      const row = await this.#explorerRow(name, depth + 1, parent);
      if (depth === names.length - 1) {
        await row.locator.dblclick(); // a double click keeps the tab
      } else if ((await row.locator.getAttribute('aria-expanded')) !== 'true') {
        await row.locator.click();
        await this.#until(async () => (await row.locator.getAttribute('aria-expanded')) === 'true', `folder ${name} opens`);
      }
      parent = row.index;
    }
    await this.page
      .locator('.tab.active', { hasText: names.at(-1) })
      .first()
      .waitFor({ timeout: patienceMs });
    await this.#editor().locator('.view-line').first().waitFor({ timeout: patienceMs });
  }

  /** @param {string} name @param {number} level @param {number} after index of the parent row */
  async #explorerRow(name, level, after) {
    const rows = this.page.locator(`.explorer-folders-view .monaco-list-row[aria-level="${level}"]`);
    const found = await this.#until(async () => {
      /** @type {{ label: string, index: number }[]} */
      const shown = await rows.evaluateAll((all) =>
        all.map((row) => ({
          label: row.querySelector('.label-name')?.textContent ?? '',
          index: Number(row.getAttribute('data-index')),
        })),
      );
      return shown.filter((row) => row.label === name && row.index > after).sort((a, b) => a.index - b.index)[0];
    }, `the explorer shows ${name}`);
    return {
      index: found.index,
      locator: this.page.locator(`.explorer-folders-view .monaco-list-row[data-index="${found.index}"]`),
    };
  }

  /** The text of the active editor as far as it is on the screen. */
  async text() {
    const lines = await this.#editor()
      .locator('.view-line')
      .evaluateAll((all) =>
        all
          .map((line) => ({ top: line.getBoundingClientRect().top, text: (line.textContent ?? '').replaceAll('\u00a0', ' ') }))
          .sort((a, b) => a.top - b.top)
          .map((line) => line.text),
      );
    return lines.join('\n');
  }

  /** @param {string | RegExp} wanted @param {boolean} [present] */
  async waitText(wanted, present = true) {
    const holds = /** @param {string} text */ (text) =>
      (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) === present;
    await this.#until(
      async () => holds(await this.text()),
      `the editor ${present ? 'shows' : 'no longer shows'} ${wanted}`,
      async () => this.text(),
    );
  }

  /** @param {number} line from 1 */
  async goTo(line) {
    await this.#palette(`:${line}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').first().waitFor({ state: 'hidden', timeout: patienceMs });
  }

  /**
   * Waits until a squiggle is under the given text, or anywhere.
   * @param {{ under?: string, severity?: 'error' | 'warning' | 'info' | 'hint' }} [options]
   * @returns {Promise<Box>}
   */
  async waitSquiggle({ under, severity } = {}) {
    return this.#until(
      async () => {
        const squiggles = await this.squiggles(severity);
        const place = under ? await this.place(under) : undefined;
        if (under && !place) return undefined;
        return squiggles.find((box) => !place || overlap(box, place));
      },
      `a squiggle ${under ? `under ${under}` : 'appears'}`,
      async () => this.text(),
    );
  }

  /** @param {'error' | 'warning' | 'info' | 'hint'} [severity] @returns {Promise<Box[]>} */
  async squiggles(severity) {
    const names = severity ? [severity] : ['error', 'warning', 'info', 'hint'];
    const selector = names.map((name) => `.squiggly-${name}`).join(', ');
    return this.#editor()
      .locator(selector)
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x, y, width, height })),
      );
  }

  /** Waits until no squiggle is left under the text, or the text itself is gone. @param {string} under */
  async waitNoSquiggle(under) {
    await this.#until(async () => {
      const place = await this.place(under);
      return !place || !(await this.squiggles()).some((box) => overlap(box, place));
    }, `no squiggle is left under ${under}`);
  }

  /**
   * The rows of the Problems view that its filter leaves, file rows included.
   * @param {string} filter waits for a row with this text
   * @returns {Promise<string[]>}
   */
  async problems(filter) {
    await this.command('Problems: Focus on Problems View');
    // Only rows on the screen exist, so the wanted one is brought there.
    const input = this.page.locator('.part.panel .viewpane-filter input').first();
    await input.fill(filter);
    const rows = await this.#rows(this.page.locator('.markers-panel .monaco-list-row'), filter, 'the Problems view');
    await input.fill('');
    return rows;
  }

  /**
   * The rows of a tree view in the container with this title.
   * @param {string} container title in the activity bar
   * @param {string} view title of the view
   * @param {string | RegExp} [until]
   */
  async tree(container, view, until) {
    const action = this.page.locator(`.activitybar .action-label[aria-label^="${container}"]`).first();
    await action.waitFor({ timeout: patienceMs });
    const shown = await this.page.locator('.part.sidebar .composite.title', { hasText: new RegExp(container, 'i') }).count();
    if (!shown) await action.click();
    const pane = this.page.locator('.part.sidebar .pane', {
      has: this.page.locator('.pane-header', { hasText: new RegExp(view, 'i') }),
    });
    // A container with one view shows no header of its own for it.
    const scope = (await pane.count()) ? pane.first() : this.page.locator('.part.sidebar');
    return this.#rows(scope.locator('.monaco-list-row'), until, `the view ${view}`);
  }

  /** @param {string} row text of a row in the side bar */
  async clickTreeRow(row) {
    await this.page.locator('.part.sidebar .monaco-list-row', { hasText: row }).first().click({ timeout: patienceMs });
  }

  /** @param {Locator} rows @param {string | RegExp | undefined} until @param {string} where */
  async #rows(rows, until, where) {
    const read = async () =>
      (
        await rows.evaluateAll((all) =>
          all
            .map((row) => ({ index: Number(row.getAttribute('data-index')), text: row.textContent ?? '' }))
            .sort((a, b) => a.index - b.index)
            .map((row) => row.text),
        )
      ).map((text) => text.replace(/\s+/g, ' ').trim());
    if (until === undefined) return read();
    const matches = /** @param {string} row */ (row) => (typeof until === 'string' ? row.includes(until) : until.test(row));
    return this.#until(
      async () => {
        const found = await read();
        return found.some(matches) ? found : undefined;
      },
      `${where} shows ${until}`,
      async () => (await read()).join('\n'),
    );
  }

  /** Puts the cursor into the text by clicking it. @param {string} text */
  async clickText(text) {
    const place = await this.reveal(text);
    await this.page.mouse.click(place.x + Math.min(6, place.width / 2), place.y + place.height / 2);
  }

  /**
   * Turns the mouse wheel until the text is well inside the active editor, clear of its scroll bars.
   * @param {string} text
   * @returns {Promise<Box>} where it then is
   */
  async reveal(text) {
    const frame = await this.#editor().boundingBox();
    if (!frame) throw new Error('No editor is shown.');
    const edge = 40;
    let hasWrapped = false;
    return this.#until(
      async () => {
        const place = await this.place(text);
        if (place && place.y > frame.y + edge && place.y + place.height < frame.y + frame.height - edge) return place;
        await this.page.mouse.move(frame.x + frame.width / 2, frame.y + frame.height / 2);
        const shown = await this.text();
        await this.page.mouse.wheel(0, place ? place.y - frame.y - frame.height / 2 : frame.height / 2);
        await this.page.waitForTimeout(200);
        if ((await this.text()) !== shown) return undefined;
        // Nothing moved: at an end, where the text may stand near the edge, or be above all that was shown.
        if (place) return place;
        if (!hasWrapped) await this.page.mouse.wheel(0, -1_000_000);
        hasWrapped = true;
        return undefined;
      },
      `the editor shows ${text}`,
      async () => this.text(),
    );
  }

  /**
   * Opens the light bulb's menu at the text.
   * @param {string} text
   * @returns {Promise<string[]>} the titles in it
   */
  async fixMenu(text) {
    await this.clickText(text);
    // It stands in the gutter where the line leaves no room for it.
    const bulb = this.page.locator('[class*="codicon-gutter-lightbulb"]:visible, .lightBulbWidget:visible').first();
    let step = 'ArrowLeft';
    await this.#until(async () => {
      const shown = bulb.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
      if (await shown) return true;
      // It comes when the cursor moves, and the cursor may have been here already.
      step = step === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
      await this.page.keyboard.press(step);
      return false;
    }, `a light bulb appears at ${text}`);
    await bulb.click();
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await rows.first().waitFor({ timeout: patienceMs });
    return (await rows.allInnerTexts()).map((title) => title.replace(/\s+/g, ' ').trim());
  }

  /** Clicks a fix in the light bulb's menu at the text. @param {string} text @param {string | RegExp} title */
  async quickFix(text, title) {
    const titles = await this.fixMenu(text);
    const row = this.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
    if (!(await row.count())) throw new Error(`The light bulb at ${text} offers no ${title}, but: ${titles.join(' | ')}`);
    await row.click();
    await this.page.locator('.action-widget .monaco-list').first().waitFor({ state: 'hidden', timeout: patienceMs });
  }

  /**
   * Rests the mouse on the text and reads the hover.
   * @param {string} text
   * @param {string | RegExp} [until] waits until the hover says this
   * @returns {Promise<string>}
   */
  async hoverAt(text, until = /\S/) {
    const says = /** @param {string} shown */ (shown) => (typeof until === 'string' ? shown.includes(until) : until.test(shown));
    const hover = this.page.locator('.monaco-hover:visible .monaco-hover-content');
    let last = '';
    return this.#until(
      async () => {
        const place = await this.reveal(text);
        // Away first: a mouse that stands still calls for nothing.
        await this.page.mouse.move(place.x + place.width / 2, place.y + 260);
        await this.page.mouse.move(place.x + Math.min(place.width / 2, 24), place.y + place.height / 2, { steps: 4 });
        for (let waited = 0; waited < 3000; waited += 100) {
          last = (await hover.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
          if (says(last) && !/^Loading\.\.\.$/.test(last)) return last;
          await this.page.waitForTimeout(100);
        }
        return undefined;
      },
      `the hover at ${text} says ${until}`,
      async () => last,
    );
  }

  /** Clicks a link of the hover that is shown. @param {string} label */
  async clickInHover(label) {
    await this.page.locator('.monaco-hover:visible a', { hasText: label }).first().click({ timeout: patienceMs });
  }

  /** Runs a command by its title from the palette. @param {string} title */
  async command(title) {
    await this.#palette(`>${title}`);
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    const index = await this.#until(
      async () => {
        // Exactly this title: the list also offers what merely resembles it.
        const labels = await rows.evaluateAll((all) => all.map((row) => row.querySelector('.label-name')?.textContent ?? ''));
        const at = labels.findIndex((label) => label.replaceAll('\u00a0', ' ').trim() === title);
        return at < 0 ? undefined : { at };
      },
      `the command palette has ${title}`,
      async () => (await rows.allInnerTexts()).join(' | ').replace(/\s+/g, ' '),
    );
    const row = rows.nth(index.at);
    await row.click();
  }

  /** @param {string} value */
  async #palette(value) {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input[type="text"]').first();
    await input.waitFor({ timeout: patienceMs });
    await input.fill(value);
  }

  /** Waits for a notification and returns its text. @param {string | RegExp} text */
  async notification(text) {
    const toast = this.page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
    await toast.waitFor({ timeout: patienceMs });
    return ((await toast.textContent()) ?? '').replace(/\s+/g, ' ').trim();
  }

  async clearNotifications() {
    await this.command('Notifications: Clear All Notifications');
  }

  /** Waits for an item of the status bar and returns its text. @param {string | RegExp} text */
  async statusItem(text) {
    const item = this.page.locator('.part.statusbar .statusbar-item', { hasText: text }).first();
    await item.waitFor({ timeout: patienceMs });
    return ((await item.textContent()) ?? '').replace(/\s+/g, ' ').trim();
  }

  /** Waits until a webview, such as a Markdown preview, shows the text. @param {string | RegExp} text */
  async webview(text) {
    const says = /** @param {string} shown */ (shown) => (typeof text === 'string' ? shown.includes(text) : text.test(shown));
    return this.#until(async () => {
      for (const frame of this.page.frames().slice(1)) {
        const shown = await frame
          .locator('body')
          .textContent({ timeout: 500 })
          .catch(() => '');
        if (shown && says(shown)) return shown;
      }
      return undefined;
    }, `a webview shows ${text}`);
  }

  /** Types at the cursor. @param {string} text */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** @param {'light' | 'dark'} theme */
  async setTheme(theme) {
    const other = theme === 'dark' ? 'vs' : 'vs-dark';
    const wrong = this.page.locator(`.monaco-workbench.${other}`);
    if ((await wrong.count()) === 0) return;
    await this.command('Preferences: Toggle between Light/Dark Themes');
    await wrong.waitFor({ state: 'detached', timeout: patienceMs });
  }

  /**
   * @param {string} name of the file, without its ending
   * @param {Box} [clip]
   * @returns {Promise<string>} the file
   */
  async screenshot(name, clip) {
    const file = path.join(this.shots, `${name}.png`);
    await this.page.screenshot({ path: file, animations: 'disabled', ...(clip ? { clip } : {}) });
    return file;
  }

  /** Keeps what a person needs to see why a test failed. @param {string} name */
  async keepEvidence(name) {
    await this.screenshot(name);
    await writeFile(path.join(this.shots, `${name}.log`), `${[...this.console, ...this.outside].join('\n')}\n`);
  }

  /** Where parts of the window are. @param {string} selector @returns {Promise<Box | undefined>} */
  async box(selector) {
    const found = this.page.locator(selector).first();
    return (await found.count()) ? ((await found.boundingBox()) ?? undefined) : undefined;
  }

  /** The editor that has, or last had, the focus. */
  #editor() {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** Where the text stands in the active editor, if it is on the screen. @param {string} text @returns {Promise<Box | undefined>} */
  async place(text) {
    return this.#editor()
      .locator('.view-lines')
      .first()
      .evaluate((lines, wanted) => {
        for (const line of lines.querySelectorAll('.view-line')) {
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          /** @type {{ node: Node, start: number }[]} */
          const pieces = [];
          let whole = '';
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            pieces.push({ node, start: whole.length });
            whole += (node.textContent ?? '').replaceAll('\u00a0', ' ');
          }
          const at = whole.indexOf(wanted);
          if (at < 0) continue;
          const point = /** @param {number} offset */ (offset) => {
            const piece = pieces.filter(({ start }) => start <= offset).at(-1);
            return piece ? { node: piece.node, offset: offset - piece.start } : undefined;
          };
          const from = point(at);
          const to = point(at + wanted.length);
          if (!from || !to) continue;
          const range = document.createRange();
          range.setStart(from.node, from.offset);
          range.setEnd(to.node, Math.min(to.offset, to.node.textContent?.length ?? 0));
          const { x, y, width, height } = range.getBoundingClientRect();
          if (width > 0) return { x, y, width, height };
        }
        return undefined;
      }, text);
  }

  /**
   * @template T
   * @param {() => Promise<T>} probe
   * @param {string} what
   * @param {() => Promise<string>} [shown]
   * @returns {Promise<NonNullable<T>>}
   */
  async #until(probe, what, shown) {
    const end = Date.now() + patienceMs;
    for (;;) {
      const value = await probe();
      if (value) return /** @type {NonNullable<T>} */ (value);
      if (Date.now() > end) {
        throw new Error(
          `Waited ${patienceMs / 1000} s in vain until ${what}.${shown ? `\nShown instead:\n${await shown()}` : ''}`,
        );
      }
      await this.page.waitForTimeout(100);
    }
  }
}

/** @param {Box} a @param {Box} b */
function overlap(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height + 4 && b.y < a.y + a.height + 4;
}
