import express from 'express';
import OpenAI from 'openai';

const openai = new OpenAI();
export const router = express.Router();

router.post('/chat', async (req, res) => {
  const turns: { from: string; text: string }[] = req.body.turns;
  const messages = turns.map((turn) => ({
    role: turn.from === 'bot' ? ('assistant' as const) : ('user' as const),
    content: String(turn.text).slice(0, 2000),
  }));
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'system', content: 'You are a cooking helper.' }, ...messages],
  });
  res.json(completion.choices[0].message);
});
