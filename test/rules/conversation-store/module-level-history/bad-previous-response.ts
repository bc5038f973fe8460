import express from 'express';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();
let lastResponse: string | undefined;
//  ^^^^^^^^^^^^ module-level-history

app.post('/chat', async (req, res) => {
  const response = await openai.responses.create({
    model: 'gpt-4.1',
    input: req.body.message,
    previous_response_id: lastResponse,
  });
  lastResponse = response.id;
  res.json({ text: response.output_text });
});
