import express from 'express';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();

app.post('/letter', async (req, res) => {
  const answer = await openai.responses.create({
    model: 'gpt-4.1',
    instructions: 'You improve the letter that the user has written.',
    input: `The letter and its addressee:\n${JSON.stringify(req.body)}`,
  });
  res.json({ answer: answer.output_text });
});
