const OpenAI = require('openai');
const { wrapOpenAI } = require('langsmith/wrappers');

const openai = wrapOpenAI(new OpenAI());
//             ^^^^^^^^^^ telemetry-content

async function ask(question) {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: question }],
  });
  return completion.choices[0].message.content;
}

module.exports = { ask };
