import OpenAI from 'openai';
import express from 'express';

const app = express();
const openai = new OpenAI();

async function analyse(text) {
  const response = await openai.responses.create({ model: 'gpt-5-mini', input: text });
  return JSON.parse(response.output_text);
}

// Nothing here rests on its shape: the client gets it as it is.
app.post('/analyse', async (req, res) => {
  const analysis = await analyse(req.body.text);
  res.json({ analysis });
});
