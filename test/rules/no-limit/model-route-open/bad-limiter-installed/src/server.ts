import express from 'express';
import OpenAI from 'openai';

const app = express();
app.use(express.json());
const openai = new OpenAI();

app.post('/ask', async (req, res) => {
//  ^^^^ model-route-open
  const answer = await openai.responses.create({ model: 'gpt-5-mini', input: String(req.body.question) });
  res.json({ text: answer.output_text });
});

app.listen(3000);
