import { tool } from 'ai';
import { z } from 'zod';

export const runSkill = tool({
  description: 'Runs a skill.',
  inputSchema: z.object({ skill: z.string(), input: z.string() }),
  execute: async ({ skill, input }) => {
    const module = await import(`./skills/${skill}.js`);
    //                          ^^^^^^^^^^^^^^^^^^^^^^ tool-dispatch-by-name
    return module.default(input);
  },
});
