import express from 'express';
import { inference } from './inference.js';

export const router = express.Router();

async function answer(message) {
  const systemPrompt = 'You are a friendly assistant of our garden centre. Answer in one paragraph.';
  return inference.run(systemPrompt, message);
}

router.post('/chat', async (req, res) => {
  console.log('body:', req.body);
  //                   ^^^^^^^^ prompt-logged
  res.json({ reply: await answer(req.body.message) });
});
