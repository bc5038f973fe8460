const express = require('express');
const axios = require('axios');

const router = express.Router();

router.post('/ask', async (req, res) => {
  try {
    const { data } = await axios.post('https://api.openai.com/v1/chat/completions', {
      model: 'gpt-4o-mini',
      messages: [{ role: 'user', content: req.body.question }],
    });
    res.json(data.choices[0].message);
  } catch (error) {
    console.error('OpenAI failed:', error);
    //                              ^^^^^ error-path-logs-prompt
    console.error({ url: error.config.url, sent: error.config.data });
    //                                           ^^^^^^^^^^^^^^^^^ error-path-logs-prompt
    res.status(502).end();
  }
});

module.exports = router;
