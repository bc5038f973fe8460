const axios = require('axios');
const express = require('express');

const router = express.Router();
const intents = ['order', 'return', 'other'];

router.post('/classify', async (req, res) => {
  const { data } = await axios.post(`${process.env.LLM_BASE_URL}/v1/chat/completions`, {
    model: 'llama-3.1-8b',
    messages: [{ role: 'user', content: `Classify: ${req.body.text}` }],
    tools: req.app.locals.tools,
  });
  const choice = data.choices[0];
  const parsed = JSON.parse(choice.message.content);
  const intent = intents.includes(parsed.intent) ? parsed.intent : 'other';
  for (const call of choice.message.tool_calls ?? []) console.log('tool', call.id, call.function.name);
  console.log('classified', { intent, confidence: parsed.confidence, usage: data.usage, model: data.model });
  res.json({ intent });
});

module.exports = router;
