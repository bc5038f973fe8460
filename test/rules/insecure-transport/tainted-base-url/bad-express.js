// path: server/routes/models.js
const express = require('express');
const { Ollama } = require('ollama');

const router = express.Router();

router.post('/ask', async (req, res) => {
  const ollama = new Ollama({ host: req.body.host });
  //                                ^^^^^^^^^^^^^ tainted-base-url
  const answer = await ollama.chat({ model: 'llama3.2', messages: [{ role: 'user', content: req.body.question }] });
  res.json(answer.message);
});

router.post('/complete', async (req, res) => {
  const response = await fetch(`${req.query.server}/v1/chat/completions`, {
    //                            ^^^^^^^^^^^^^^^^ tainted-base-url
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.LLM_KEY}` },
    body: JSON.stringify({ model: 'qwen3', messages: [{ role: 'user', content: req.body.question }] }),
  });
  res.json(await response.json());
});

module.exports = router;
