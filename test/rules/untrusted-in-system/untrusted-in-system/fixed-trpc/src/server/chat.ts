import { anthropic } from '@ai-sdk/anthropic';
import { generateText } from 'ai';
import { z } from 'zod';
import { publicProcedure, router } from './trpc';

export const chatRouter = router({
  ask: publicProcedure
    .input(z.object({ question: z.string(), about: z.string(), tone: z.enum(['short', 'long']) }))
    .mutation(async ({ input, ctx }) => {
      const { text } = await generateText({
        model: anthropic('claude-haiku-4-5'),
        system: `You answer questions about <about>. Style: ${input.tone}. User: ${ctx.user.name}.`,
        prompt: `<about>\n${input.about}\n</about>\n\n${input.question}`,
      });
      return text;
    }),
});
