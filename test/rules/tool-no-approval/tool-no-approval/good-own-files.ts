import { rm } from 'node:fs/promises';
import { mkdtemp } from 'node:fs/promises';
import { tool } from 'ai';
import { z } from 'zod';
import { convert } from './convert';

export const toPdf = tool({
  description: 'Convert a document to PDF',
  inputSchema: z.object({ document: z.string() }),
  execute: async ({ document }) => {
    const folder = await mkdtemp('/tmp/pdf-');
    try {
      return await convert(document, folder);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
});
