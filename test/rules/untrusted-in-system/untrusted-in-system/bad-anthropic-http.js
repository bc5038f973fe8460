const express = require('express');
const app = express();

async function callClaude(payload) {
  const response = await fetch('https://api.anthropic.com/v1/messages', {
    method: 'POST',
    headers: { 'x-api-key': process.env.ANTHROPIC_API_KEY, 'anthropic-version': '2023-06-01' },
    body: JSON.stringify({ model: 'claude-haiku-4-5', max_tokens: 300, system: payload.rules, messages: payload.turns }),
//                                                                             ^^^^^^^^^^^^^ untrusted-in-system
  });
  return response.json();
}

app.post('/ask', async (req, res) => {
  res.json(await callClaude({ rules: req.body.rules, turns: [{ role: 'user', content: req.body.question }] }));
});
