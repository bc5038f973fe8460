import { Elysia } from 'elysia';
import OpenAI from 'openai';

const openai = new OpenAI();

new Elysia()
  .get('/', () => 'ok')
  .post('/ask', async ({ body }) => {
    const response = await openai.responses.create({
      model: 'gpt-5-mini',
      instructions: `Speak like ${body.persona}.`,
      //                          ^^^^^^^^^^^^ untrusted-in-system
      input: body.question,
    });
    return response.output_text;
  })
  .listen(3000);
