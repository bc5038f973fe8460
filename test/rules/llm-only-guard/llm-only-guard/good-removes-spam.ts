import { PrismaClient } from '@prisma/client';
import OpenAI from 'openai';
import express from 'express';

const app = express();
const prisma = new PrismaClient();
const openai = new OpenAI();

// The verdict takes something away; nobody gains by talking the model into it.
app.post('/comments', async (req, res) => {
  const comment = await prisma.comment.create({ data: { text: req.body.text } });
  const response = await openai.responses.create({
    model: 'gpt-5-mini',
    instructions: 'Answer with one word: toxic or fine.',
    input: req.body.text,
  });
  if (response.output_text === 'toxic') await prisma.comment.delete({ where: { id: comment.id } });
  res.end();
});
