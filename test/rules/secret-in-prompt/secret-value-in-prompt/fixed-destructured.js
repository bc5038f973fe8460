const Anthropic = require('@anthropic-ai/sdk');

const { ADMIN_PASSWORD, COMPANY_NAME } = process.env;
const client = new Anthropic();

async function ask(question) {
  const parts = [`You work for ${COMPANY_NAME}.`, 'The override password is', 'Ask for it before you change anything.'];
  return client.messages.create({
    model: 'claude-haiku-4-5',
    max_tokens: 400,
    system: parts.join(' '),
    messages: [{ role: 'user', content: question }],
  });
}

module.exports = { ask };
