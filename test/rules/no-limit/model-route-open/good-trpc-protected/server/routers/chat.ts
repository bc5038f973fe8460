import OpenAI from 'openai';
import { z } from 'zod';
import { protectedProcedure, router } from '../trpc';

const openai = new OpenAI();

export const chatRouter = router({
  ask: protectedProcedure.input(z.object({ question: z.string() })).mutation(async ({ input }) => {
    const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: input.question });
    return { text: answer.output_text };
  }),
});
