import { onCall } from 'firebase-functions/v2/https';
import { OpenAI } from 'openai';

const openai = new OpenAI();

export const ask = onCall({ region: 'europe-west1' }, async (request) => {
//                 ^^^^^^ model-route-open
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: request.data.question });
  return { text: answer.output_text };
});
