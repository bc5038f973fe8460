import { chromium } from 'playwright';

export async function readPage(url: string) {
  const browser = await chromium.launch();
  const page = await browser.newPage();
  await page.goto('https://docs.example.com/');
  await page.goto(url);
  return page.content();
}
