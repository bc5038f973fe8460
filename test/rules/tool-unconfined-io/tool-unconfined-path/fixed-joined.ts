import fs from 'node:fs';
import path from 'node:path';
import { tool } from 'ai';
import { z } from 'zod';

/** The path of a name below a folder. Refuses one that leads out of it. */
function confinedPath(folder: string, name: string): string {
  const root = path.resolve(folder);
  const target = path.resolve(root, name);
  if (!target.startsWith(root + path.sep)) throw new Error('This path leads out of its folder.');
  return target;
}

const ROOT = '/srv/reports';

export const saveReport = tool({
  description: 'Saves a report',
  inputSchema: z.object({ name: z.string(), text: z.string() }),
  execute: async ({ name, text }) => {
    if (!name) throw new Error('name is missing');
    const target = confinedPath(ROOT, `${name}.md`);
    fs.writeFileSync(target, text);
    return { saved: true };
  },
});
