import type { Page } from 'puppeteer';

export async function openConversation(page: Page, id: string) {
  await page.goto(`https://claude.ai/chat/${id}`, { waitUntil: 'networkidle2' });
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ web-ui-automation
}
