import * as Sentry from '@sentry/node';
import express from 'express';
import { Mistral } from '@mistralai/mistralai';

const mistral = new Mistral({ apiKey: process.env.MISTRAL_API_KEY });
const app = express();

app.post('/chat', async (req, res) => {
  Sentry.setTag('route', 'chat');
  Sentry.addBreadcrumb({ category: 'chat', message: 'asking the model', data: { conversationId: req.body.conversationId, turns: req.body.messages.length } });
  const result = await mistral.chat.complete({ model: 'mistral-small-latest', messages: [{ role: 'user', content: req.body.messages.at(-1).text }] });
  if (!result.choices?.length) Sentry.captureMessage('model gave no choice');
  res.json(result.choices);
});
