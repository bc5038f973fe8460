import express from 'express';
import { inference } from './inference.js';

export const router = express.Router();

router.post('/chat', async (req, res) => {
  const { message, persona } = req.body;
  let systemPrompt = 'You are a friendly assistant of our garden centre. Answer in one paragraph.';
  if (persona) {
    systemPrompt = persona;
    //             ^^^^^^^ untrusted-in-system
  }
  const reply = await inference.run(systemPrompt, message);
  res.json({ reply });
});
