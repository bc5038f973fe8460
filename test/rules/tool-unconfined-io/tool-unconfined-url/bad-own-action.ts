import { z } from 'zod';
import type { Action } from './types.js';

const schema = z.object({ urls: z.array(z.string()).describe('Pages to read') });

const readPages: Action<typeof schema> = {
  name: 'read_pages',
  schema,
  getDescription: () => 'Reads the pages that the person asked about.',
  enabled: () => true,
  execute: async (params, { session }) => {
    const pages = await Promise.all(params.urls.slice(0, 3).map(async (url) => (await fetch(url)).text()));
    //                                                                                      ^^^ tool-unconfined-url
    session.show(pages.length);
    return pages;
  },
};

export default readPages;
