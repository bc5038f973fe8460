import { chromium } from 'playwright';

const chat = 'https://chatgpt.com/';

export async function ask(question: string) {
  const browser = await chromium.launch();
  const page = await browser.newPage();
  await page.goto(chat);
  //              ^^^^ web-ui-automation
  await page.fill('#prompt-textarea', question);
}
