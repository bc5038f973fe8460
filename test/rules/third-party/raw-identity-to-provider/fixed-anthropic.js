const Anthropic = require('@anthropic-ai/sdk');
const { createHmac } = require('node:crypto');

/** The same for the same person each time, and of no use to anybody without the key. */
function pseudonymOf(value) {
  const key = process.env.PSEUDONYM_KEY;
  if (!key) throw new Error('PSEUDONYM_KEY is not set.');
  return createHmac('sha256', key).update(value ?? '').digest('hex');
}

const client = new Anthropic();

exports.reply = async (req, res) => {
  const { email, question } = req.body;
  const message = await client.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 800,
    metadata: { user_id: pseudonymOf(email.toLowerCase()) },
    messages: [{ role: 'user', content: question }],
  });
  res.json(message.content);
};
