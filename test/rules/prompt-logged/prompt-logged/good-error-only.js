const express = require('express');
const OpenAI = require('openai');
const winston = require('winston');

const logger = winston.createLogger({ level: 'info' });
const openai = new OpenAI();
const router = express.Router();

router.post('/ask', async (req, res) => {
  try {
    const completion = await openai.chat.completions.create({
      model: 'gpt-4o-mini',
      messages: [{ role: 'user', content: req.body.question }],
    });
    logger.info('answered', { id: completion.id, model: completion.model, choices: completion.choices.length, tokens: completion.usage });
    res.json(completion.choices[0].message);
  } catch (error) {
    logger.error('completion failed', { message: error.message, status: error.status, requestId: req.id });
    console.error(error);
    res.status(502).end();
  }
});

module.exports = router;
