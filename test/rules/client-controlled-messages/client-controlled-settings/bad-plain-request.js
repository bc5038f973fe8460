const express = require('express');
const axios = require('axios');

const router = express.Router();

router.post('/complete', async (req, res) => {
  const { prompt, model } = req.body;
  const { data } = await axios.post(
    'https://openrouter.ai/api/v1/chat/completions',
    { model: model ?? 'mistralai/mistral-small', messages: [{ role: 'user', content: prompt }], max_tokens: 400 },
    //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client-controlled-settings
    { headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` } },
  );
  res.json(data.choices[0].message);
});

module.exports = router;
