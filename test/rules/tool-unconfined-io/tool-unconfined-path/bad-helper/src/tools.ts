import { tool } from '@langchain/core/tools';
import { z } from 'zod';
import { removeUpload } from './files.js';

export const cleanUp = tool(
  async ({ file }) => {
    await removeUpload(file);
    return 'done';
  },
  { name: 'clean_up', description: 'Deletes an upload', schema: z.object({ file: z.string() }) },
);
