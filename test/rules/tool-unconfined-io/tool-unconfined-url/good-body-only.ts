import { tool } from 'ai';
import { z } from 'zod';

export const notify = tool({
  description: 'Tells the team',
  inputSchema: z.object({ text: z.string() }),
  execute: async ({ text }) => {
    await fetch(process.env.TEAM_HOOK ?? '', { method: 'POST', body: JSON.stringify({ text }) });
    return 'sent';
  },
});
