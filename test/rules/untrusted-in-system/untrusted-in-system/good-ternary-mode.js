const express = require('express');
const OpenAI = require('openai');

const openai = new OpenAI();
const app = express();

const EXPERT = 'Answer like a specialist, with sources.';
const SIMPLE = 'Answer so that a child understands it.';

app.post('/ask', async (req, res) => {
  const instructions = req.body.mode === 'expert' ? EXPERT : SIMPLE;
  const maxWords = Math.min(Number(req.query.words) || 120, 400);
  const response = await openai.responses.create({
    model: 'gpt-5-mini',
    instructions: `${instructions} Use at most ${maxWords} words.`,
    input: req.body.question,
  });
  res.json({ text: response.output_text });
});

module.exports = app;
