import { chromium } from 'playwright';

const names = new Map([['https://chatgpt.com/', 'ChatGPT']]);
export const nameOf = () => names.get('https://chatgpt.com/');
export const launch = () => chromium.launch();
