import { HttpsError, onCall } from 'firebase-functions/v2/https';
import * as functions from 'firebase-functions/v1';
import { OpenAI } from 'openai';

const openai = new OpenAI();

export const ask = onCall(async (request) => {
  if (!request.auth) throw new HttpsError('unauthenticated', 'Sign in first.');
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: request.data.question });
  return { text: answer.output_text };
});

export const askOld = functions.https.onCall(async (data, context) => {
  if (!context.auth) throw new functions.https.HttpsError('unauthenticated', 'Sign in first.');
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: data.question });
  return { text: answer.output_text };
});

export const attested = onCall({ enforceAppCheck: true }, async (request) => {
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: request.data.question });
  return { text: answer.output_text };
});
