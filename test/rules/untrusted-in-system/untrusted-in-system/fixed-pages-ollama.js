import ollama from 'ollama';

export default async function handler(req, res) {
  const { genre } = req.query;
  const { message } = await ollama.chat({
    model: 'llama3.2',
    messages: [
      { role: 'system', content: ['You write bedtime stories.', 'The genre is:', '<genre>'].join(' ') },
      { role: 'user', content: `<genre>\n${genre}\n</genre>` },
      { role: 'user', content: req.body.idea },
    ],
  });
  res.status(200).json({ story: message.content });
}
