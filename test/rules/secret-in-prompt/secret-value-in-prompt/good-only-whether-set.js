const { Ollama } = require('ollama');

const ollama = new Ollama({ host: process.env.OLLAMA_HOST, headers: { Authorization: `Bearer ${process.env.OLLAMA_TOKEN}` } });
const hasMail = Boolean(process.env.SMTP_PASSWORD);

async function capabilities(question) {
  const lines = [
    hasMail ? 'You can send mail.' : 'You cannot send mail.',
    process.env.SLACK_BOT_TOKEN ? 'Slack is connected.' : 'Slack is not connected.',
    `Length of the licence key: ${(process.env.LICENSE_API_KEY ?? '').length}`,
  ];
  return ollama.generate({ model: 'llama3.2', system: lines.join('\n'), prompt: question });
}

module.exports = capabilities;
