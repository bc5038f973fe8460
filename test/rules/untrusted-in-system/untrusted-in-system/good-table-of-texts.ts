import express from 'express';
import Anthropic from '@anthropic-ai/sdk';

const personas: Record<string, string> = {
  tutor: 'You are a tutor. Ask back before you explain.',
  critic: 'You are a critic. Name the weakest point first.',
};

const anthropic = new Anthropic();
const router = express.Router();

router.post('/chat', async (req, res) => {
  const system = personas[req.body.persona] ?? personas.tutor;
  const message = await anthropic.messages.create({
    model: 'claude-haiku-4-5',
    max_tokens: 800,
    system,
    messages: [{ role: 'user', content: req.body.question }],
  });
  res.json(message.content);
});

export default router;
