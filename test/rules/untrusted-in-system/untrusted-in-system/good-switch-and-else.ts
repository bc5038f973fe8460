import OpenAI from 'openai';
import express from 'express';

const app = express();
const openai = new OpenAI();
const tones = ['calm', 'cheerful'];

// What a clause or an else branch lets through is one of a fixed set.
app.post('/ask', async (req, res) => {
  const { language, tone } = req.body;
  let style = '';
  if (!tones.includes(tone)) style = 'plain';
  else style = `as ${tone} as you can`;
  switch (language) {
    case 'English':
    case 'German': {
      const response = await openai.responses.create({
        model: 'gpt-5-mini',
        instructions: `Answer in ${language}, ${style}.`,
        input: req.body.question,
      });
      res.json({ answer: response.output_text });
      break;
    }
    default:
      res.status(422).end();
  }
});
