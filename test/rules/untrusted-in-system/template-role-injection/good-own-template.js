import { readFile } from 'node:fs/promises';
import express from 'express';
import nunjucks from 'nunjucks';
import OpenAI from 'openai';

const openai = new OpenAI();
const prompt = nunjucks.compile(await readFile('prompts/answer.njk', 'utf8'));
export const router = express.Router();

router.post('/ask', async (req, res) => {
  const content = prompt.render({ question: req.body.question });
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [
      { role: 'developer', content: 'Answer in one paragraph.' },
      { role: 'user', content },
    ],
  });
  res.json(completion.choices[0]);
});
