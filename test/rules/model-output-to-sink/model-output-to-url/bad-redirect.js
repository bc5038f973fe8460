import express from 'express';
import OpenAI from 'openai';

const openai = new OpenAI();
const app = express();

app.get('/find', async (req, res) => {
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: `Which page answers: ${req.query.q}? Give its address.` });
  res.redirect(302, answer.output_text);
//                  ^^^^^^^^^^^^^^^^^^ model-output-to-url
});

app.listen(3000);
