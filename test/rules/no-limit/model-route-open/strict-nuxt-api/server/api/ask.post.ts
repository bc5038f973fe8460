import OpenAI from 'openai';

const openai = new OpenAI();

export default defineEventHandler(async (event) => {
//             ^^^^^^^^^^^^^^^^^^ model-route-open
  const { question } = await readBody(event);
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: question });
  return { text: answer.output_text };
});
