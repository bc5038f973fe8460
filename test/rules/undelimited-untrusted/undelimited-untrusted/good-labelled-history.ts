import { google } from '@ai-sdk/google';
import { generateText } from 'ai';
import express from 'express';

const app = express();

app.post('/ask', async (req, res) => {
  const { question, history } = req.body;
  // The label stands before the only value; the one after it is set apart by a system text.
  const plain = await generateText({ model: google('gemini-2.5-flash'), prompt: `User: ${question}` });
  const { text } = await generateText({
    model: google('gemini-2.5-flash'),
    system: 'Answer the last question of the conversation.',
    messages: [{ role: 'user', content: `${JSON.stringify(history)}` }],
  });
  res.json([plain.text, text]);
});
