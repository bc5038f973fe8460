import fs from 'node:fs';
import path from 'node:path';
import { tool } from 'ai';
import { z } from 'zod';

const ROOT = '/srv/reports';

export const saveReport = tool({
  description: 'Saves a report',
  inputSchema: z.object({ name: z.string(), text: z.string() }),
  execute: async ({ name, text }) => {
    if (!name) throw new Error('name is missing');
    const target = path.join(ROOT, `${name}.md`);
    fs.writeFileSync(target, text);
//                   ^^^^^^ tool-unconfined-path
    return { saved: true };
  },
});
