import { PrismaClient } from '@prisma/client';
import Anthropic from '@anthropic-ai/sdk';
import express from 'express';

const app = express();
const prisma = new PrismaClient();
const anthropic = new Anthropic();

app.post('/support', async (req, res) => {
  const message = await anthropic.messages.create({
    model: 'claude-sonnet-5',
    max_tokens: 200,
    system: 'Answer with JSON: { "action": "upgrade" | "cancel" | "none" }',
    messages: [{ role: 'user', content: req.body.text }],
  });
  const block = message.content[0];
  const plan = JSON.parse(block?.type === 'text' ? block.text : '{}');
  switch (plan.action) {
  //      ^^^^^^^^^^^ llm-only-guard
    case 'upgrade':
      await prisma.account.update({ where: { id: req.body.account }, data: { plan: 'pro' } });
      break;
    case 'cancel':
      break;
  }
  res.end();
});
