import axios from 'axios';
import express from 'express';
import OpenAI from 'openai';

export const router = express.Router();
const openai = new OpenAI();

router.post('/weather', async (req, res) => {
  let weather = '';
  try {
    weather = (await axios.get(`https://api.weather.example/today/${encodeURIComponent(req.body.city)}`)).data.text;
  } catch (error) {
    console.error('no weather', error.config, JSON.stringify(error));
  }
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: `Say it as a poem: ${weather}` }],
  });
  res.json(completion.choices[0]);
});
