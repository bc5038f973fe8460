import ejs from 'ejs';
import express from 'express';
import Handlebars from 'handlebars';
import OpenAI from 'openai';

const openai = new OpenAI();
export const router = express.Router();

router.post('/write', async (req, res) => {
  const { instructions, layout, topic } = req.body;
  const system = Handlebars.compile(layout)({ topic });
  //                                ^^^^^^ template-role-injection
  const text = ejs.render(`Write about <%= topic %>. ${instructions}`, { topic });
  //                                                   ^^^^^^^^^^^^ template-role-injection
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [
      { role: 'developer', content: 'Write a short article.' },
      { role: 'user', content: system + text },
    ],
  });
  res.json(completion.choices[0]);
});
