const express = require('express');
const { Ollama } = require('ollama');

/** Hosts that may be asked; the list is yours to fill. */
const allowedHosts = new Set(['api.example.com']);

/** The address, if it is https and its host is one of the list. */
function allowedUrl(address) {
  const url = new URL(address);
  if (url.protocol !== 'https:' || !allowedHosts.has(url.hostname)) throw new Error('This host is not on the list.');
  return url.href;
}

const router = express.Router();

router.post('/ask', async (req, res) => {
  const ollama = new Ollama({ host: req.body.host && allowedUrl(req.body.host) });
  const answer = await ollama.chat({ model: 'llama3.2', messages: [{ role: 'user', content: req.body.question }] });
  res.json(answer.message);
});

router.post('/complete', async (req, res) => {
  const response = await fetch(allowedUrl(`${req.query.server}/v1/chat/completions`), {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.LLM_KEY}` },
    body: JSON.stringify({ model: 'qwen3', messages: [{ role: 'user', content: req.body.question }] }),
  });
  res.json(await response.json());
});

module.exports = router;
