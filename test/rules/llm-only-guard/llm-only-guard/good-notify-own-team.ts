import OpenAI from 'openai';
import express from 'express';
import { Resend } from 'resend';

const app = express();
const openai = new OpenAI();
const resend = new Resend(process.env.RESEND_API_KEY);

// Sorting mail to a fixed address of ours lets nobody do anything.
app.post('/contact', async (req, res) => {
  const response = await openai.responses.create({
    model: 'gpt-5-mini',
    instructions: 'Answer "spam" or "genuine".',
    input: req.body.text,
  });
  if (response.output_text !== 'spam')
    await resend.emails.send({ from: 'site@acme.example', to: 'team@acme.example', subject: 'Contact', text: req.body.text });
  res.end();
});
