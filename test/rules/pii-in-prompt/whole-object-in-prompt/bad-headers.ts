import express from 'express';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();

app.post('/help', async (req, res) => {
  const answer = await openai.responses.create({
    model: 'gpt-4.1',
    instructions: `You help with our API. The caller's headers: ${JSON.stringify(req.headers)}`,
    //                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ whole-object-in-prompt
    input: req.body.question,
  });
  res.json({ answer: answer.output_text });
});
