import Router from '@koa/router';
import OpenAI from 'openai';

const openai = new OpenAI();
export const router = new Router();

router.post('/ask', async (ctx) => {
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: String(ctx.request.body.question) });
  ctx.body = { text: answer.output_text };
});
