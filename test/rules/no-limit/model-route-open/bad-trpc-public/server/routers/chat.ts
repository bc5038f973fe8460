import OpenAI from 'openai';
import { z } from 'zod';
import { publicProcedure, router } from '../trpc';

const openai = new OpenAI();

export const chatRouter = router({
  ask: publicProcedure.input(z.object({ question: z.string() })).mutation(async ({ input }) => {
//                                                               ^^^^^^^^ model-route-open
    const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: input.question });
    return { text: answer.output_text };
  }),
});
