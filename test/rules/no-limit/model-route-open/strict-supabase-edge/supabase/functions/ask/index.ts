import OpenAI from 'npm:openai';

const openai = new OpenAI();

Deno.serve(async (request) => {
//   ^^^^^ model-route-open
  const { question } = await request.json();
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: question });
  return Response.json({ text: answer.output_text });
});
