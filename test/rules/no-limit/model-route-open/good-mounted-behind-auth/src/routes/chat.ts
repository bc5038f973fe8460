import { Router } from 'express';
import OpenAI from 'openai';

const router = Router();
const openai = new OpenAI();

router.post('/', async (req, res) => {
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: req.body.question });
  res.json({ text: answer.output_text });
});

export default router;
