import express from 'express';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();

app.post('/ask', async (req, res) => {
  const answers = new Map<string, string>();
  for (const question of req.body.questions) {
    const response = await openai.responses.create({ model: 'gpt-4.1', instructions: `You help ${req.user.name}.`, input: question });
    answers.set(question, response.output_text);
  }
  res.json(Object.fromEntries(answers));
});
