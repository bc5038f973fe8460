import { tool } from 'ai';
import { z } from 'zod';

export const readPage = tool({
  description: 'Reads a web page',
  inputSchema: z.object({ url: z.string().url() }),
  execute: async ({ url }) => {
    const response = await fetch(url);
//                               ^^^ tool-unconfined-url
    return { html: (await response.text()).slice(0, 4000) };
  },
});
