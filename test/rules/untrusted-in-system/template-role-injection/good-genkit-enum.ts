import { googleAI } from '@genkit-ai/google-genai';
import express from 'express';
import { genkit } from 'genkit';
import { z } from 'zod';

const ai = genkit({ plugins: [googleAI()] });
const body = z.object({ language: z.enum(['de', 'en']), orderId: z.uuid(), question: z.string() });
const app = express();

app.post('/ask', async (req, res) => {
  const { language, orderId, question } = body.parse(req.body);
  const safe = question.replaceAll('<<<dotprompt:', '');
  const answer = await ai.prompt('helpdesk')({ language, orderId, question: safe });
  const direct = await ai.generate({ system: 'Answer in one sentence.', prompt: question });
  res.json([answer.text, direct.text]);
});
