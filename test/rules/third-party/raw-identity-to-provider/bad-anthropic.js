// path: server/support.js
const Anthropic = require('@anthropic-ai/sdk');
const client = new Anthropic();

exports.reply = async (req, res) => {
  const { email, question } = req.body;
  const message = await client.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 800,
    metadata: { user_id: email.toLowerCase() },
    //                   ^^^^^^^^^^^^^^^^^^^ raw-identity-to-provider
    messages: [{ role: 'user', content: question }],
  });
  res.json(message.content);
};
