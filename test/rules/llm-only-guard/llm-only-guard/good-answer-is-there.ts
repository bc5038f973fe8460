import { PrismaClient } from '@prisma/client';
import OpenAI from 'openai';
import express from 'express';

const app = express();
const prisma = new PrismaClient();
const openai = new OpenAI();

// Whether there is an answer at all is no verdict.
app.post('/drafts', async (req, res) => {
  const response = await openai.responses.create({ model: 'gpt-5-mini', input: req.body.text });
  if (!response.output_text) return res.status(502).end();
  await prisma.draft.delete({ where: { id: req.body.draft } });
  res.json({ text: response.output_text });
});
