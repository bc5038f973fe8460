import { googleAI } from '@genkit-ai/google-genai';
import express from 'express';
import { genkit } from 'genkit';

const ai = genkit({ plugins: [googleAI()] });
const helpdesk = ai.prompt('helpdesk');
const app = express();

app.post('/ask', async (req, res) => {
  const { question } = req.body;
  const answer = await helpdesk({ question, product: 'chairs' });
  //                              ^^^^^^^^ template-role-injection
  res.json({ text: answer.text });
});
