import Anthropic from '@anthropic-ai/sdk';

const anthropic = new Anthropic();

export async function answer(req, res) {
  const message = await anthropic.messages.create({ model: 'claude-haiku-4-5', max_tokens: 64000, messages: [{ role: 'user', content: req.body.text }] });
  res.json(message.content);
}

export async function title(req, res) {
  const message = await anthropic.messages.create({ model: 'claude-haiku-4-5', messages: [{ role: 'user', content: req.body.text }] });
  res.json(message.content);
}
