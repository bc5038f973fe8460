import { openai } from '@ai-sdk/openai';
import { PrismaClient } from '@prisma/client';
import { generateObject } from 'ai';
import express from 'express';
import { z } from 'zod';

const app = express();
const prisma = new PrismaClient();

// The role of a message and the plan of a workout grant nobody anything.
app.post('/workouts', async (req, res) => {
  const { object } = await generateObject({
    model: openai('gpt-5-mini'),
    schema: z.object({ valid: z.boolean(), plan: z.string(), category: z.string() }),
    prompt: req.body.wish,
  });
  if (object.valid) {
    await prisma.message.create({ data: { role: 'assistant', content: object.plan, status: 'active' } });
    await prisma.workout.update({ where: { id: req.body.workout }, data: { plan: object.plan, status: 'active' } });
  }
  if (object.category === 'strength') await prisma.workout.update({ where: { id: req.body.workout }, data: { color: 'red' } });
  res.end();
});
