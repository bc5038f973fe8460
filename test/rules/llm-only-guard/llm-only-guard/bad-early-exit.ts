import { openai } from '@ai-sdk/openai';
import { generateObject } from 'ai';
import express from 'express';
import { Resend } from 'resend';
import { z } from 'zod';

const app = express();
const resend = new Resend(process.env.RESEND_API_KEY);

async function judge(text: string) {
  const { object } = await generateObject({
    model: openai('gpt-5-mini'),
    schema: z.object({ appropriate: z.boolean() }),
    prompt: text,
  });
  return object.appropriate;
}

app.post('/invite', async (req, res) => {
  const isFine = await judge(req.body.text);
  if (!isFine) return res.status(422).end();
  //   ^^^^^^ llm-only-guard
  await resend.emails.send({ from: 'us@acme.example', to: req.body.to, subject: 'Hello', text: req.body.text });
  res.end();
});
