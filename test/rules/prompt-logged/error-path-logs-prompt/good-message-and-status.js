import axios from 'axios';
import express from 'express';

export const router = express.Router();

router.post('/ask', async (req, res) => {
  try {
    const { data } = await axios.post('https://api.openai.com/v1/chat/completions', {
      model: 'gpt-4o-mini',
      messages: [{ role: 'user', content: req.body.question }],
    });
    res.json(data.choices[0].message);
  } catch (error) {
    console.error(`failed: ${error}`, error.message, error.code, error.response?.status, error.config?.url);
    console.error(error.response?.data?.error?.message);
    console.error(String(error), error.stack);
    res.status(502).end();
  }
});
