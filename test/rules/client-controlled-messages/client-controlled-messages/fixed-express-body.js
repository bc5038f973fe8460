const express = require('express');
const { OpenAI } = require('openai');

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
const router = express.Router();

router.post('/completions', async (req, res, next) => {
  try {
    const completion = await openai.chat.completions.create({
      model: 'gpt-4o-mini',
      messages: req.body.messages.filter((message) => message.role === 'user' || message.role === 'assistant'),
    });
    res.json(completion.choices[0].message);
  } catch (error) {
    next(error);
  }
});

module.exports = router;
