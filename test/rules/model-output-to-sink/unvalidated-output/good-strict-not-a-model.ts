import { readFile } from 'node:fs/promises';

export async function settings(): Promise<{ model: string }> {
  return JSON.parse(await readFile('settings.json', 'utf8'));
}
